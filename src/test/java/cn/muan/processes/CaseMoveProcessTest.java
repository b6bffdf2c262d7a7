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
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.casework.Casework;
import cn.muan.casework.ClosingReason;
import cn.muan.casework.MoveStage;
import cn.muan.casework.process.CaseMoveModel;
import cn.muan.obligation.Obligation;

/** Walks every ending and every timer of {@code case-move.bpmn}. */
@MuanTest
@Import({CaseStage.class, MoveStage.class})
class CaseMoveProcessTest {

    @Autowired
    private CaseStage stage;
    @Autowired
    private MoveStage moves;
    @Autowired
    private Casework casework;
    @Autowired
    private ProcessEngine engine;

    private Subject her;

    @BeforeEach
    void managed() {
        init(engine);
        her = moves.managed("2026-03-02T08:00");
    }

    @AfterEach
    void unwatch() {
        reset();
    }

    @Test
    void the_new_centre_accepts() {
        ProcessInstance instance = toTheOtherCentre();
        assertThat(instance).isWaitingAt(CaseMoveModel.TASK_ACCEPT_AT_CENTRE);
        moves.accept("maternal-worker@YZ-C2", her, CaseMoveModel.TASK_ACCEPT_AT_CENTRE, null);
        assertThat(instance).isEnded().hasPassed(CaseMoveModel.END_ACCEPTED);
    }

    @Test
    void the_new_district_accepts() {
        ProcessInstance instance = toTheOtherDistrict();
        assertThat(instance).isWaitingAt(CaseMoveModel.TASK_ACCEPT_AT_MCH);
        moves.accept("high-risk-desk@YL-MCH", her, CaseMoveModel.TASK_ACCEPT_AT_MCH, "YL-C1");
        assertThat(instance).isEnded().hasPassed(CaseMoveModel.END_ACCEPTED);
    }

    @Test
    void where_nobody_knows_the_new_centre_the_institution_of_the_district_names_one() {
        moves.ask("high-risk-desk@YZ-MCH", her, "CN-50-YZ", null);
        ProcessInstance instance = instance();
        assertThat(instance).isWaitingAt(CaseMoveModel.TASK_ACCEPT_AT_MCH);
        moves.accept("high-risk-desk@YZ-MCH", her, CaseMoveModel.TASK_ACCEPT_AT_MCH, "YZ-C2");
        assertThat(instance).isEnded().hasPassed(CaseMoveModel.END_ACCEPTED);
    }

    @Test
    void a_refusal_within_the_district_is_decided_by_its_institution() {
        ProcessInstance instance = toTheOtherCentre();
        moves.refuse("maternal-worker@YZ-C2", her, CaseMoveModel.TASK_ACCEPT_AT_CENTRE);
        assertThat(instance).isWaitingAt(CaseMoveModel.TASK_DECIDE);
        stage.complete("high-risk-desk@YZ-MCH", her, CaseMoveModel.TASK_DECIDE,
                Map.of("decision", "insist", "centre", "YZ-C2", "ruling", "派出所核实"));
        assertThat(instance).isEnded().hasPassed(CaseMoveModel.END_ASSIGNED);
    }

    @Test
    void a_refusal_between_districts_is_decided_by_the_municipal_institution() {
        ProcessInstance instance = toTheOtherDistrict();
        moves.refuse("high-risk-desk@YL-MCH", her, CaseMoveModel.TASK_ACCEPT_AT_MCH);
        stage.complete("high-risk-desk@CQ-MCH", her, CaseMoveModel.TASK_DECIDE, Map.of("decision", "cancel", "ruling", "未迁居"));
        assertThat(instance).isEnded().hasPassed(CaseMoveModel.END_CANCELLED);
    }

    @Test
    void who_asked_withdraws_it() {
        ProcessInstance instance = toTheOtherCentre();
        moves.withdraw("maternal-worker@YZ-C1", her);
        assertThat(instance).isEnded().hasPassed(CaseMoveModel.END_CALLED_OFF);
        Assertions.assertThat(stage.task(her, CaseMoveModel.TASK_ACCEPT_AT_CENTRE)).isEmpty();
    }

    @Test
    void it_ends_with_its_case() {
        ProcessInstance instance = toTheOtherDistrict();
        moves.refuse("high-risk-desk@YL-MCH", her, CaseMoveModel.TASK_ACCEPT_AT_MCH);
        stage.as("high-risk-desk@YZ-MCH", () -> casework.close(her, ClosingReason.DIED, null));
        assertThat(instance).isEnded().hasPassed(CaseMoveModel.END_CALLED_OFF);
        Assertions.assertThat(stage.duty(her, "O29b").state()).isEqualTo(Obligation.State.CANCELLED);
    }

    @Test
    void the_timer_at_the_centre_starts_its_ladder() {
        toTheOtherCentre();
        startsAt("O29a", "2026-03-03T07:59", "2026-03-03T08:00");
    }

    @Test
    void the_timer_at_the_institution_starts_its_ladder() {
        toTheOtherDistrict();
        startsAt("O29a", "2026-03-03T07:59", "2026-03-03T08:00");
    }

    @Test
    void the_timer_of_the_decision_starts_its_ladder() {
        toTheOtherDistrict();
        stage.until("2026-03-02T20:00");
        moves.refuse("high-risk-desk@YL-MCH", her, CaseMoveModel.TASK_ACCEPT_AT_MCH);
        startsAt("O29b", "2026-03-03T19:59", "2026-03-03T20:00");
    }

    private ProcessInstance toTheOtherCentre() {
        moves.ask("maternal-worker@YZ-C1", her, "CN-50-YZ", "YZ-C2");
        return instance();
    }

    private ProcessInstance toTheOtherDistrict() {
        moves.ask("case-manager@YZ-MCH", her, "CN-50-YL", null);
        return instance();
    }

    private void startsAt(String code, String before, String moment) {
        stage.until(before);
        Assertions.assertThat(stage.alarms(stage.duty(her, code))).isEmpty();
        stage.until(moment);
        List<String> fired = stage.alarms(stage.duty(her, code));
        Assertions.assertThat(fired).singleElement(Assertions.STRING).isEqualTo(moment + " " + stage.duty(her, code).owner().key());
    }

    private ProcessInstance instance() {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(CaseMoveModel.PROCESS)
                .processInstanceBusinessKey(her.value()).singleResult();
    }
}
