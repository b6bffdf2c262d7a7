package cn.muan.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import cn.muan.MuanTest;
import cn.muan.access.CaseAccess;
import cn.muan.acts.CaseActs;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.obligation.Obligation.State;
import cn.muan.plan.process.CarePlanModel;

/** Walks every ending and every timer of {@code care-plan.bpmn}. */
@MuanTest
@Import(CaseStage.class)
class CarePlanProcessTest extends PlanWalk {

    @Autowired
    private CaseActs acts;

    @Autowired
    private CaseAccess access;

    @Override
    String process() {
        return CarePlanModel.PROCESS;
    }

    @Test
    void a_red_woman_gets_a_plan_confirmed_by_the_senior_named_in_it() {
        Subject her = signed(Severity.RED, false);
        assertThat(instance(her)).hasPassed(CarePlanModel.STEP_OPEN_DUTY).isWaitingAt(CarePlanModel.TASK_DRAFT);
        assertThat(stage.duty(her, "O23").due()).isEqualTo(CaseStage.at("2026-02-03T08:00"));
        draft(her);
        assertThat(instance(her)).isWaitingAt(CarePlanModel.TASK_CONFIRM);
        decide(her, Map.of("decision", "confirmed"));
        assertThat(ending(her)).isEqualTo(CarePlanModel.END_CONFIRMED);
        assertThat(stage.duty(her, "O23").state()).isEqualTo(State.MET);
    }

    @Test
    void a_returned_plan_is_drafted_again() {
        Subject her = signed(Severity.RED, false);
        draft(her);
        decide(her, Map.of("decision", "returned", "returnReason", "请补充应急预案"));
        assertThat(instance(her)).isWaitingAt(CarePlanModel.TASK_DRAFT);
        assertThat(stage.duty(her, "O23").state()).isEqualTo(State.OPEN);
        draft(her);
        decide(her, Map.of("decision", "confirmed"));
        assertThat(ending(her)).isEqualTo(CarePlanModel.END_CONFIRMED);
    }

    @Test
    void a_revision_begins_with_its_confirmation_and_owes_nothing() {
        Subject her = signed(Severity.RED, false);
        draft(her);
        decide(her, Map.of("decision", "confirmed"));
        stage.as("attending@YZ-H1", () -> acts.perform(her, "revise-plan", answers("revisionReason", "血压控制不佳")));
        assertThat(instance(her)).isWaitingAt(CarePlanModel.TASK_CONFIRM);
        assertThat(stage.duties(her, "O23")).hasSize(1);
        assertThat(stage.task(her, CarePlanModel.TASK_CONFIRM).orElseThrow().due()).isNull();
        decide(her, Map.of("decision", "confirmed"));
        assertThat(instance(her)).isNull();
    }

    @Test
    void an_orange_woman_needs_no_plan_there_until_she_is_red() {
        Subject her = signed(Severity.ORANGE, false);
        assertThat(began(her)).isFalse();
        stage.until("2026-02-03T10:00");
        stage.sign(her, "YZ-H1", Severity.RED, false);
        assertThat(instance(her)).isWaitingAt(CarePlanModel.TASK_DRAFT);
        assertThat(stage.duty(her, "O23").due()).isEqualTo(CaseStage.at("2026-02-04T10:00"));
    }

    @Test
    void the_county_has_no_such_rule() {
        assertThat(began(signedInTheCounty(Severity.RED))).isFalse();
    }

    @Test
    void a_plan_is_withdrawn_when_the_rule_no_longer_applies() {
        Subject her = signed(Severity.RED, false);
        stage.until("2026-02-02T12:00");
        stage.sign(her, "YZ-H1", Severity.ORANGE, false);
        assertThat(ending(her)).isEqualTo(CarePlanModel.END_WITHDRAWN);
        assertThat(stage.duty(her, "O23").state()).isEqualTo(State.SUPERSEDED);
    }

    @Test
    void a_plan_under_way_ends_with_the_case() {
        Subject her = signed(Severity.RED, false);
        draft(her);
        close(her, "YZ-MCH");
        assertThat(ending(her)).isEqualTo(CarePlanModel.END_WITHDRAWN);
        assertThat(stage.duty(her, "O23").state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void another_hospital_that_takes_over_owes_a_plan_of_its_own() {
        Subject her = signed(Severity.RED, false);
        stage.until("2026-02-02T12:00");
        stage.system(() -> {
            access.participate(her, "YL-H1", CaseAccess.Part.ASSESSING);
            return null;
        });
        stage.sign(her, "YL-H1", Severity.RED, true);
        assertThat(stage.duty(her, "O23").owner().key()).isEqualTo("attending@YL-H1");
        assertThat(stage.duties(her, "O23").get(0).state()).isEqualTo(State.SUPERSEDED);
        assertThat(stage.task(her, CarePlanModel.TASK_DRAFT).orElseThrow().groups()).containsExactly("attending@YL-H1");
    }

    @Test
    void the_timer_of_the_draft_starts_its_ladder() {
        startsAt(signed(Severity.RED, false), "O23", "2026-02-02T19:59", "2026-02-02T20:00");
    }

    @Test
    void the_timer_of_the_confirmation_starts_the_same_ladder() {
        Subject her = signed(Severity.RED, false);
        draft(her);
        startsAt(her, "O23", "2026-02-02T19:59", "2026-02-02T20:00");
    }

    private void draft(Subject her) {
        stage.complete("attending@YZ-H1", her, CarePlanModel.TASK_DRAFT, answers("senior", senior()));
    }

    private void decide(Subject her, Map<String, Object> answers) {
        stage.complete("senior-obstetrician@YZ-H1", her, CarePlanModel.TASK_CONFIRM, answers);
    }

    private String senior() {
        return String.valueOf(stage.member("senior-obstetrician@YZ-H1").personId());
    }

    private Map<String, Object> answers(String key, String value) {
        Map<String, Object> answers = new HashMap<>(Map.of("management", "每周复诊", "treatment", "降压", "emergency", "子痫抢救预案", "senior", senior()));
        answers.put(key, value);
        return answers;
    }
}
