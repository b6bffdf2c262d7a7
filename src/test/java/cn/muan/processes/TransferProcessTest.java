package cn.muan.processes;

import static cn.muan.transfer.TransferStage.DOCTOR;
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
import cn.muan.transfer.TransferStage;
import cn.muan.transfer.process.TransferAskModel;
import cn.muan.transfer.process.TransferAssistModel;
import cn.muan.transfer.process.TransferModel;
import cn.muan.transfer.process.TransferRefusalModel;
import cn.muan.woman.KeyFlag;

/** Walks every ending and every timer of transfer, transfer-ask, transfer-refusal and transfer-assist. */
@MuanTest
@Import({CaseStage.class, TransferStage.class})
class TransferProcessTest {

    @Autowired
    private CaseStage stage;

    @Autowired
    private TransferStage desk;

    @Autowired
    private ProcessEngine engine;

    @BeforeEach
    void watch() {
        init(engine);
        stage.begin("2026-06-08T14:00");
    }

    @AfterEach
    void unwatch() {
        reset();
    }

    @Test
    void an_acceptance_ends_asking_and_the_wait_for_the_backstop() {
        Subject her = desk.requested();
        ProcessInstance transfer = instance(TransferModel.PROCESS, her);
        ProcessInstance ask = instance(TransferAskModel.PROCESS, her);
        assertThat(transfer).isWaitingAt("Gateway_Waiting", "Event_BackstopDue").hasPassed("Step_OpenFinding", "Step_StartLadderOfFinding", "Step_Ask");
        assertThat(ask).isWaitingAt(TransferAskModel.TASK_ANSWER).hasPassed("Step_OpenAnswer");
        desk.accept("YZ-H1", her);
        assertThat(transfer).isEnded().hasPassed(TransferModel.END_ACCEPTED).hasNotPassed(TransferModel.END_ADMITTED);
        assertThat(ask).isEnded().hasPassed(TransferAskModel.END_ACCEPTED);
        stage.until("2026-06-08T14:30");
        Assertions.assertThat(desk.waiting(her)).isEmpty();
    }

    @Test
    void a_refusal_is_reviewed_and_asks_the_next() {
        Subject her = desk.requested();
        ProcessInstance transfer = instance(TransferModel.PROCESS, her);
        ProcessInstance ask = instance(TransferAskModel.PROCESS, her);
        desk.refuse("YZ-H1", her);
        assertThat(ask).isEnded().hasPassed(TransferAskModel.END_REFUSED);
        assertThat(transfer).isWaitingAt("Gateway_Waiting", "Event_BackstopDue", TransferModel.TASK_COORDINATE).hasPassed("Event_AskFailed");
        ProcessInstance refusal = instance(TransferRefusalModel.PROCESS, her);
        assertThat(refusal).isWaitingAt(TransferRefusalModel.TASK_REVIEW).hasPassed("Step_OpenReview");
        Assertions.assertThat(desk.waiting(her)).containsExactly("Task_AnswerTransfer rescue-duty@CQ-H2", "Task_CoordinateTransfer high-risk-desk@YZ-MCH",
                "Task_ReviewRefusal safety-office@YZ-H1");
        stage.complete("safety-office@YZ-H1", her, TransferRefusalModel.TASK_REVIEW, Map.of("review", "VIOLATION", "words", "有空床"));
        assertThat(refusal).isEnded().hasPassed(TransferRefusalModel.END_REVIEWED);
    }

    @Test
    void the_ladder_of_a_review_starts_at_once() {
        Subject her = desk.requested();
        desk.refuse("YZ-H1", her);
        stage.until("2026-06-08T14:01");
        assertThat(instance(TransferRefusalModel.PROCESS, her)).hasPassed("Step_StartLadderOfReviewRefusal").isNotEnded();
    }

    @Test
    void silence_is_noted_asks_the_next_and_may_still_be_broken() {
        Subject her = desk.requested();
        ProcessInstance ask = instance(TransferAskModel.PROCESS, her);
        stage.until("2026-06-08T14:05");
        assertThat(ask).isWaitingAt(TransferAskModel.TASK_ANSWER).hasPassed(TransferAskModel.END_SILENCE_NOTED, "Event_LadderOfAnswerTransferStarted");
        Assertions.assertThat(desk.waiting(her)).contains("Task_AnswerTransfer rescue-duty@CQ-H2", "Task_AnswerTransfer rescue-duty@YZ-H1");
        desk.accept("YZ-H1", her);
        assertThat(ask).isEnded().hasPassed(TransferAskModel.END_ACCEPTED);
        Assertions.assertThat(desk.waiting(her)).isEmpty();
        Assertions.assertThat(engine.getHistoryService().createHistoricActivityInstanceQuery().activityId(TransferAskModel.END_CLOSED).count()).isEqualTo(1);
    }

    @Test
    void the_mch_institution_coordinates() {
        Subject her = desk.requested();
        ProcessInstance transfer = instance(TransferModel.PROCESS, her);
        desk.refuse("YZ-H1", her);
        stage.until("2026-06-08T14:01");
        stage.complete("high-risk-desk@YZ-MCH", her, TransferModel.TASK_COORDINATE, Map.of("institution", "CQ-H1", "words", "电话联系"));
        assertThat(transfer).hasPassed(TransferModel.END_COORDINATED, "Event_LadderOfCoordinateTransferStarted").isNotEnded();
        Assertions.assertThat(desk.waiting(her)).contains("Task_AnswerTransfer rescue-duty@CQ-H1", "Task_AnswerTransfer rescue-duty@CQ-H2");
    }

    @Test
    void the_backstop_has_her_after_fifteen_minutes_and_confirms() {
        Subject her = desk.requested();
        ProcessInstance transfer = instance(TransferModel.PROCESS, her);
        stage.until("2026-06-08T14:15");
        assertThat(transfer).hasPassed("Event_BackstopDue", "Step_AssignBackstop", "Step_OpenAdmission", TransferModel.END_COORDINATION_OVER);
        Assertions.assertThat(desk.waiting(her)).containsExactly("Task_AdmitAsBackstop rescue-duty@CQ-H2");
        stage.until("2026-06-08T14:16");
        desk.complete("CQ-H2", her, TransferModel.TASK_ADMIT, Map.of());
        assertThat(transfer).isEnded().hasPassed(TransferModel.END_ADMITTED, "Event_LadderOfAdmitAsBackstopStarted");
    }

    @Test
    void a_specialty_backstop_has_her_at_once_and_another_stands_by() {
        Subject her = desk.woman(KeyFlag.SEVERE_MENTAL_DISORDER);
        desk.request(her, Map.of());
        ProcessInstance transfer = instance(TransferModel.PROCESS, her);
        ProcessInstance assist = instance(TransferAssistModel.PROCESS, her);
        assertThat(transfer).isWaitingAt(TransferModel.TASK_ADMIT).hasNotPassed("Step_Ask", "Event_BackstopDue");
        assertThat(assist).isWaitingAt(TransferAssistModel.TASK_ASSIST).hasPassed("Step_OpenAssistance");
        stage.until("2026-06-08T14:01");
        desk.complete("CQ-MH", her, TransferAssistModel.TASK_ASSIST, Map.of("words", "待命"));
        assertThat(assist).isEnded().hasPassed(TransferAssistModel.END_ASSISTING, "Event_LadderOfAssistBackstopStarted");
        desk.complete("CQ-H1", her, TransferModel.TASK_ADMIT, Map.of());
        assertThat(transfer).isEnded().hasPassed(TransferModel.END_ADMITTED);
    }

    @Test
    void a_cancelled_transfer_asks_nobody_any_more() {
        Subject her = desk.woman(KeyFlag.SEVERE_MENTAL_DISORDER);
        desk.request(her, Map.of());
        ProcessInstance transfer = instance(TransferModel.PROCESS, her);
        ProcessInstance assist = instance(TransferAssistModel.PROCESS, her);
        desk.act(DOCTOR, her, "cancel-transfer", Map.of("reason", "家属要求留院"));
        assertThat(transfer).isEnded().hasPassed(TransferModel.END_CLOSED);
        assertThat(assist).isEnded().hasPassed(TransferAssistModel.END_CLOSED);
        Assertions.assertThat(desk.waiting(her)).isEmpty();
    }

    @Test
    void a_handover_ends_what_the_backstop_has_not_confirmed() {
        Subject her = desk.requested();
        ProcessInstance transfer = instance(TransferModel.PROCESS, her);
        stage.until("2026-06-08T14:15");
        desk.handedOver(her);
        assertThat(transfer).isEnded().hasPassed(TransferModel.END_CLOSED);
    }

    @Test
    void where_no_backstop_stands_asking_goes_on_without_an_end_in_time() {
        Subject her = stage.woman("CQ-H2", "CN-50-YZ", "YZ-C1");
        String doctor = "first-contact-doctor@CQ-H2";
        desk.act(doctor, her, "request-transfer", Map.of("urgency", "emergency", "careLevel", 3, "specialty", "NONE", "reason", "需体外膜肺", "complaint", "休克",
                "institution", "CQ-H1", "transport", "AMBULANCE", "skipReason", "本级无"));
        ProcessInstance transfer = instance(TransferModel.PROCESS, her);
        assertThat(transfer).hasPassed(TransferModel.END_NO_BACKSTOP).isWaitingAt("Gateway_Waiting");
        stage.until("2026-06-08T15:00");
        assertThat(transfer).isNotEnded().hasNotPassed("Step_AssignBackstop");
    }

    @Test
    void a_receiver_that_diverts_has_others_asked_and_is_not_assigned_as_backstop() {
        Subject her = desk.requested();
        stage.until("2026-06-08T14:15");
        desk.complete("CQ-H2", her, TransferModel.TASK_ADMIT, Map.of());
        desk.seekAnother(her);
        ProcessInstance again = instance(TransferModel.PROCESS, her);
        Assertions.assertThat(desk.waiting(her)).containsExactly("Task_AnswerTransfer rescue-duty@YZ-H1");
        stage.until("2026-06-08T14:30");
        assertThat(again).hasPassed(TransferModel.END_NOT_ASSIGNED).isNotEnded();
        Assertions.assertThat(desk.waiting(her)).doesNotContain("Task_AnswerTransfer rescue-duty@CQ-H2", "Task_AdmitAsBackstop rescue-duty@CQ-H2");
        Assertions.assertThat(List.of(desk.transfer(her).round(), desk.transfer(her).state())).containsExactly(2, cn.muan.transfer.TransferState.ASKING);
    }

    private ProcessInstance instance(String process, Subject her) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(her.value()).singleResult();
    }
}
