package cn.muan.processes;

import static cn.muan.casework.CaseStage.at;
import static cn.muan.casework.CaseStage.notReached;
import static cn.muan.casework.CaseStage.reached;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.reset;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;

import cn.muan.MuanTest;
import cn.muan.acts.CaseActs;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseMoved;
import cn.muan.casework.CaseStage;
import cn.muan.casework.Casework;
import cn.muan.casework.ClosingReason;
import cn.muan.engine.UnitOfWork;
import cn.muan.followup.FollowUps;
import cn.muan.followup.process.FollowUpModel;
import cn.muan.followup.process.FollowUpProblemModel;
import cn.muan.obligation.Obligation;
import cn.muan.woman.KeyFlag;

/** Walks every ending and every timer of {@code follow-up.bpmn} and {@code follow-up-problem.bpmn}. */
@MuanTest
@Import(CaseStage.class)
class FollowUpProcessTest {

    private static final String WORKER = "maternal-worker@YZ-C1";

    @Autowired
    private CaseStage stage;

    @Autowired
    private Casework casework;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private CaseActs acts;

    @Autowired
    private UnitOfWork unit;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Clock clock;

    @Autowired
    private ProcessEngine engine;

    @BeforeEach
    void watch() {
        init(engine);
        stage.begin("2026-03-02T08:00");
    }

    @AfterEach
    void unwatch() {
        reset();
    }

    @Test
    void a_call_that_was_made_waits_for_the_next_period_which_asks_for_another() {
        Subject her = orange();
        ProcessInstance calls = instance(her, "phone");
        assertThat(calls).isWaitingAt(FollowUpModel.TASK_CALL_BY_PHONE);
        stage.complete(WORKER, her, FollowUpModel.TASK_CALL_BY_PHONE, reached("2026-03-02"));
        assertThat(calls).isWaitingAt(FollowUpModel.GATEWAY_WAIT);
        stage.until("2026-04-02T23:59");
        assertThat(calls).isWaitingAt(FollowUpModel.GATEWAY_WAIT);
        stage.until("2026-04-03T00:00");
        assertThat(calls).hasPassed(FollowUpModel.TIMER_NEXT_PERIOD).isWaitingAt(FollowUpModel.TASK_CALL_BY_PHONE);
    }

    @Test
    void a_period_that_ends_without_a_call_leaves_its_duty_open_and_the_task_goes_to_the_next_one() {
        Subject her = orange();
        ProcessInstance calls = instance(her, "phone");
        String first = stage.task(her, FollowUpModel.TASK_CALL_BY_PHONE).orElseThrow().id();
        stage.until("2026-04-03T00:00");
        assertThat(calls).hasPassed(FollowUpModel.TIMER_PERIOD_ENDED).isWaitingAt(FollowUpModel.TASK_CALL_BY_PHONE);
        Assertions.assertThat(stage.task(her, FollowUpModel.TASK_CALL_BY_PHONE).orElseThrow().id()).isNotEqualTo(first);
        Assertions.assertThat(stage.periods(her, "O31", "phone")).containsExactly("2026-04-02 OPEN", "2026-05-02 OPEN");
    }

    @Test
    void she_was_not_reached_so_the_task_is_there_again() {
        Subject her = orange();
        stage.complete(WORKER, her, FollowUpModel.TASK_CALL_BY_PHONE, notReached("2026-03-02"));
        assertThat(instance(her, "phone")).isWaitingAt(FollowUpModel.TASK_CALL_BY_PHONE);
        Assertions.assertThat(stage.periods(her, "O31", "phone")).containsExactly("2026-04-02 OPEN");
    }

    @Test
    void a_call_recorded_without_the_task_withdraws_it() {
        Subject her = orange();
        Map<String, Object> answers = new HashMap<>(reached("2026-03-02"));
        answers.put("contact", "phone");
        stage.as(WORKER, () -> acts.perform(her, "record-follow-up", answers));
        assertThat(instance(her, "phone")).isWaitingAt(FollowUpModel.GATEWAY_WAIT);
        Assertions.assertThat(stage.open(her, FollowUpModel.TASK_CALL_BY_PHONE)).isEmpty();
    }

    @Test
    void a_move_takes_the_task_to_the_new_centre() {
        Subject her = orange();
        stage.system(() -> {
            unit.run(() -> events.publishEvent(new CaseMoved(her, "YZ-C1", "YZ-C2", "CN-50-YZ", clock.instant())));
            return null;
        });
        assertThat(instance(her, "phone")).isWaitingAt(FollowUpModel.TASK_CALL_BY_PHONE);
        Assertions.assertThat(stage.task(her, FollowUpModel.TASK_CALL_BY_PHONE).orElseThrow().groups()).containsExactly("maternal-worker@YZ-C2");
    }

    @Test
    void a_lost_woman_s_series_rests_until_she_is_found_whether_a_contact_was_owed_or_not() {
        Subject her = orange();
        ProcessInstance calls = instance(her, "phone");
        suspend(her);
        assertThat(calls).isWaitingAt(FollowUpModel.RESUMED);
        stage.until("2026-03-10T08:00");
        resume(her);
        assertThat(calls).isWaitingAt(FollowUpModel.TASK_CALL_BY_PHONE);
        stage.complete(WORKER, her, FollowUpModel.TASK_CALL_BY_PHONE, reached("2026-03-10"));
        assertThat(calls).isWaitingAt(FollowUpModel.GATEWAY_WAIT);
        suspend(her);
        assertThat(calls).isWaitingAt(FollowUpModel.RESUMED);
        resume(her);
        assertThat(calls).as("the period is done").isWaitingAt(FollowUpModel.GATEWAY_WAIT);
    }

    @Test
    void a_single_visit_ends_the_series() {
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1", 20, Set.of(KeyFlag.DISABLED));
        stage.sign(her, "YZ-H1", Severity.GREEN, false);
        ProcessInstance visit = instance(her, "home");
        assertThat(visit).isWaitingAt(FollowUpModel.TASK_VISIT_AT_HOME);
        stage.until("2026-04-05T08:00");
        assertThat(visit).as("late, and still asked for").isWaitingAt(FollowUpModel.TASK_VISIT_AT_HOME);
        stage.complete(WORKER, her, FollowUpModel.TASK_VISIT_AT_HOME, reached("2026-04-05"));
        assertThat(visit).isEnded().hasPassed(FollowUpModel.END_DONE);
    }

    @Test
    void closing_the_case_ends_a_series_that_asks_one_that_waits_and_one_that_rests() {
        Subject asks = orange();
        Subject waits = orange();
        stage.complete(WORKER, waits, FollowUpModel.TASK_CALL_BY_PHONE, reached("2026-03-02"));
        Subject rests = orange();
        suspend(rests);
        for (Subject her : List.of(asks, waits, rests)) {
            ProcessInstance calls = instance(her, "phone");
            stage.as("high-risk-desk@YZ-MCH", () -> casework.close(her, ClosingReason.PUERPERIUM_ENDED, null));
            assertThat(calls).isEnded().hasPassed(FollowUpModel.END_ENDED);
            Assertions.assertThat(stage.open(her, FollowUpModel.TASK_CALL_BY_PHONE)).isEmpty();
            Assertions.assertThat(stage.duties(her, "O31")).noneMatch(Obligation::open);
        }
    }

    @Test
    void the_timer_of_the_call_starts_its_ladder() {
        Subject her = orange();
        startsAt(her, "O31", "2026-04-01T23:59", "2026-04-02T00:00");
    }

    @Test
    void the_timer_of_the_home_visit_starts_its_ladder() {
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1", 20, Set.of(KeyFlag.DISABLED));
        stage.sign(her, "YZ-H1", Severity.GREEN, false);
        startsAt(her, "O33", "2026-03-31T23:59", "2026-04-01T00:00");
    }

    @Test
    void the_timer_of_the_contact_in_person_starts_its_ladder() {
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1", 20, Set.of());
        stage.sign(her, "YZ-H1", Severity.YELLOW, false);
        assertThat(instance(her, "visit")).isWaitingAt(FollowUpModel.TASK_SEE_IN_PERSON);
        startsAt(her, "O32", "2026-03-07T23:59", "2026-03-08T00:00");
    }

    @Test
    void a_problem_is_reported_and_received() {
        Subject her = orange();
        problem(her);
        ProcessInstance problem = instanceOf(her, FollowUpProblemModel.PROCESS);
        assertThat(problem).isWaitingAt(FollowUpProblemModel.TASK_REPORT);
        stage.complete(WORKER, her, FollowUpProblemModel.TASK_REPORT, Map.of("measures", "已劝其今日就诊"));
        assertThat(problem).isWaitingAt(FollowUpProblemModel.TASK_RECEIVE);
        stage.complete("high-risk-desk@YZ-MCH", her, FollowUpProblemModel.TASK_RECEIVE, Map.of("reply", "请陪同就诊"));
        assertThat(problem).isEnded().hasPassed(FollowUpProblemModel.END_RECEIVED);
    }

    @Test
    void a_problem_moves_with_her_and_is_withdrawn_when_the_case_is_closed() {
        Subject her = orange();
        problem(her);
        ProcessInstance problem = instanceOf(her, FollowUpProblemModel.PROCESS);
        stage.system(() -> {
            unit.run(() -> events.publishEvent(new CaseMoved(her, "YZ-C1", "YZ-C2", "CN-50-YZ", clock.instant())));
            return null;
        });
        assertThat(problem).isWaitingAt(FollowUpProblemModel.TASK_REPORT);
        Assertions.assertThat(stage.task(her, FollowUpProblemModel.TASK_REPORT).orElseThrow().groups()).containsExactly("maternal-worker@YZ-C2");
        Assertions.assertThat(stage.duty(her, "O34").owner().key()).isEqualTo("maternal-worker@YZ-C2");
        stage.as("high-risk-desk@YZ-MCH", () -> casework.close(her, ClosingReason.DIED, null));
        assertThat(problem).isEnded().hasPassed(FollowUpProblemModel.END_WITHDRAWN);
        Assertions.assertThat(stage.duty(her, "O34").state()).isEqualTo(Obligation.State.CANCELLED);
    }

    @Test
    void the_timer_of_the_problem_s_report_starts_its_ladder() {
        Subject her = orange();
        problem(her);
        Assertions.assertThat(stage.duty(her, "O34").due()).isEqualTo(at("2026-03-03T08:00"));
        startsAt(her, "O34", "2026-03-02T19:59", "2026-03-02T20:00");
    }

    private Subject orange() {
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.followed(her, Severity.ORANGE, false, "YZ-C1");
        return her;
    }

    private void problem(Subject her) {
        Map<String, Object> answers = new HashMap<>(reached("2026-03-02"));
        answers.put("problem", true);
        answers.put("problemText", "血压 158/102，拒绝就诊");
        stage.complete(WORKER, her, FollowUpModel.TASK_CALL_BY_PHONE, answers);
    }

    private void suspend(Subject her) {
        stage.system(() -> {
            unit.run(() -> followUps.suspend(her, clock.instant()));
            return null;
        });
    }

    private void resume(Subject her) {
        stage.system(() -> {
            unit.run(() -> followUps.resume(her, clock.instant()));
            return null;
        });
    }

    private void startsAt(Subject her, String code, String before, String moment) {
        stage.until(before);
        Assertions.assertThat(stage.alarms(stage.duty(her, code))).isEmpty();
        stage.until(moment);
        Assertions.assertThat(stage.alarms(stage.duty(her, code))).containsExactly(moment + " " + WORKER);
    }

    private ProcessInstance instance(Subject her, String contact) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(FollowUpModel.PROCESS)
                .processInstanceBusinessKey(her.value()).variableValueEquals("contact", contact).singleResult();
    }

    private ProcessInstance instanceOf(Subject her, String process) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(process)
                .processInstanceBusinessKey(her.value()).singleResult();
    }
}
