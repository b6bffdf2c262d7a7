package cn.muan.processes;

import static cn.muan.blood.BloodStage.at;
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
import cn.muan.ambulance.RunStage;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Subject;
import cn.muan.blood.BloodAllocation;
import cn.muan.blood.BloodRequest;
import cn.muan.blood.BloodStage;
import cn.muan.blood.process.BloodDeliveryModel;
import cn.muan.blood.process.EmergencyBloodModel;
import cn.muan.casework.CaseStage;
import cn.muan.obligation.Obligation;

/** Walks every ending and every timer of emergency-blood and blood-delivery. */
@MuanTest
@Import({CaseStage.class, BloodStage.class})
class EmergencyBloodProcessTest {

    private static final String DOCTOR = "attending@YZ-H1";
    private static final String BANK = "blood-bank@YZ-H1";
    private static final String STATION = "blood-dispatcher@CQ-BS";
    private static final String OFFICE = "district-safety-office@YZ-SMO";

    @Autowired
    private CaseStage stage;

    @Autowired
    private BloodStage blood;

    @Autowired
    private ProcessEngine engine;

    private Subject her;

    @BeforeEach
    void watch() {
        init(engine);
        blood.begin("2026-06-06T03:30");
        her = blood.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
    }

    @AfterEach
    void unwatch() {
        reset();
    }

    private ProcessInstance asking(Subject of) {
        return instance(EmergencyBloodModel.PROCESS, of);
    }

    private ProcessInstance delivery(Subject of) {
        return instance(BloodDeliveryModel.PROCESS, of);
    }

    private ProcessInstance instance(String process, Subject of) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(of.value()).list()
                .stream().reduce((first, second) -> second).orElseThrow();
    }

    @Test
    void the_blood_run_of_scenario_7() {
        blood.fill("CQ-BS", "B-001", "B-002", "B-003", "B-004");
        Subject request = blood.request(DOCTOR, her, "emergency", 4);
        ProcessInstance asking = asking(request);
        Assertions.assertThat(blood.tasks(request)).containsExactly("Task_CompleteBloodApproval", "Task_ConfirmBlood");
        stage.until("2026-06-06T03:35");
        blood.confirm(STATION, request, 4, "none");
        ProcessInstance bringing = delivery(request);
        stage.until("2026-06-06T03:40");
        blood.complete(BANK, request, "Task_MarkDifficulty", Map.of("decision", "difficult", "words", "血站夜间无车"));
        stage.until("2026-06-06T03:44");
        blood.complete(OFFICE, request, "Task_OrderRun", Map.of("decision", "ambulance"));
        stage.until("2026-06-06T03:47");
        blood.reach(request, RunStage.DISPATCHED);
        stage.until("2026-06-06T04:00");
        blood.complete(STATION, request, "Task_HandToCrew", Map.of("receivedBy", "随车护士"));
        stage.until("2026-06-06T04:22");
        blood.complete(BANK, request, "Task_SignBags", Map.of("received", "B-001 B-002\nB-003\nB-004", "handedBy", "随车护士"));
        BloodAllocation came = blood.last(request);
        Assertions.assertThat(List.of(came.answeredAt(), came.markedAt(), came.orderedAt(), came.dispatchedAt(), came.leftAt(), came.deliveredAt()))
                .containsExactly(at("2026-06-06T03:35"), at("2026-06-06T03:40"), at("2026-06-06T03:44"), at("2026-06-06T03:47"), at("2026-06-06T04:00"),
                        at("2026-06-06T04:22"));
        Assertions.assertThat(blood.custody(request)).filteredOn(line -> line.startsWith("B-001")).hasSize(2)
                .first().asString().endsWith("> 随车护士 04:00");
        Assertions.assertThat(blood.duties(request)).filteredOn(duty -> duty.code().equals("O55") || duty.code().equals("O56")).extracting(Obligation::state)
                .containsOnly(Obligation.State.MET);
        Assertions.assertThat(blood.duty(request, "order-run").due()).isEqualTo(at("2026-06-06T03:45"));
        blood.complete(BANK, request, "Task_SettleBags", Map.of("used", List.of("B-001", "B-002", "B-003"), "returned", List.of("B-004"), "writtenOff", List.of()));
        assertThat(bringing).isEnded().hasPassed(BloodDeliveryModel.END_SETTLED);
        Assertions.assertThat(blood.request(request).state()).isEqualTo(BloodRequest.State.CLOSED);
        assertThat(asking).isWaitingAt("Task_CompleteBloodApproval");
        stage.until("2026-06-06T09:00");
        blood.complete("department-head@YZ-H1", request, "Task_CompleteBloodApproval", Map.of("decision", "approved", "words", "急救用血"));
        assertThat(asking).isEnded().hasPassed(EmergencyBloodModel.END_ALLOCATED, EmergencyBloodModel.END_PAPERWORK);
    }

    @Test
    void the_own_bank_comes_first_and_a_station_fills_the_rest() {
        blood.fill("YZ-H1", "H-001");
        blood.fill("CQ-BS", "S-001", "S-002");
        Subject request = blood.request(DOCTOR, her, "emergency", 3);
        blood.confirm(BANK, request, 1, null);
        blood.complete(BANK, request, "Task_HandOutInHouse", Map.of("receivedBy", "产房"));
        blood.confirm(STATION, request, 2, "own");
        Assertions.assertThat(blood.request(request).state()).isEqualTo(BloodRequest.State.ALLOCATED);
        blood.complete(STATION, request, "Task_SendOutBlood", Map.of("decision", "out", "receivedBy", "渝B血站车"));
        blood.complete(BANK, request, "Task_SignBags", Map.of("received", "S-001,S-002", "handedBy", "司机"));
        for (var task : stage.open(request, "Task_SettleBags")) {
            blood.complete(BANK, request, "Task_SettleBags", task.facts().get(cn.muan.engine.Fact.CARRIAGE).equals("in-house")
                    ? Map.of("used", List.of("H-001")) : Map.of("writtenOff", List.of("S-001"), "used", List.of("S-002"), "words", "冷链中断"));
        }
        Assertions.assertThat(blood.request(request).state()).isEqualTo(BloodRequest.State.CLOSED);
        Assertions.assertThat(blood.custody(request)).anyMatch(line -> line.startsWith("S-001 WRITTEN_OFF")).anyMatch(line -> line.startsWith("H-001 USED"));
    }

    @Test
    void who_has_none_passes_it_on_and_where_nobody_has_any_the_safety_office_names_one() {
        blood.fill("CQ-BS", "S-001");
        Subject request = blood.request(DOCTOR, her, "emergency", 1);
        ProcessInstance asking = asking(request);
        blood.complete(STATION, request, "Task_ConfirmBlood", Map.of("decision", "none"));
        Assertions.assertThat(blood.duty(request, "confirm").state()).isEqualTo(Obligation.State.MET);
        blood.complete(OFFICE, request, "Task_SeekElsewhere", Map.of("decision", "ask", "holder", "YL-BS"));
        Assertions.assertThat(blood.task(request, "Task_ConfirmBlood").groups()).containsExactly("blood-dispatcher@YL-BS");
        blood.complete("blood-dispatcher@YL-BS", request, "Task_ConfirmBlood", Map.of("decision", "none"));
        blood.complete(OFFICE, request, "Task_SeekElsewhere", Map.of("decision", "unavailable", "words", "全市无库存"));
        Assertions.assertThat(blood.request(request).state()).isEqualTo(BloodRequest.State.UNAVAILABLE);
        assertThat(asking).hasPassed(EmergencyBloodModel.END_NO_BLOOD);
    }

    @Test
    void silence_of_a_station_climbs_up_the_hospitals_line() {
        blood.fill("CQ-BS", "S-001");
        Subject request = blood.request(DOCTOR, her, "emergency", 1);
        stage.until("2026-06-06T03:45");
        Assertions.assertThat(stage.alarms(blood.duty(request, "confirm"))).containsExactly("2026-06-06T03:30 blood-dispatcher@CQ-BS",
                "2026-06-06T03:35 department-head@YZ-H1", "2026-06-06T03:35 safety-office@YZ-H1", "2026-06-06T03:40 district-safety-office@YZ-SMO",
                "2026-06-06T03:45 district-safety-office@CQ-SMO");
        Assertions.assertThat(blood.stepIns(request)).contains("safety-office@YZ-H1", OFFICE);
    }

    @Test
    void silence_of_the_safety_office_climbs_to_the_city_after_five_minutes() {
        Subject request = markedAsDifficult();
        stage.until("2026-06-06T03:35");
        Obligation order = blood.duty(request, "order-run");
        Assertions.assertThat(order.code()).isEqualTo("O56");
        Assertions.assertThat(stage.alarms(order)).containsExactly("2026-06-06T03:30 " + OFFICE, "2026-06-06T03:35 district-safety-office@CQ-SMO");
    }

    @Test
    void each_clock_of_a_delivery_rings() {
        blood.fill("YZ-H1", "H-001");
        blood.fill("CQ-BS", "S-001", "S-002");
        Subject request = blood.request(DOCTOR, her, "emergency", 3);
        blood.confirm(BANK, request, 1, null);
        blood.confirm(STATION, request, 1, "own");
        stage.until("2026-06-06T03:35");
        Assertions.assertThat(stage.alarms(blood.duty(request, "hand-out"))).contains("2026-06-06T03:35 safety-office@YZ-H1");
        Assertions.assertThat(stage.alarms(blood.duty(request, "send-out"))).contains("2026-06-06T03:30 " + STATION, "2026-06-06T03:35 safety-office@YZ-H1");
        blood.complete(STATION, request, "Task_SendOutBlood", Map.of("decision", "no-vehicle"));
        stage.until("2026-06-06T03:40");
        Assertions.assertThat(stage.alarms(blood.duty(request, "mark-difficulty"))).contains("2026-06-06T03:40 safety-office@YZ-H1");
        blood.complete(OFFICE, request, "Task_SeekElsewhere", Map.of("decision", "ask", "holder", "YL-BS"));
    }

    @Test
    void the_hospital_fetches_it_or_the_office_finds_another_vehicle() {
        blood.fill("CQ-BS", "S-001", "S-002");
        Subject request = blood.request(DOCTOR, her, "emergency", 1);
        blood.confirm(STATION, request, 1, "none");
        blood.complete(BANK, request, "Task_MarkDifficulty", Map.of("decision", "fetch"));
        blood.complete(STATION, request, "Task_SendOutBlood", Map.of("decision", "no-vehicle"));
        blood.complete(DOCTOR, request, "Task_MarkDifficulty", Map.of("decision", "difficult"));
        blood.complete(OFFICE, request, "Task_OrderRun", Map.of("decision", "other"));
        blood.complete(STATION, request, "Task_SendOutBlood", Map.of("decision", "out", "receivedBy", "公安车"));
        Assertions.assertThat(blood.tasks(request)).contains("Task_SignBags");
    }

    @Test
    void an_ambulance_that_fails_comes_back_to_the_safety_office() {
        Subject request = markedAsDifficult();
        blood.complete(OFFICE, request, "Task_OrderRun", Map.of("decision", "ambulance"));
        blood.reach(request, RunStage.IMPOSSIBLE);
        Assertions.assertThat(blood.tasks(request)).contains("Task_OrderRun").doesNotContain("Task_HandToCrew");
        blood.complete(OFFICE, request, "Task_OrderRun", Map.of("decision", "ambulance"));
        blood.reach(request, RunStage.DISPATCHED);
        blood.reach(request, RunStage.ON_SCENE);
        blood.reach(request, RunStage.LEFT);
        Assertions.assertThat(blood.tasks(request)).contains("Task_SignBags").doesNotContain("Task_HandToCrew");
        blood.reach(request, RunStage.IMPOSSIBLE);
        blood.complete(OFFICE, request, "Task_OrderRun", Map.of("decision", "ambulance"));
        Assertions.assertThat(blood.tasks(request)).contains("Task_SignBags").doesNotContain("Task_HandToCrew");
        Assertions.assertThat(blood.custody(request)).anyMatch(line -> line.startsWith("S-001 RELAYED"));
        blood.complete(BANK, request, "Task_SignBags", Map.of("received", "S-001", "handedBy", "随车护士"));
        Assertions.assertThat(blood.last(request).state()).isEqualTo(BloodAllocation.State.DELIVERED);
    }

    @Test
    void blood_that_is_no_emergency_waits_for_its_tier() {
        blood.fill("CQ-BS", "S-001", "S-002", "S-003", "S-004");
        Subject request = blood.request(DOCTOR, her, "routine", 4);
        ProcessInstance asking = asking(request);
        Assertions.assertThat(blood.tasks(request)).containsExactly("Task_ApproveBlood");
        Assertions.assertThat(blood.task(request, "Task_ApproveBlood").groups()).containsExactly("department-head@YZ-H1");
        blood.complete("department-head@YZ-H1", request, "Task_ApproveBlood", Map.of("decision", "approved", "words", "同意"));
        assertThat(asking).isWaitingAt("Task_ConfirmBlood");
        Subject second = second("routine", 4);
        Assertions.assertThat(blood.task(second, "Task_ApproveBlood").groups()).as("1600 ml that day").containsExactly("safety-office@YZ-H1");
        ProcessInstance refused = asking(second);
        stage.until("2026-06-07T03:30");
        Assertions.assertThat(stage.alarms(blood.duty(second, "approve"))).contains("2026-06-07T03:30 safety-office@YZ-H1");
        blood.complete("safety-office@YZ-H1", second, "Task_ApproveBlood", Map.of("decision", "refused", "words", "指征不足"));
        assertThat(refused).isEnded().hasPassed(EmergencyBloodModel.END_REFUSED);
        Assertions.assertThat(blood.request(second).state()).isEqualTo(BloodRequest.State.REFUSED);
    }

    private Subject second(String urgency, int units) {
        var wish = BloodStage.wish(urgency, units);
        wish.put("again", true);
        blood.act(DOCTOR, her, "request-blood", wish);
        return blood.latest().subject();
    }

    @Test
    void the_same_blood_is_asked_for_twice_only_on_purpose() {
        blood.fill("CQ-BS", "S-001");
        blood.request(DOCTOR, her, "emergency", 1);
        Assertions.assertThatThrownBy(() -> blood.request(DOCTOR, her, "emergency", 1)).isInstanceOfSatisfying(FieldsRefused.class,
                refused -> Assertions.assertThat(refused.errors()).containsOnlyKeys("again"));
        Assertions.assertThat(second("emergency", 1)).isNotNull();
    }

    @Test
    void cancelled_before_anything_left_releases_all_of_it() {
        Subject request = markedAsDifficult();
        ProcessInstance asking = asking(request);
        ProcessInstance bringing = delivery(request);
        blood.complete(OFFICE, request, "Task_OrderRun", Map.of("decision", "ambulance"));
        cancel(request);
        assertThat(asking).isEnded().hasPassed(EmergencyBloodModel.END_CANCELLED);
        assertThat(bringing).isEnded().hasPassed(BloodDeliveryModel.END_CANCELLED);
        Assertions.assertThat(blood.tasks(request)).isEmpty();
        Assertions.assertThat(blood.request(request).state()).isEqualTo(BloodRequest.State.CANCELLED);
        Subject again = blood.request(DOCTOR, her, "emergency", 1);
        blood.confirm(STATION, again, 1, "own");
    }

    @Test
    void cancelled_while_some_is_on_its_way_stops_asking_and_the_rest_arrives() {
        blood.fill("CQ-BS", "S-001");
        Subject request = blood.request(DOCTOR, her, "emergency", 2);
        ProcessInstance asking = asking(request);
        blood.confirm(STATION, request, 1, "own");
        blood.complete(STATION, request, "Task_SendOutBlood", Map.of("decision", "out", "receivedBy", "司机"));
        cancel(request);
        assertThat(asking).hasPassed(EmergencyBloodModel.END_STOPPED).isWaitingAt("Task_CompleteBloodApproval");
        Assertions.assertThat(blood.tasks(request)).containsExactly("Task_CompleteBloodApproval", "Task_SignBags");
        blood.complete(BANK, request, "Task_SignBags", Map.of("received", "S-001", "handedBy", "司机"));
        blood.complete(BANK, request, "Task_SettleBags", Map.of("returned", List.of("S-001")));
        Assertions.assertThat(blood.request(request).state()).isEqualTo(BloodRequest.State.CLOSED);
    }

    private void cancel(Subject request) {
        blood.act(DOCTOR, her, "cancel-blood-request", Map.of("request", String.valueOf(blood.request(request).id()), "reason", "出血已止"));
    }

    private Subject markedAsDifficult() {
        blood.fill("CQ-BS", "S-001");
        Subject request = blood.request(DOCTOR, her, "emergency", 1);
        blood.confirm(STATION, request, 1, "none");
        blood.complete(BANK, request, "Task_MarkDifficulty", Map.of("decision", "difficult"));
        return request;
    }
}
