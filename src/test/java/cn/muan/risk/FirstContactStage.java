package cn.muan.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Title;
import cn.muan.base.Subject;
import cn.muan.demo.DemoDirectory;
import cn.muan.engine.Engine;
import cn.muan.engine.OpenTask;
import cn.muan.engine.SteppedClock;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;
import cn.muan.woman.Dating;
import cn.muan.woman.Hukou;
import cn.muan.woman.IdType;
import cn.muan.woman.Person;
import cn.muan.woman.RegisterWoman;
import cn.muan.woman.Registration;
import cn.muan.woman.Residence;
import cn.muan.worklist.TaskSheets;
import cn.muan.worklist.Worklist;

/** People of two institutions, a moved clock and the worklist they work through. */
@TestComponent
public class FirstContactStage {

    public static final Instant MORNING = Instant.parse("2026-03-16T01:00:00Z");
    public static final Actor CENTRE_DOCTOR = person(1, Title.ATTENDING, "first-contact-doctor@YZ-C1");
    public static final Actor ATTENDING = person(2, Title.ATTENDING, "attending@YZ-H1", "first-contact-doctor@YZ-H1");
    public static final Actor RESIDENT = person(3, Title.RESIDENT, "attending@YZ-H1");
    public static final Actor SENIOR = person(4, Title.CHIEF, "senior-obstetrician@YZ-H1");
    public static final Actor ELSEWHERE = person(5, Title.CHIEF, "attending@YL-H1", "senior-obstetrician@YL-H1", "first-contact-doctor@YL-C1");
    public static final Actor COMMISSION = person(6, Title.NONE, "commission@YZ-HC");

    private final DemoDirectory directory;
    private final Registration registration;
    private final CurrentActor current;
    private final Engine engine;
    private final SteppedClock clock;
    private final Worklist worklist;
    private final TaskSheets sheets;
    private final Obligations obligations;
    private final List<RiskSigned> signed = new ArrayList<>();

    FirstContactStage(DemoDirectory directory, Registration registration, CurrentActor current, Engine engine, SteppedClock clock,
            Worklist worklist, TaskSheets sheets, Obligations obligations) {
        this.directory = directory;
        this.registration = registration;
        this.current = current;
        this.engine = engine;
        this.clock = clock;
        this.worklist = worklist;
        this.sheets = sheets;
        this.obligations = obligations;
    }

    public static Actor person(long id, Title title, String... groups) {
        return new Actor(id, "p" + id, "医生" + id, title, Arrays.stream(groups).map(Group::of).collect(Collectors.toSet()), false);
    }

    @EventListener
    void remember(RiskSigned event) {
        signed.add(event);
    }

    List<RiskSigned> signed() {
        return signed;
    }

    public void begin() {
        signed.clear();
        directory.load();
        clock.startAt(MORNING);
    }

    public Subject register(Actor by, String institution, LocalDate born) {
        return current.as(by, () -> registration.register(RegisterWoman.of(institution,
                new Person("测试甲", IdType.PASSPORT, "E" + born.toEpochDay(), null, born, "13900000000"),
                new Residence("CN-50-YZ", "YZ-C1", "示例路1号", Hukou.LOCAL), Dating.byLmp(LocalDate.of(2025, 12, 1)), 1, 0, Set.of())));
    }

    OpenTask task(Subject subject, String key) {
        return engine.tasksOf(subject).stream().filter(task -> task.key().equals(key)).findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not open"));
    }

    public List<String> open(Subject subject) {
        return engine.tasksOf(subject).stream().map(OpenTask::key).sorted().toList();
    }

    /** Opens the task, finds the prefill, adds the answers and completes it. */
    public void complete(Actor by, Subject subject, String key, Map<String, ?> answers) {
        OpenTask task = task(subject, key);
        current.as(by, () -> {
            Map<String, Object> filled = new HashMap<>(sheets.open(task.id()).prefill());
            filled.putAll(answers);
            worklist.complete(task.id(), filled);
        });
    }

    Map<String, Object> prefill(Actor by, Subject subject, String key) {
        return current.as(by, () -> sheets.open(task(subject, key).id()).prefill());
    }

    void moveTo(String instant) {
        clock.moveTo(Instant.parse(instant));
    }

    /** Code, state and due of every obligation of first contact, oldest first. */
    List<Obligation> duties(Subject subject) {
        return current.as(Actor.system("test"), () -> obligations.historyOf(subject)).stream()
                .filter(duty -> Set.of("O1", "O3", "O6", "G5").contains(duty.code())).toList();
    }

    List<String> states(Subject subject) {
        return duties(subject).stream().map(duty -> duty.code() + " " + duty.state()).toList();
    }
}
