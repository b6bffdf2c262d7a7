package cn.muan.appointment;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.boot.test.context.TestComponent;

import cn.muan.acts.CaseActs;
import cn.muan.base.ChinaTime;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.engine.Engine;
import cn.muan.engine.OpenTask;
import cn.muan.woman.Dating;
import cn.muan.woman.Hukou;
import cn.muan.woman.IdType;
import cn.muan.woman.KeyFlag;
import cn.muan.woman.Person;
import cn.muan.woman.RegisterWoman;
import cn.muan.woman.Registration;
import cn.muan.woman.Residence;

/** What people do about appointments, each through the form of the act and with rights of their own. */
@TestComponent
public class AppointmentStage {

    private final CaseStage stage;
    private final CaseActs acts;
    private final Registration registration;
    private final Engine engine;
    private final Clock clock;
    private int women;

    AppointmentStage(CaseStage stage, CaseActs acts, Registration registration, Engine engine, Clock clock) {
        this.stage = stage;
        this.acts = acts;
        this.registration = registration;
        this.engine = engine;
        this.clock = clock;
    }

    /** A resident of Yuzhong, graded at its first hospital. */
    public Subject graded(Severity severity) {
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.sign(her, "YZ-H1", severity, false);
        return her;
    }

    /** A resident of the example county, registered with these flags. */
    public Subject flagged(String institution, KeyFlag... flags) {
        LocalDate lmp = ChinaTime.dateOf(clock.instant()).minusWeeks(20);
        return stage.ask("first-contact-doctor@" + institution, () -> registration.register(RegisterWoman.of(institution,
                new Person("示例某", IdType.OTHER, "FLAG" + women++, null, null, "13800000001"),
                new Residence("CN-32-JX", "JS-T1", null, Hukou.LOCAL), Dating.byLmp(lmp), 1, 0, Set.of(flags))));
    }

    public void act(String group, Subject her, String key, Map<String, Object> answers) {
        stage.as(group, () -> acts.perform(her, key, answers));
    }

    public List<String> offered(String group, Subject her) {
        return stage.ask(group, () -> acts.offered(her));
    }

    public static Map<String, Object> booking(String kind, String institution, String date) {
        return new HashMap<>(Map.of("kind", kind, "institution", institution, "date", date));
    }

    public void book(String group, Subject her, String institution, String date) {
        act(group, her, "book-appointment", booking("antenatal-check", institution, date));
    }

    public static Map<String, Object> visit(String appointment, String at, String grading) {
        return new HashMap<>(Map.of("appointment", appointment, "visitAt", at, "grading", grading));
    }

    public static Map<String, Object> attempt(String at, String result) {
        return new HashMap<>(Map.of("contactAt", at, "result", result, "note", "电话"));
    }

    /** Messages by field of what the form or the domain refused. */
    public Map<String, String> refused(String group, Subject her, String key, Map<String, Object> answers) {
        return refused(() -> act(group, her, key, answers));
    }

    public static Map<String, String> refused(Runnable act) {
        Throwable thrown = catchThrowable(act::run);
        if (!(thrown instanceof FieldsRefused refused)) {
            throw new AssertionError("not refused at a field: " + thrown, thrown);
        }
        Map<String, String> keys = new HashMap<>();
        refused.errors().forEach((field, message) -> keys.put(field, message.key()));
        return keys;
    }

    public static Message refusal(Runnable act, String field) {
        Throwable thrown = catchThrowable(act::run);
        if (!(thrown instanceof FieldsRefused refused)) {
            throw new AssertionError("not refused at a field: " + thrown, thrown);
        }
        return refused.errors().get(field);
    }

    /** Keys of her open tasks in the processes of appointments. */
    public List<String> tasks(Subject her) {
        return stage.system(() -> engine.tasksOf(her)).stream()
                .filter(task -> Set.of("tracing", "booking-override", "rescue-centre-referral").contains(task.process()))
                .map(OpenTask::key).sorted().toList();
    }
}
