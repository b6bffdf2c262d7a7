package cn.muan.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.reset;

import java.util.List;
import java.util.Map;

import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import cn.muan.MuanTest;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.casework.Casework;
import cn.muan.casework.ClosingReason;
import cn.muan.casework.process.HighRiskCaseModel;
import cn.muan.obligation.Obligation;

/** Walks every ending and every timer of {@code high-risk-case.bpmn}. */
@MuanTest
@Import(CaseStage.class)
class HighRiskCaseProcessTest {

    @Autowired
    private CaseStage stage;

    @Autowired
    private Casework casework;

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
    void a_resident_is_reported_received_and_fed_back_to_her_community() {
        Subject her = confirmed("CN-50-YZ", Severity.RED);
        ProcessInstance instance = instance(her);
        assertThat(instance).isWaitingAt(HighRiskCaseModel.TASK_REPORT);
        stage.report(her, "YZ-H1");
        assertThat(instance).isWaitingAt(HighRiskCaseModel.TASK_ACKNOWLEDGE_REPORT);
        stage.acknowledge(her, "YZ-MCH");
        assertThat(instance).isWaitingAt(HighRiskCaseModel.TASK_FEED_BACK);
        stage.feedBack(her, "YZ-MCH", "YZ-C1");
        assertThat(instance).hasPassed(HighRiskCaseModel.END_FED_BACK).isWaitingAt(HighRiskCaseModel.GATEWAY_MANAGED);
    }

    @Test
    void a_resident_of_elsewhere_is_handed_over_before_the_feedback() {
        Subject her = confirmed("CN-50-YL", Severity.ORANGE);
        ProcessInstance instance = instance(her);
        stage.report(her, "YZ-H1");
        stage.acknowledge(her, "YZ-MCH");
        assertThat(instance).isWaitingAt(HighRiskCaseModel.TASK_HAND_OVER);
        stage.handOver(her, "YZ-MCH");
        assertThat(instance).isWaitingAt(HighRiskCaseModel.TASK_ACKNOWLEDGE_HANDOVER);
        stage.acknowledgeHandover(her, "YL-MCH");
        stage.feedBack(her, "YL-MCH", "YL-C1");
        assertThat(instance).hasPassed(HighRiskCaseModel.END_FED_BACK).isWaitingAt(HighRiskCaseModel.GATEWAY_MANAGED);
    }

    @Test
    void where_no_report_is_owed_her_township_centre_learns_of_her_all_the_same() {
        Subject her = orangeInTheCounty();
        assertThat(instance(her)).hasPassed(HighRiskCaseModel.STEP_OPEN_MANAGEMENT).isWaitingAt(HighRiskCaseModel.TASK_FEED_BACK);
        Assertions.assertThat(stage.duty(her, "O28").due()).isEqualTo(CaseStage.at("2026-03-05T08:00"));
        stage.feedBack(her, "GX-MCH", "GX-T1");
        assertThat(instance(her)).hasPassed(HighRiskCaseModel.END_FED_BACK).isWaitingAt(HighRiskCaseModel.GATEWAY_MANAGED);
    }

    @Test
    void where_no_report_is_owed_a_resident_of_elsewhere_is_handed_over() {
        Subject her = stage.woman("GX-H1", "CN-50-YL", "YL-C1");
        stage.sign(her, "GX-H1", Severity.ORANGE, false);
        assertThat(instance(her)).isWaitingAt(HighRiskCaseModel.TASK_HAND_OVER);
        stage.handOver(her, "GX-MCH");
        stage.acknowledgeHandover(her, "YL-MCH");
        stage.feedBack(her, "YL-MCH", "YL-C1");
        assertThat(instance(her)).isWaitingAt(HighRiskCaseModel.GATEWAY_MANAGED);
    }

    @Test
    void a_refused_hand_over_is_insisted_on_by_the_municipal_institution() {
        Subject her = refusedHandover();
        ProcessInstance instance = instance(her);
        assertThat(instance).isWaitingAt(HighRiskCaseModel.TASK_DECIDE_HANDOVER);
        stage.complete("high-risk-desk@CQ-MCH", her, HighRiskCaseModel.TASK_DECIDE_HANDOVER,
                Map.of("decision", "insist", "ruling", "常住地核实无误"));
        assertThat(instance).isWaitingAt(HighRiskCaseModel.TASK_FEED_BACK);
        stage.feedBack(her, "YL-MCH", "YL-C1");
        assertThat(instance).hasPassed(HighRiskCaseModel.END_FED_BACK);
    }

    @Test
    void a_refused_hand_over_is_returned_and_the_sender_feeds_back() {
        Subject her = refusedHandover();
        stage.complete("high-risk-desk@CQ-MCH", her, HighRiskCaseModel.TASK_DECIDE_HANDOVER,
                Map.of("decision", "return", "ruling", "查无此人常住"));
        assertThat(instance(her)).isWaitingAt(HighRiskCaseModel.TASK_FEED_BACK);
        stage.feedBack(her, "YZ-MCH", "YL-C1");
        assertThat(instance(her)).isWaitingAt(HighRiskCaseModel.GATEWAY_MANAGED);
    }

    @Test
    void the_timer_of_the_decision_starts_its_ladder() {
        Subject her = refusedHandover();
        startsAt(her, "O29b", "2026-03-03T07:59", "2026-03-03T08:00");
    }

    @Test
    void a_red_report_of_the_county_is_forwarded_beside_the_feedback() {
        Subject her = redInTheCounty();
        ProcessInstance instance = instance(her);
        assertThat(instance).isWaitingAt(HighRiskCaseModel.TASK_FORWARD_RED, HighRiskCaseModel.TASK_FEED_BACK);
        stage.feedBack(her, "GX-MCH", "GX-T1");
        assertThat(instance).isWaitingAt(HighRiskCaseModel.TASK_FORWARD_RED).isNotWaitingAt(HighRiskCaseModel.GATEWAY_MANAGED);
        stage.complete("high-risk-desk@GX-MCH", her, HighRiskCaseModel.TASK_FORWARD_RED, Map.of());
        assertThat(instance).hasPassed(HighRiskCaseModel.END_FORWARDED).isWaitingAt(HighRiskCaseModel.GATEWAY_MANAGED);
    }

    @Test
    void elsewhere_nothing_is_forwarded() {
        Subject her = confirmed("CN-50-YZ", Severity.RED);
        stage.report(her, "YZ-H1");
        stage.acknowledge(her, "YZ-MCH");
        assertThat(instance(her)).hasPassed(HighRiskCaseModel.END_NOTHING_TO_FORWARD);
        Assertions.assertThat(stage.duties(her, "O18")).isEmpty();
    }

    @Test
    void the_timer_of_the_forwarding_starts_its_ladder() {
        Subject her = redInTheCounty();
        startsAt(her, "O18", "2026-03-02T19:59", "2026-03-02T20:00");
    }

    @Test
    void a_managed_case_whose_risk_has_gone_is_reviewed_and_goes_on() {
        Subject her = managedOrange();
        stage.sign(her, "GX-H1", Severity.YELLOW, false);
        assertThat(instance(her)).isWaitingAt(HighRiskCaseModel.TASK_REVIEW_DOWNGRADE);
        review(her, "keep");
        assertThat(instance(her)).isWaitingAt(HighRiskCaseModel.GATEWAY_MANAGED);
    }

    @Test
    void a_managed_case_whose_risk_has_gone_is_reviewed_and_closed() {
        Subject her = managedOrange();
        ProcessInstance instance = instance(her);
        stage.sign(her, "GX-H1", Severity.GREEN, false);
        review(her, "close");
        assertThat(instance).isEnded().hasPassed(HighRiskCaseModel.END_CLOSED);
    }

    @Test
    void what_eases_while_it_is_reported_is_reviewed_after_the_report() {
        Subject her = confirmed("CN-50-YZ", Severity.ORANGE);
        stage.sign(her, "YZ-H1", Severity.YELLOW, false);
        assertThat(instance(her)).isWaitingAt(HighRiskCaseModel.TASK_REPORT);
        stage.report(her, "YZ-H1");
        stage.acknowledge(her, "YZ-MCH");
        stage.feedBack(her, "YZ-MCH", "YZ-C1");
        assertThat(instance(her)).isWaitingAt(HighRiskCaseModel.TASK_REVIEW_DOWNGRADE);
    }

    @Test
    void an_upgrade_takes_the_review_back() {
        Subject her = managedOrange();
        stage.sign(her, "GX-H1", Severity.YELLOW, false);
        stage.sign(her, "GX-H1", Severity.RED, false);
        assertThat(instance(her)).isWaitingAt(HighRiskCaseModel.TASK_REPORT).isNotWaitingAt(HighRiskCaseModel.TASK_REVIEW_DOWNGRADE);
    }

    @Test
    void closing_takes_the_review_back() {
        Subject her = managedOrange();
        ProcessInstance instance = instance(her);
        stage.sign(her, "GX-H1", Severity.YELLOW, false);
        stage.as("high-risk-desk@GX-MCH", () -> casework.close(her, ClosingReason.DIED, null));
        assertThat(instance).isEnded().hasPassed(HighRiskCaseModel.END_CLOSED);
        Assertions.assertThat(stage.tasks(her)).isEmpty();
    }

    private Subject orangeInTheCounty() {
        Subject her = stage.woman("GX-H1", "CN-37-GX", "GX-T1");
        stage.sign(her, "GX-H1", Severity.ORANGE, false);
        return her;
    }

    private Subject managedOrange() {
        Subject her = orangeInTheCounty();
        stage.feedBack(her, "GX-MCH", "GX-T1");
        return her;
    }

    private Subject redInTheCounty() {
        Subject her = stage.woman("GX-H1", "CN-37-GX", "GX-T1");
        stage.sign(her, "GX-H1", Severity.RED, false);
        stage.report(her, "GX-H1");
        stage.acknowledge(her, "GX-MCH");
        return her;
    }

    private Subject refusedHandover() {
        Subject her = confirmed("CN-50-YL", Severity.RED);
        stage.report(her, "YZ-H1");
        stage.acknowledge(her, "YZ-MCH");
        stage.handOver(her, "YZ-MCH");
        stage.complete("high-risk-desk@YL-MCH", her, HighRiskCaseModel.TASK_ACKNOWLEDGE_HANDOVER,
                Map.of("decision", "refuse", "refusal", "核实不在本区常住"));
        return her;
    }

    private void review(Subject her, String decision) {
        stage.complete("case-manager@GX-MCH", her, HighRiskCaseModel.TASK_REVIEW_DOWNGRADE, Map.of("decision", decision));
    }

    @Test
    void a_managed_case_ends_when_it_is_closed() {
        Subject her = managedOrange();
        ProcessInstance instance = instance(her);
        stage.as("high-risk-desk@GX-MCH", () -> casework.close(her, ClosingReason.PUERPERIUM_ENDED, null));
        assertThat(instance).isEnded().hasPassed(HighRiskCaseModel.END_CLOSED);
    }

    @Test
    void a_case_closed_while_it_is_being_reported_ends_early_and_keeps_its_breach() {
        Subject her = confirmed("CN-50-YZ", Severity.RED);
        ProcessInstance instance = instance(her);
        stage.until("2026-03-03T09:00");
        stage.as("case-manager@YZ-MCH", () -> casework.close(her, ClosingReason.DIED, null));
        assertThat(instance).isEnded().hasPassed(HighRiskCaseModel.END_CLOSED_EARLY);
        Assertions.assertThat(stage.duty(her, "O15").state()).isEqualTo(Obligation.State.CANCELLED);
        Assertions.assertThat(stage.lateness(stage.duty(her, "O15"))).hasHours(1);
        Assertions.assertThat(ladders(her, stage.duty(her, "O15").id())).isZero();
    }

    @Test
    void an_upgrade_while_reporting_begins_reporting_anew() {
        Subject her = confirmed("CN-50-YZ", Severity.ORANGE);
        stage.report(her, "YZ-H1");
        stage.until("2026-03-02T12:00");
        stage.sign(her, "YZ-H1", Severity.RED, false);
        Assertions.assertThat(stage.tasks(her)).containsExactly(HighRiskCaseModel.TASK_REPORT);
        assertThat(instance(her)).isWaitingAt(HighRiskCaseModel.TASK_REPORT);
        Assertions.assertThat(stage.duty(her, "O15a").state()).isEqualTo(Obligation.State.SUPERSEDED);
        Assertions.assertThat(stage.duty(her, "O16").state()).isEqualTo(Obligation.State.MET);
        Assertions.assertThat(stage.duty(her, "O15").state()).isEqualTo(Obligation.State.OPEN);
    }

    @Test
    void an_upgrade_of_a_managed_case_begins_reporting_anew() {
        Subject her = managedOrange();
        stage.until("2026-03-05T08:00");
        stage.sign(her, "GX-H1", Severity.RED, false);
        assertThat(instance(her)).isWaitingAt(HighRiskCaseModel.TASK_REPORT);
        stage.report(her, "GX-H1");
        stage.acknowledge(her, "GX-MCH");
        stage.complete("high-risk-desk@GX-MCH", her, HighRiskCaseModel.TASK_FORWARD_RED, Map.of());
        stage.feedBack(her, "GX-MCH", "GX-T1");
        assertThat(instance(her)).isWaitingAt(HighRiskCaseModel.GATEWAY_MANAGED);
    }

    @Test
    void the_timer_of_the_report_starts_its_ladder() {
        Subject her = confirmed("CN-50-YZ", Severity.RED);
        startsAt(her, "O15", "2026-03-02T19:59", "2026-03-02T20:00");
    }

    @Test
    void the_timer_of_the_receipt_starts_its_ladder() {
        Subject her = confirmed("CN-50-YZ", Severity.RED);
        stage.report(her, "YZ-H1");
        startsAt(her, "O15a", "2026-03-02T19:59", "2026-03-02T20:00");
    }

    @Test
    void the_timer_of_the_feedback_starts_its_ladder() {
        Subject her = confirmed("CN-50-YZ", Severity.RED);
        stage.report(her, "YZ-H1");
        stage.acknowledge(her, "YZ-MCH");
        startsAt(her, "O28", "2026-03-02T19:59", "2026-03-02T20:00");
    }

    @Test
    void the_timer_of_the_hand_over_starts_its_ladder() {
        Subject her = confirmed("CN-50-YL", Severity.RED);
        stage.report(her, "YZ-H1");
        stage.acknowledge(her, "YZ-MCH");
        startsAt(her, "O29", "2026-03-02T19:59", "2026-03-02T20:00");
    }

    @Test
    void the_timer_of_the_received_hand_over_starts_its_ladder() {
        Subject her = confirmed("CN-50-YL", Severity.RED);
        stage.report(her, "YZ-H1");
        stage.acknowledge(her, "YZ-MCH");
        stage.handOver(her, "YZ-MCH");
        startsAt(her, "O29a", "2026-03-03T07:59", "2026-03-03T08:00");
    }

    private Subject confirmed(String residence, Severity severity) {
        Subject her = stage.woman("YZ-H1", residence, residence.equals("CN-50-YZ") ? "YZ-C1" : "YL-C1");
        stage.sign(her, "YZ-H1", severity, false);
        return her;
    }

    private void startsAt(Subject her, String code, String before, String moment) {
        stage.until(before);
        Assertions.assertThat(stage.alarms(stage.duty(her, code))).isEmpty();
        stage.until(moment);
        List<String> fired = stage.alarms(stage.duty(her, code));
        Assertions.assertThat(fired).singleElement(Assertions.STRING).startsWith(moment + " " + stage.duty(her, code).owner().key());
        Assertions.assertThat(ladders(her, stage.duty(her, code).id())).isOne();
    }

    private long ladders(Subject her, long obligation) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("escalation")
                .processInstanceBusinessKey(her.value()).variableValueEquals("obligationId", String.valueOf(obligation)).count();
    }

    private ProcessInstance instance(Subject her) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(HighRiskCaseModel.PROCESS)
                .processInstanceBusinessKey(her.value()).singleResult();
    }
}
