package cn.muan.followup;

import static cn.muan.casework.CaseStage.at;
import static cn.muan.casework.CaseStage.notReached;
import static cn.muan.casework.CaseStage.reached;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import cn.muan.MuanTest;
import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.access.Title;
import cn.muan.acts.CaseActs;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligation.State;
import cn.muan.policy.Contact;
import cn.muan.worklist.TaskSheets;
import cn.muan.worklist.Worklist;

/** Contacts as maternal workers record them: what counts, what is refused at the field, and what two people do at once. */
@MuanTest
@Import(CaseStage.class)
@RecordApplicationEvents
class FollowUpRecordingTest {

    private static final String WORKER = "maternal-worker@YZ-C1";
    private static final String CALL = "Task_CallByPhone";
    private static final String VISIT = "Task_VisitAtHome";

    @Autowired
    private CaseStage stage;

    @Autowired
    private CaseActs acts;

    @Autowired
    private FollowUpFiles files;

    @Autowired
    private FollowUpProblems problems;

    @Autowired
    private Worklist worklist;

    @Autowired
    private TaskSheets sheets;

    @Autowired
    private CurrentActor current;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationEvents events;

    private Subject her;

    @BeforeEach
    void a_red_woman_is_followed_up() {
        stage.begin("2026-01-31T10:00");
        her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.followed(her, Severity.RED, false, "YZ-C1");
    }

    @Test
    void wrong_dates_are_refused_at_the_field_with_a_reason() {
        stage.until("2026-02-10T09:00");
        assertThat(refusal(CALL, reached("2026-02-11"))).isEqualTo("forms.date.future");
        assertThat(refusal(CALL, reached("2026-01-30"))).isEqualTo("followup.on-before-enrolment");
        stage.complete(WORKER, her, CALL, reached("2026-02-10"));
        stage.until("2026-02-16T09:00");
        assertThat(refusal(CALL, reached("2026-02-13"))).as("that week is settled").isEqualTo("followup.on-settled");
        assertThat(stage.periods(her, "O30", "phone")).containsExactly("2026-02-07 SUPERSEDED", "2026-02-14 MET", "2026-02-21 OPEN");
    }

    @Test
    void what_was_done_is_written_with_findings_and_what_was_not_with_a_reason() {
        Map<String, Object> silent = new HashMap<>(reached("2026-01-31"));
        silent.remove("findings");
        assertThat(errors(CALL, silent)).containsKey("findings");
        Map<String, Object> unexplained = new HashMap<>(notReached("2026-01-31"));
        unexplained.remove("notReachedReason");
        assertThat(errors(CALL, unexplained)).containsKey("notReachedReason");
        Map<String, Object> vague = new HashMap<>(reached("2026-01-31"));
        vague.put("problem", true);
        assertThat(errors(CALL, vague)).containsKey("problemText");
        assertThat(jdbc.queryForObject("select count(*) from follow_up_visit", Integer.class)).isZero();
    }

    @Test
    void a_call_of_yesterday_recorded_today_is_in_time() {
        stage.until("2026-02-06T09:00");
        stage.complete(WORKER, her, CALL, reached("2026-02-05"));
        assertThat(stage.duties(her, "O30").stream().filter(duty -> "phone:2026-02-07".equals(duty.occurrence())).findFirst().orElseThrow().closedAt())
                .isEqualTo(at("2026-02-06T00:00"));
    }

    @Test
    void a_call_of_the_last_day_recorded_a_day_later_is_late_at_the_recording() {
        stage.until("2026-02-08T09:00");
        stage.complete(WORKER, her, CALL, reached("2026-02-07"));
        Obligation late = stage.duties(her, "O30").stream().filter(duty -> "phone:2026-02-07".equals(duty.occurrence())).findFirst().orElseThrow();
        assertThat(late.state()).isEqualTo(State.MET);
        assertThat(stage.lateness(late)).as("no date can undo the breach").isEqualTo(Duration.ofHours(9));
        assertThat(stage.periods(her, "O30", "phone")).containsExactly("2026-02-07 MET", "2026-02-14 OPEN");
        assertThat(stage.task(her, CALL).orElseThrow().due()).as("this week's call is still asked for").isEqualTo(at("2026-02-15T00:00"));
    }

    @Test
    void a_further_call_in_a_week_that_is_done_may_be_recorded() {
        stage.complete(WORKER, her, CALL, reached("2026-01-31"));
        stage.until("2026-02-03T09:00");
        act("phone", reached("2026-02-03"));
        assertThat(stage.system(() -> files.overview(her)).visits()).extracting(FollowUpVisit::performedOn)
                .containsExactly(LocalDate.of(2026, 2, 3), LocalDate.of(2026, 1, 31));
        assertThat(stage.periods(her, "O30", "phone")).containsExactly("2026-02-07 MET");
    }

    @Test
    void a_woman_not_reached_is_told_to_whoever_traces_and_no_duty_is_met() {
        stage.complete(WORKER, her, CALL, notReached("2026-01-31"));
        assertThat(events.stream(WomanNotReached.class)).singleElement().satisfies(event -> {
            assertThat(event.subject()).isEqualTo(her);
            assertThat(event.contact()).isEqualTo(Contact.PHONE);
            assertThat(event.date()).isEqualTo(LocalDate.of(2026, 1, 31));
            assertThat(event.at()).isEqualTo(at("2026-01-31T10:00"));
        });
        assertThat(stage.periods(her, "O30", "phone")).containsExactly("2026-02-07 OPEN");
        stage.complete(WORKER, her, CALL, reached("2026-01-31"));
        assertThat(events.stream(WomanReached.class)).hasSize(1);
    }

    @Test
    void only_the_maternal_worker_of_her_centre_is_offered_the_act() {
        assertThat(stage.ask(WORKER, () -> acts.offered(her))).contains("record-follow-up");
        for (String group : List.of("attending@YZ-H1", "high-risk-desk@YZ-MCH", "department-head@YZ-C1")) {
            assertThat(stage.ask(group, () -> acts.offered(her))).as(group).doesNotContain("record-follow-up");
        }
        Map<String, Object> answers = new HashMap<>(reached("2026-01-31"));
        answers.put("contact", "phone");
        for (String group : List.of("attending@YZ-H1", "maternal-worker@YZ-C2", "maternal-worker@YL-C1")) {
            assertThat(catchThrowable(() -> stage.as(group, () -> acts.perform(her, "record-follow-up", answers)))).as(group)
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(catchThrowable(() -> stage.as("maternal-worker@YZ-C2", () -> files.overview(her)))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_call_recorded_twice_names_the_one_who_was_faster() {
        act("phone", reached("2026-01-31"));
        Map<String, Object> answers = new HashMap<>(reached("2026-01-31"));
        answers.put("contact", "phone");
        Throwable refused = catchThrowable(() -> stage.as(WORKER, () -> acts.perform(her, "record-follow-up", answers)));
        assertThat(refused).isInstanceOfSatisfying(FieldsRefused.class, fields -> {
            Message reason = fields.errors().get("performedOn");
            assertThat(reason.key()).isEqualTo("followup.recorded-already");
            assertThat(reason.args()).contains(stage.member(WORKER).name(), "2026-01-31 10:00");
        });
    }

    @Test
    void two_who_record_at_once_leave_one_visit_one_met_duty_and_a_friendly_word() throws Exception {
        for (int day = 1; day <= 5; day++) {
            stage.until("2026-02-0" + day + "T09:00");
            Subject one = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
            stage.followed(one, Severity.RED, false, "YZ-C1");
            String task = stage.task(one, VISIT).orElseThrow().id();
            Map<String, Object> answers = new HashMap<>(reached("2026-02-0" + day));
            answers.put("contact", "home");
            List<Throwable> thrown = together(List.of(
                    () -> {
                        current.as(worker(1), () -> worklist.complete(task, answers));
                        return null;
                    }, () -> {
                        current.as(worker(2), () -> acts.perform(one, "record-follow-up", answers));
                        return null;
                    }));
            assertThat(thrown).hasSize(1).allSatisfy(refused -> assertThat(refused).isInstanceOf(Refused.class));
            assertThat(jdbc.queryForObject("select count(*) from follow_up_visit where subject = ?", Integer.class, one.value())).isOne();
            assertThat(stage.duties(one, "O30").stream().filter(duty -> duty.state() == State.MET)).hasSize(1);
            assertThat(stage.open(one, VISIT)).isEmpty();
            assertThat(jdbc.queryForObject("select count(*) from worklist_row where task_id = ?", Integer.class, task)).isZero();
        }
    }

    @Test
    void the_form_begins_with_what_a_worker_needs_and_no_identifier() {
        stage.until("2026-02-08T09:00");
        stage.complete(WORKER, her, VISIT, reached("2026-02-08"));
        Map<String, Object> facts = stage.ask(WORKER, () -> sheets.open(stage.task(her, CALL).orElseThrow().id()).prefill());
        assertThat(facts).containsEntry("severity", "red").containsEntry("infectious", "no").containsEntry("lastContact", "home")
                .containsEntry("lastContactOn", LocalDate.of(2026, 2, 8)).containsEntry("periodFrom", LocalDate.of(2026, 2, 8))
                .containsEntry("periodDue", LocalDate.of(2026, 2, 14)).containsEntry("missed", 1);
        assertThat(facts.values()).noneMatch(value -> String.valueOf(value).contains("示例某") || String.valueOf(value).contains("138"));
    }

    @Test
    void a_problem_of_a_red_woman_is_reported_within_two_hours_and_received() {
        problem(her);
        assertThat(stage.duty(her, "O34").due()).isEqualTo(at("2026-01-31T12:00"));
        assertThat(stage.task(her, "Task_ReportProblem").orElseThrow().due()).isEqualTo(at("2026-01-31T12:00"));
        stage.until("2026-01-31T12:30");
        stage.complete(WORKER, her, "Task_ReportProblem", Map.of("measures", "已陪同就诊", "request", "请协调床位"));
        assertThat(stage.duty(her, "O34").state()).isEqualTo(State.MET);
        assertThat(stage.lateness(stage.duty(her, "O34"))).isEqualTo(Duration.ofMinutes(30));
        stage.complete("high-risk-desk@YZ-MCH", her, "Task_ReceiveProblem", Map.of("reply", "已联系市一院"));
        FollowUpProblem received = stage.system(() -> files.overview(her)).problems().get(0);
        assertThat(received.state()).isEqualTo(FollowUpProblem.State.RECEIVED);
        assertThat(received.reply()).isEqualTo("已联系市一院");
    }

    @Test
    void only_the_centre_reports_a_problem_only_its_mch_institution_receives_it_and_each_once() {
        problem(her);
        long id = stage.system(() -> files.overview(her)).problems().get(0).id();
        assertThat(catchThrowable(() -> stage.as("attending@YZ-H1", () -> problems.report(id, "措施", null)))).isInstanceOf(AccessDeniedException.class);
        stage.as(WORKER, () -> problems.report(id, "措施", null));
        assertThat(catchThrowable(() -> stage.as(WORKER, () -> problems.report(id, "措施", null)))).isInstanceOf(Refused.class);
        assertThat(catchThrowable(() -> stage.as(WORKER, () -> problems.receive(id, "指导")))).isInstanceOf(AccessDeniedException.class);
        stage.as("high-risk-desk@YZ-MCH", () -> problems.receive(id, "指导"));
        assertThat(catchThrowable(() -> stage.as("high-risk-desk@YZ-MCH", () -> problems.receive(id, "指导")))).isInstanceOf(Refused.class);
    }

    private static Actor worker(int number) {
        return new Actor(9_000 + number, "worker-" + number, "演示妇幼员" + number, Title.NONE, Set.of(new Group(Role.MATERNAL_WORKER, "YZ-C1")), false);
    }

    private void problem(Subject of) {
        Map<String, Object> answers = new HashMap<>(reached("2026-01-31"));
        answers.put("problem", true);
        answers.put("problemText", "血压 160/110，头痛");
        stage.complete(WORKER, of, CALL, answers);
    }

    private void act(String contact, Map<String, Object> given) {
        Map<String, Object> answers = new HashMap<>(given);
        answers.put("contact", contact);
        stage.as(WORKER, () -> acts.perform(her, "record-follow-up", answers));
    }

    private Map<String, Message> errors(String task, Map<String, Object> answers) {
        Throwable refused = catchThrowable(() -> stage.complete(WORKER, her, task, answers));
        assertThat(refused).isInstanceOf(FieldsRefused.class);
        return ((FieldsRefused) refused).errors();
    }

    private String refusal(String task, Map<String, Object> answers) {
        return errors(task, answers).get("performedOn").key();
    }

    private static List<Throwable> together(List<Callable<Void>> work) throws Exception {
        var pool = Executors.newFixedThreadPool(work.size());
        try {
            var start = new CyclicBarrier(work.size());
            List<Future<Void>> running = new ArrayList<>();
            for (Callable<Void> one : work) {
                running.add(pool.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            List<Throwable> thrown = new ArrayList<>();
            for (Future<Void> one : running) {
                try {
                    one.get();
                } catch (ExecutionException failed) {
                    thrown.add(failed.getCause());
                }
            }
            return thrown;
        } finally {
            pool.shutdown();
        }
    }
}
