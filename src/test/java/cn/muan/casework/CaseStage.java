package cn.muan.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.boot.test.context.TestComponent;

import cn.muan.access.AccountService;
import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.People;
import cn.muan.access.Title;
import cn.muan.base.ChinaTime;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.demo.DemoDirectory;
import cn.muan.engine.Engine;
import cn.muan.engine.OpenTask;
import cn.muan.engine.SteppedClock;
import cn.muan.engine.UnitOfWork;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;
import cn.muan.risk.AssessmentDraft;
import cn.muan.risk.AssessmentService;
import cn.muan.risk.Measures;
import cn.muan.woman.Dating;
import cn.muan.woman.Hukou;
import cn.muan.woman.IdType;
import cn.muan.woman.Person;
import cn.muan.woman.RegisterWoman;
import cn.muan.woman.Registration;
import cn.muan.woman.Residence;
import cn.muan.worklist.Worklist;

/** The example region, its people, and what they do about a high-risk case, each with the rights of their own. */
@TestComponent
public class CaseStage {

    private final DemoDirectory places;
    private final AccountService accounts;
    private final People people;
    private final CurrentActor current;
    private final Registration registration;
    private final Worklist worklist;
    private final Engine engine;
    private final Obligations obligations;
    private final SteppedClock time;
    private final Clock clock;
    private final UnitOfWork unit;
    private final AssessmentService assessments;
    private int women;

    CaseStage(DemoDirectory places, AccountService accounts, People people, CurrentActor current, Registration registration,
            Worklist worklist, Engine engine, Obligations obligations, SteppedClock time, Clock clock,
            UnitOfWork unit, AssessmentService assessments) {
        this.places = places;
        this.accounts = accounts;
        this.people = people;
        this.current = current;
        this.registration = registration;
        this.worklist = worklist;
        this.engine = engine;
        this.obligations = obligations;
        this.time = time;
        this.clock = clock;
        this.unit = unit;
        this.assessments = assessments;
    }

    /** An instant of China time, such as {@code 2026-04-30T16:00}. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ChinaTime.ZONE).toInstant();
    }

    public void begin(String local) {
        time.startAt(at(local));
        places.load();
    }

    public void until(String local) {
        time.moveTo(at(local));
    }

    public Instant now() {
        return clock.instant();
    }

    /** The account of the group, made when first asked for. */
    public Actor member(String group) {
        String login = group.replace('@', '.').toLowerCase();
        return system(() -> people.byLogin(login).orElseGet(() -> people.byId(accounts.createDemo(login, "演示" + women++,
                Title.CHIEF, "gui-yuan-7-san-2", Set.of(Group.of(group)))).orElseThrow()));
    }

    public <T> T ask(String group, Supplier<T> work) {
        return current.as(member(group), work);
    }

    public void as(String group, Runnable work) {
        current.as(member(group), work);
    }

    public <T> T system(Supplier<T> work) {
        return current.as(Actor.system("test"), work);
    }

    /** A woman registered at the hospital who lives in the district. */
    public Subject woman(String hospital, String district, String community) {
        women++;
        LocalDate lmp = ChinaTime.dateOf(clock.instant()).minusWeeks(30);
        return ask("first-contact-doctor@" + hospital, () -> registration.register(RegisterWoman.of(hospital,
                new Person("示例某", IdType.OTHER, "TEST" + women, null, null, "13800000000"),
                new Residence(district, community, null, Hukou.LOCAL), Dating.byLmp(lmp), 2, 1, Set.of())));
    }

    /** Assesses her at the hospital and signs at once; what she has makes the colour. */
    public void sign(Subject subject, String hospital, Severity severity, boolean infectious) {
        as("attending@" + hospital, () -> unit.run(() -> {
            Set<String> items = infectious ? Set.of(itemOf(severity), "purple-pneumonia") : Set.of(itemOf(severity));
            var draft = assessments.draft(new AssessmentDraft(subject, hospital, items, null, null, "不适用",
                    new Measures(null, null, null, null, null, null), clock.instant()));
            assessments.sign(draft.id(), null);
        }));
    }

    /** The same with items of the table chosen one by one. */
    public void signItems(Subject subject, String hospital, String... items) {
        as("attending@" + hospital, () -> unit.run(() -> {
            var draft = assessments.draft(new AssessmentDraft(subject, hospital, Set.of(items), null, null, "不适用",
                    new Measures(null, null, null, null, null, null), clock.instant()));
            assessments.sign(draft.id(), null);
        }));
    }

    private static String itemOf(Severity severity) {
        return switch (severity) {
            case GREEN -> "green-well";
            case YELLOW -> "yellow-art";
            case ORANGE -> "orange-fever";
            case RED -> "red-abruption";
        };
    }

    /** Completes her only open task of this kind with the answers of its form. */
    public void complete(String group, Subject subject, String task, Map<String, Object> answers) {
        OpenTask open = task(subject, task).orElseThrow(() -> new AssertionError(task + " is not open"));
        assertThat(open.groups()).contains(group);
        as(group, () -> worklist.complete(open.id(), answers));
    }

    public Optional<OpenTask> task(Subject subject, String key) {
        return system(() -> engine.tasksOf(subject)).stream().filter(task -> task.key().equals(key)).findFirst();
    }

    public List<String> tasks(Subject subject) {
        return system(() -> engine.tasksOf(subject)).stream().filter(task -> task.process().equals("high-risk-case"))
                .map(OpenTask::key).toList();
    }

    /** Her latest obligation of the code. */
    public Obligation duty(Subject subject, String code) {
        List<Obligation> found = duties(subject, code);
        assertThat(found).as(code).isNotEmpty();
        return found.get(found.size() - 1);
    }

    public List<Obligation> duties(Subject subject, String code) {
        return system(() -> obligations.historyOf(subject)).stream().filter(duty -> duty.code().equals(code)).toList();
    }

    /** When each step of the ladder fired, in China time, with the group alarmed: {@code 2026-05-01T04:00 attending@YZ-H1}. */
    public List<String> alarms(Obligation duty) {
        return duty.steps().stream().filter(step -> step.firedAt() != null)
                .map(step -> LocalDateTime.ofInstant(step.firedAt(), ChinaTime.ZONE) + " " + step.group().key()).toList();
    }

    public Duration lateness(Obligation duty) {
        return duty.lateness(clock.instant());
    }

    public void report(Subject subject, String hospital) {
        complete("attending@" + hospital, subject, "Task_ReportHighRisk", reportAnswers());
    }

    public static Map<String, Object> reportAnswers() {
        return Map.of("diagnosis", "重度子痫前期", "treatment", "解痉降压", "responsiblePhysician", "责任医师", "plan", "收住院",
                "contactArranged", false);
    }

    public void acknowledge(Subject subject, String mch) {
        complete("high-risk-desk@" + mch, subject, "Task_AcknowledgeReport",
                Map.of("caseManager", String.valueOf(member("case-manager@" + mch).personId())));
    }

    public void handOver(Subject subject, String mch) {
        complete("high-risk-desk@" + mch, subject, "Task_HandOverCase", Map.of("reason", "常住外区，请接续管理"));
    }

    public void acknowledgeHandover(Subject subject, String mch) {
        complete("high-risk-desk@" + mch, subject, "Task_AcknowledgeHandover", Map.of("reply", "已接收"));
    }

    public void feedBack(Subject subject, String mch, String centre) {
        complete("high-risk-desk@" + mch, subject, "Task_FeedBackToCommunity",
                Map.of("outside", false, "centre", centre, "guidance", "按规范随访，督促就诊"));
    }

    /** A woman of so many weeks, with key-person flags, registered at the hospital. */
    public Subject woman(String hospital, String district, String community, int weeks, Set<cn.muan.woman.KeyFlag> flags) {
        women++;
        LocalDate lmp = ChinaTime.dateOf(clock.instant()).minusWeeks(weeks);
        return ask("first-contact-doctor@" + hospital, () -> registration.register(RegisterWoman.of(hospital,
                new Person("示例某", IdType.OTHER, "TEST" + women, null, null, "13800000000"),
                new Residence(district, community, null, Hukou.LOCAL), Dating.byLmp(lmp), 2, 1, flags)));
    }

    /** Signed at the hospital of Yuzhong, reported, received and fed back to a centre there, all at this moment. */
    public void followed(Subject subject, Severity severity, boolean infectious, String centre) {
        sign(subject, "YZ-H1", severity, infectious);
        report(subject, "YZ-H1");
        acknowledge(subject, "YZ-MCH");
        feedBack(subject, "YZ-MCH", centre);
    }

    /** Her open tasks of this kind, oldest first. */
    public List<OpenTask> open(Subject subject, String key) {
        return system(() -> engine.tasksOf(subject)).stream().filter(task -> task.key().equals(key)).toList();
    }

    /** What a worker answers of a contact that reached her on that date. */
    public static Map<String, Object> reached(String date) {
        return Map.of("performedOn", LocalDate.parse(date), "outcome", "reached", "findings", "一般情况好，胎动正常", "problem", false);
    }

    /** What a worker answers of a contact that did not reach her. */
    public static Map<String, Object> notReached(String date) {
        return Map.of("performedOn", LocalDate.parse(date), "outcome", "not-reached", "notReachedReason", "no-answer");
    }

    /** {@code 2026-02-07 OPEN} for each duty of the code and kind of contact, by due date. */
    public List<String> periods(Subject subject, String code, String contact) {
        return duties(subject, code).stream().filter(duty -> duty.occurrence().startsWith(contact + ":"))
                .map(duty -> duty.occurrence().substring(contact.length() + 1) + " " + duty.state()).sorted().toList();
    }
}
