package cn.muan.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.reset;

import java.util.List;

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
    void where_no_report_is_owed_she_is_managed_at_once() {
        Subject her = stage.woman("GX-H1", "CN-37-GX", "GX-T1");
        stage.sign(her, "GX-H1", Severity.ORANGE, false);
        assertThat(instance(her)).hasPassed(HighRiskCaseModel.END_NO_REPORT_OWED).isWaitingAt(HighRiskCaseModel.GATEWAY_MANAGED);
    }

    @Test
    void a_managed_case_ends_when_it_is_closed() {
        Subject her = stage.woman("GX-H1", "CN-37-GX", "GX-T1");
        stage.sign(her, "GX-H1", Severity.ORANGE, false);
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
        Subject her = stage.woman("GX-H1", "CN-37-GX", "GX-T1");
        stage.sign(her, "GX-H1", Severity.ORANGE, false);
        stage.until("2026-03-05T08:00");
        stage.sign(her, "GX-H1", Severity.RED, false);
        assertThat(instance(her)).isWaitingAt(HighRiskCaseModel.TASK_REPORT);
        stage.report(her, "GX-H1");
        stage.acknowledge(her, "GX-MCH");
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
