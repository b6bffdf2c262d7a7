package cn.muan.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.demo.DemoDirectory;
import cn.muan.engine.Engine;
import cn.muan.engine.OpenTask;
import cn.muan.engine.SteppedClock;
import cn.muan.engine.UnitOfWork;
import cn.muan.policy.CaseFacts;
import cn.muan.woman.Dating;
import cn.muan.woman.Hukou;
import cn.muan.woman.IdType;
import cn.muan.woman.Person;
import cn.muan.woman.RegisterWoman;
import cn.muan.woman.Registration;
import cn.muan.woman.Residence;

/** What happens when timers do not run, run twice, or meet the act that fulfils the duty. */
@MuanTest
class ObligationSweepTest {

    private static final Instant CONFIRMED = Instant.parse("2026-04-30T08:00:00Z");
    private static final Instant DUE = CONFIRMED.plus(Duration.ofHours(24));
    private static final String TASK = "Task_ReportHighRisk";

    @Autowired
    SteppedClock clock;
    @Autowired
    DemoDirectory places;
    @Autowired
    CurrentActor actor;
    @Autowired
    CaseAccess access;
    @Autowired
    UnitOfWork work;
    @Autowired
    Engine engine;
    @Autowired
    ManagementService management;
    @Autowired
    Registration registration;
    @Autowired
    Obligations obligations;
    @Autowired
    Ladders ladders;
    @Autowired
    ObligationSweep sweep;
    @Autowired
    JdbcTemplate jdbc;

    private Subject her;
    private Obligation report;

    @BeforeEach
    void a_red_report_is_owed() {
        places.load();
        clock.startAt(CONFIRMED);
        her = asSystem(() -> registration.register(RegisterWoman.of("YZ-H1",
                new Person("示例某", IdType.OTHER, "TEST1", null, null, "13800000000"),
                new Residence("CN-50-YZ", "YZ-C1", null, Hukou.LOCAL),
                Dating.byLmp(java.time.LocalDate.parse("2025-10-01")), 2, 1, Set.of())));
        report = asSystem(() -> {
            access.participate(her, "YZ-H1", CaseAccess.Part.ASSESSING);
            return work.run(() -> obligations.open(duty("attending@YZ-H1"))).orElseThrow();
        });
    }

    @Test
    void the_sweep_alarms_where_no_timer_ran_and_does_so_once() {
        clock.startAt(DUE.plus(Duration.ofHours(3)));
        sweep.sweep();
        assertThat(alarmed()).containsExactly("high-risk-desk@YZ-MCH");
        assertThat(sweep.sweep()).isZero();
        assertThat(alarmed()).hasSize(1);
    }

    @Test
    void a_minute_of_grace_is_left_to_the_timer() {
        clock.startAt(CONFIRMED.plus(Duration.ofHours(12)).plusSeconds(60));
        sweep.sweep();
        assertThat(alarmed()).isEmpty();
        clock.startAt(CONFIRMED.plus(Duration.ofHours(12)).plusSeconds(61));
        sweep.sweep();
        assertThat(alarmed()).containsExactly("attending@YZ-H1");
    }

    @Test
    void the_ladder_that_the_sweep_started_hands_out_the_task_and_goes_on() {
        clock.startAt(DUE.plus(Duration.ofMinutes(5)));
        sweep.sweep();
        assertThat(stepInGroups()).isEmpty();
        clock.moveTo(DUE.plus(Duration.ofMinutes(5)));
        assertThat(stepInGroups()).containsExactly("safety-office@YZ-H1");
        clock.moveTo(DUE.plus(Duration.ofHours(2)));
        assertThat(alarmed()).containsExactly("safety-office@YZ-H1", "high-risk-desk@YZ-MCH");
    }

    @Test
    void opening_the_same_duty_twice_gives_the_one_that_stands() {
        Obligation again = asSystem(() -> work.run(() -> obligations.open(duty("attending@YZ-H1")))).orElseThrow();
        assertThat(again.id()).isEqualTo(report.id());
    }

    @Test
    void a_duty_opens_only_for_who_may_see_the_case() {
        Actor stranger = new Actor(9, "stranger", "外人", cn.muan.access.Title.NONE, Set.of(Group.of("attending@YL-H1")), false);
        assertThatThrownBy(() -> actor.as(stranger, () -> obligations.open(duty("attending@YL-H1"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> actor.as(stranger, () -> obligations.cancel(her, Set.of("O15"), DUE)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_joined_record_keeps_both_duties_and_their_instants() {
        Subject other = asSystem(() -> registration.register(RegisterWoman.of("YZ-H1",
                new Person("示例某", IdType.OTHER, "TEST2", null, null, "13800000001"),
                new Residence("CN-50-YZ", "YZ-C1", null, Hukou.LOCAL),
                Dating.byLmp(java.time.LocalDate.parse("2025-10-01")), 2, 1, Set.of())));
        asSystem(() -> work.run(() -> {
            obligations.open(new Duty("O15", other, Group.of("attending@YZ-H1"), "CN-50-YZ", CONFIRMED.minusSeconds(3600),
                    CaseFacts.of(Severity.RED, false), TASK));
            obligations.adopt(other, her);
            return null;
        }));
        assertThat(asSystem(() -> obligations.openOf(her)).stream().filter(duty -> duty.code().equals("O15")))
                .extracting(Obligation::due).containsExactlyInAnyOrder(DUE, DUE.minusSeconds(3600));
        assertThat(asSystem(() -> work.run(() -> obligations.meet(her, Set.of("O15"), DUE)))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void timer_sweep_and_report_at_the_same_moment_leave_one_outcome(int round) throws Exception {
        work.run(() -> ladders.start(her, TASK));
        clock.startAt(DUE.plus(Duration.ofMinutes(round)));
        List<Callable<Object>> acts = new ArrayList<>();
        for (Job job : management.createJobQuery().timers().processInstanceId(fresh().ladderInstance()).list()) {
            acts.add(() -> attempt(() -> management.executeJob(job.getId())));
        }
        acts.add(() -> sweep.sweep());
        acts.add(() -> sweep.sweep());
        acts.add(() -> asSystem(() -> work.run(() -> obligations.meet(her, Set.of("O15"), DUE.plus(Duration.ofMinutes(round))))));
        together(acts);
        clock.moveTo(DUE.plus(Duration.ofDays(3)));

        Obligation end = fresh();
        assertThat(end.state()).isEqualTo(Obligation.State.MET);
        assertThat(end.lateness(DUE)).isEqualTo(Duration.ofMinutes(round));
        assertThat(jdbc.queryForList("select step_number from alarm where obligation_id = ?", Integer.class, report.id()))
                .doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(1);
        assertThat(jdbc.queryForObject("select count(*) from alarm where obligation_id = ? and state <> 'CLOSED'", Integer.class,
                report.id())).isZero();
        assertThat(jdbc.queryForObject("select count(*) from outbox_message where args = 'obligation.code.O15'", Integer.class))
                .isEqualTo(alarmed().size());
        assertThat(stepInGroups()).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from timeline_entry where text_key = 'timeline.obligation.met-late'",
                Integer.class)).isOne();
    }

    private static void together(List<Callable<Object>> acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            CountDownLatch start = new CountDownLatch(acts.size());
            List<Future<Object>> results = new ArrayList<>();
            for (Callable<Object> act : acts) {
                results.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    return act.call();
                }));
            }
            for (Future<Object> result : results) {
                result.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** As the job executor does: a job that lost the race is tried again, and may be gone by then. */
    private static Object attempt(Runnable job) {
        for (int i = 0; i < 10; i++) {
            try {
                job.run();
                return null;
            } catch (RuntimeException lost) {
                if (String.valueOf(lost.getMessage()).contains("No job found")) {
                    return null;
                }
            }
        }
        return null;
    }

    private static Duty dutyOf(Subject subject, String owner) {
        return new Duty("O15", subject, Group.of(owner), "CN-50-YZ", CONFIRMED, CaseFacts.of(Severity.RED, false), TASK);
    }

    private Duty duty(String owner) {
        return dutyOf(her, owner);
    }

    private Obligation fresh() {
        return asSystem(() -> obligations.historyOf(her)).stream().filter(duty -> duty.id() == report.id()).findFirst().orElseThrow();
    }

    private List<String> alarmed() {
        return jdbc.queryForList("select recipient_group from alarm where obligation_id = ? order by id", String.class, report.id());
    }

    private List<String> stepInGroups() {
        return engine.tasksOf(her).stream().filter(task -> task.key().equals("Task_StepIn")
                && task.fact(cn.muan.engine.Fact.OBLIGATION_ID).equals(String.valueOf(report.id())))
                .map(OpenTask::groups).flatMap(Set::stream).toList();
    }

    private <T> T asSystem(Supplier<T> act) {
        return actor.as(Actor.system("test"), act);
    }
}
