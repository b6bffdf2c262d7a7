package cn.muan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.muan.MuanTest;
import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.access.Title;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.demo.DemoHouse;
import cn.muan.engine.OpenTask;
import cn.muan.engine.SteppedClock;
import cn.muan.engine.UnitOfWork;
import cn.muan.worklist.TaskClaimed;
import cn.muan.worklist.Worklist;

/** Two people, or a person and a timer, want the same thing at the same moment: counted afterwards, there is one effect. */
@MuanTest
class RacesTest {

    private static final String REPORT = "Task_ReportHighRisk";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Worklist worklist;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private ManagementService management;

    @Autowired
    private SteppedClock clock;

    @Autowired
    private UnitOfWork unitOfWork;

    private DemoHouse house;

    @BeforeEach
    void open() {
        house = DemoHouse.open(context);
    }

    @Test
    void fifty_people_claim_the_same_report_and_one_wins() throws Exception {
        OpenTask task = house.task(redCase(), REPORT);
        List<Exception> refusals = together(IntStream.range(0, 50).<Callable<Void>>mapToObj(i -> () -> {
            currentActor.as(doctor(i), () -> worklist.claim(task.id()));
            return null;
        }).toList());
        assertThat(refusals).hasSize(49).allSatisfy(refusal -> assertThat(refusal).isInstanceOf(TaskClaimed.class));
        assertThat(count("select count(*) from worklist_row where task_id = ? and state = 'CLAIMED'", task.id())).isEqualTo(1);
        assertThat(count("select count(*) from ACT_RU_TASK where ID_ = ? and ASSIGNEE_ is not null", task.id())).isEqualTo(1);
    }

    @Test
    void fifty_people_complete_the_same_report_and_it_is_sent_once() throws Exception {
        Subject subject = redCase();
        OpenTask task = house.task(subject, REPORT);
        List<Exception> refusals = together(IntStream.range(0, 50).<Callable<Void>>mapToObj(i -> () -> {
            currentActor.as(doctor(i), () -> worklist.complete(task.id(), house.report()));
            return null;
        }).toList());
        assertThat(refusals).hasSize(49).allSatisfy(refusal -> assertThat(refusal).isInstanceOf(Refused.class));
        assertThat(count("select count(*) from case_report r join high_risk_case c on c.id = r.case_id where c.subject = ?", subject.value())).isEqualTo(1);
        assertThat(count("select count(*) from obligation where subject = ? and code = 'O15' and state = 'MET'", subject.value())).isEqualTo(1);
        assertThat(count("select count(*) from obligation where subject = ? and code = 'O15a'", subject.value())).isEqualTo(1);
        assertThat(count("select count(*) from worklist_row where task_id = ?", task.id())).isZero();
    }

    @Test
    void the_ladder_begins_while_the_report_is_completed() throws Exception {
        for (int round = 0; round < 8; round++) {
            Subject subject = redCase();
            OpenTask task = house.task(subject, REPORT);
            Job timer = timerOf(task);
            clock.startAt(timer.getDuedate().toInstant());
            together(List.of(
                    () -> {
                        currentActor.as(doctor(1), () -> worklist.complete(task.id(), house.report()));
                        return null;
                    },
                    () -> {
                        unitOfWork.run(() -> fire(timer));
                        return null;
                    }));
            assertThat(count("select count(*) from obligation where subject = ? and code = 'O15' and state = 'MET'", subject.value())).isEqualTo(1);
            clock.moveTo(timer.getDuedate().toInstant().plusSeconds(60));
            assertThat(count("select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_ "
                    + "join ACT_RU_VARIABLE v on v.PROC_INST_ID_ = e.PROC_INST_ID_ and v.NAME_ = 'obligationId' "
                    + "where d.KEY_ = 'escalation' and e.BUSINESS_KEY_ = ? and v.TEXT_ = ?", subject.value(), reportOf(subject))).isZero();
            assertThat(count("select count(*) from (select obligation_id, step_number from alarm where subject = ? "
                    + "group by obligation_id, step_number having count(*) > 1) twice", subject.value())).isZero();
            assertThat(count("select count(*) from outbox_message where subject = ? and idempotency_key like 'alarm:%'", subject.value()))
                    .isEqualTo(count("select count(*) from alarm where subject = ?", subject.value()));
        }
    }

    @Test
    void an_upgrade_meets_the_report_and_no_duty_is_lost_or_doubled() throws Exception {
        for (int round = 0; round < 6; round++) {
            Subject subject = orangeCase();
            OpenTask report = house.task(subject, REPORT);
            house.as("yz-h1-doctor", () -> reassess(subject));
            house.assess("yz-h1-doctor", subject, "red", List.of("red-nyha-3"));
            OpenTask signature = house.task(subject, "Task_SignAssessment");
            List<Exception> refusals = together(List.of(
                    () -> {
                        currentActor.as(doctor(1), () -> worklist.complete(report.id(), house.report()));
                        return null;
                    },
                    () -> {
                        currentActor.as(house.person("yz-h1-doctor"),
                                () -> worklist.complete(signature.id(), Map.of("signature", "signed")));
                        return null;
                    }));
            assertThat(refusals).allSatisfy(refusal -> assertThat(refusal).isInstanceOf(Refused.class));
            assertThat(count("select count(*) from obligation where subject = ? and code = 'O15'", subject.value())).isEqualTo(1);
            boolean redOpen = count("select count(*) from obligation where subject = ? and code = 'O15' and state = 'OPEN'", subject.value()) == 1;
            assertThat(redOpen).as("a red report is owed exactly while its task waits")
                    .isEqualTo(count("select count(distinct task_id) from worklist_row where subject = ? and task_key = '" + REPORT + "'",
                            subject.value()) == 1);
            assertThat(count("select count(*) from obligation where subject = ? and code = 'O16' and state = 'OPEN'", subject.value())).isZero();
        }
    }

    private String reportOf(Subject subject) {
        return String.valueOf(count("select id from obligation where subject = ? and code = 'O15'", subject.value()));
    }

    private void reassess(Subject subject) {
        context.getBean(cn.muan.risk.FirstContacts.class).requestReassessment(subject, "YZ-H1", "症状加重");
    }

    private Subject redCase() {
        Subject subject = house.register("yz-h1-doctor", "YZ-H1", "赵示例", "CN-50-YZ", "YZ-C1");
        house.assessAndSign("yz-h1-doctor", subject, "red", List.of("red-nyha-3"));
        return subject;
    }

    private Subject orangeCase() {
        Subject subject = house.register("yz-h1-doctor", "YZ-H1", "钱示例", "CN-50-YZ", "YZ-C1");
        house.assessAndSign("yz-h1-doctor", subject, "orange", List.of("orange-valve-mild"));
        return subject;
    }

    private static Actor doctor(int number) {
        return new Actor(9_000 + number, "doctor-" + number, "演示医生" + number, Title.ATTENDING,
                Set.of(new Group(Role.ATTENDING, "YZ-H1")), false);
    }

    private Job timerOf(OpenTask task) {
        return management.createJobQuery().processInstanceId(task.processInstance()).timers().list().stream()
                .min(java.util.Comparator.comparing(Job::getDuedate)).orElseThrow();
    }

    /** As the job executor would: a job that has gone meanwhile is nobody's fault. */
    private void fire(Job timer) {
        if (management.createJobQuery().jobId(timer.getId()).count() == 1) {
            management.executeJob(timer.getId());
        }
    }

    private Integer count(String sql, Object... arguments) {
        return jdbc.queryForObject(sql, Integer.class, arguments);
    }

    /** Runs all at the same moment and returns what was thrown. */
    private static List<Exception> together(List<Callable<Void>> acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            CyclicBarrier start = new CyclicBarrier(acts.size());
            List<Future<Void>> running = new ArrayList<>();
            for (Callable<Void> act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            List<Exception> thrown = new ArrayList<>();
            for (Future<Void> one : running) {
                try {
                    one.get();
                } catch (ExecutionException failed) {
                    thrown.add((Exception) failed.getCause());
                }
            }
            return thrown;
        } finally {
            threads.shutdown();
        }
    }
}
