package cn.muan.processes;

import static cn.muan.journey.JourneyWalk.CREW;
import static cn.muan.journey.JourneyWalk.RECEIVER;
import static cn.muan.journey.JourneyWalk.SENDER;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.reset;

import java.time.Duration;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.journey.Journey;
import cn.muan.journey.JourneyWalk;
import cn.muan.journey.Reception;
import cn.muan.journey.Signature;
import cn.muan.journey.process.JourneyModel;
import cn.muan.obligation.Obligation;

/** Walks every path, ending and timer of {@code transfer-journey.bpmn}. */
@MuanTest
@Import({CaseStage.class, JourneyWalk.class})
class TransferJourneyProcessTest {

    @Autowired
    private CaseStage stage;
    @Autowired
    private JourneyWalk walk;
    @Autowired
    private Reception reception;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void watch() {
        init(engine);
    }

    @AfterEach
    void unwatch() {
        reset();
    }

    @Test
    void a_vehicle_of_the_sender_carries_her_to_the_receiver_who_signs_and_tells_the_outcome() {
        Subject her = walk.accepted();
        ProcessInstance instance = instance(her);
        assertThat(instance).isWaitingAt(JourneyModel.TASK_ARRANGE, JourneyModel.TASK_PREPARE, JourneyModel.TASK_FILL_SHEET);
        walk.own(her);
        assertThat(instance).isWaitingAt(JourneyModel.TASK_STAMP_DEPARTURE);
        stage.until("2026-03-14T23:00");
        walk.left(her, "2026-03-14T22:59");
        assertThat(instance).isWaitingAt(JourneyModel.TASK_STAMP_ARRIVAL);
        walk.prepare(her, false);
        assertThat(instance).isWaitingAt(JourneyModel.WAIT_RECEIVER);
        walk.sheet(her);
        assertThat(instance).hasPassed(JourneyModel.END_SHEET);
        stage.until("2026-03-14T23:58");
        walk.arrived(her, "2026-03-14T23:58");
        assertThat(instance).hasPassed(JourneyModel.END_ARRIVED).isWaitingAt(JourneyModel.TASK_LOG_GREEN_CHANNEL, JourneyModel.TASK_SIGN);
        stage.until("2026-03-14T23:59");
        walk.greenChannel(her);
        assertThat(instance).hasPassed(JourneyModel.END_GREEN_CHANNEL);
        stage.until("2026-03-15T00:05");
        walk.sign(her, CaseStage.at("2026-03-15T00:04"));
        assertThat(instance).isWaitingAt(JourneyModel.TASK_FEED_BACK);
        Assertions.assertThat(stage.duty(her, "O40").state()).isEqualTo(Obligation.State.MET);
        stage.until("2026-03-15T08:00");
        walk.outcome(her);
        assertThat(instance).isEnded().hasPassed(JourneyModel.END_OUTCOME);
        Assertions.assertThat(walk.stamps(her)).containsExactly("ACCEPTED 22:46", "ORDERED 22:46", "LEFT 22:59", "ARRIVED 23:58",
                "GREEN_CHANNEL 23:59", "HANDED_OVER 00:04");
        Assertions.assertThat(stage.duty(her, "O45").state()).isEqualTo(Obligation.State.MET);
        Assertions.assertThat(stage.duty(her, "O45a").state()).isEqualTo(Obligation.State.MET);
        Assertions.assertThat(walk.card(her).diagnosis()).isEqualTo("重度子痫前期");
        Assertions.assertThat(walk.card(her).receivingDoctor()).isEqualTo("演示值班");
    }

    @Test
    void an_ambulance_stamps_the_way_by_itself() {
        Subject her = walk.arrived();
        assertThat(instance(her)).hasPassed(JourneyModel.END_ARRIVED, "Event_ArrivalOvertaken")
                .isWaitingAt(JourneyModel.TASK_LOG_GREEN_CHANNEL, JourneyModel.TASK_SIGN, JourneyModel.TASK_FILL_SHEET);
        Assertions.assertThat(walk.stamps(her)).containsExactly("ACCEPTED 22:46", "ORDERED 22:47", "DISPATCHED 22:50", "ON_SCENE 22:58", "LEFT 23:00",
                "ARRIVED 23:58");
        Assertions.assertThat(stage.task(her, JourneyModel.TASK_PREPARE)).as("she is there, nobody prepares any more").isEmpty();
    }

    @Test
    void what_was_logged_before_she_came_meets_the_duty_at_once() {
        Subject her = walk.onTheRoad();
        walk.prepare(her, true);
        stage.until("2026-03-14T23:58");
        walk.crew(her, "Task_DeliverCargo");
        assertThat(instance(her)).hasPassed(JourneyModel.END_GREEN_CHANNEL).isWaitingAt(JourneyModel.TASK_SIGN);
        Obligation duty = stage.duty(her, "O45");
        Assertions.assertThat(duty.state()).isEqualTo(Obligation.State.MET);
        Assertions.assertThat(stage.lateness(duty)).isEqualTo(Duration.ZERO);
        Assertions.assertThat(walk.journey(her).team()).isEqualTo("新生儿科、麻醉科");
    }

    @Test
    void an_ambulance_that_cannot_go_brings_the_arranging_back_with_the_reason() {
        Subject her = walk.accepted();
        walk.ambulance(her);
        assertThat(instance(her)).isWaitingAt(JourneyModel.WAIT_CARRIAGE);
        walk.noVehicle(her);
        assertThat(instance(her)).isWaitingAt(JourneyModel.TASK_ARRANGE);
        Assertions.assertThat(walk.stamps(her)).containsExactly("ACCEPTED 22:46");
        walk.ambulance(her);
        Assertions.assertThat(walk.journey(her).runKey()).endsWith(":2");
        walk.dispatched(her);
        Assertions.assertThat(walk.stamps(her)).hasSize(3);
    }

    @Test
    void she_worsens_and_goes_to_the_nearest() {
        Subject her = walk.onTheRoad();
        walk.prepare(her, true);
        Assertions.assertThat(walk.offered(CREW, her)).contains("worsens-on-the-way");
        walk.act(CREW, her, "worsens-on-the-way", Map.of("condition", "抽搐", "destination", "YZ-H2"));
        ProcessInstance instance = instance(her);
        assertThat(instance).hasPassed(JourneyModel.WAIT_RECEIVER).isWaitingAt(JourneyModel.TASK_PREPARE, JourneyModel.TASK_STAMP_ARRIVAL);
        Assertions.assertThat(stage.task(her, JourneyModel.TASK_PREPARE).orElseThrow().groups()).containsExactly("rescue-duty@YZ-H2");
        Assertions.assertThat(walk.journey(her).greenChannelAt()).as("what the former receiver called helps no more").isNull();
        Assertions.assertThat(jdbc.queryForObject("select destination from vehicle_run", String.class)).isEqualTo("YZ-H2");
        stage.until("2026-03-14T23:20");
        walk.crew(her, "Task_DeliverCargo");
        Assertions.assertThat(stage.duty(her, "O45").owner().key()).isEqualTo("rescue-duty@YZ-H2");
        stage.complete("rescue-duty@YZ-H2", her, JourneyModel.TASK_SIGN,
                Map.of("receivedAt", CaseStage.at("2026-03-14T23:20"), "receivingDoctor", "值班乙", "condition", "抽搐已止"));
        Assertions.assertThat(stage.duty(her, "O40").state()).isEqualTo(Obligation.State.MET);
        Assertions.assertThat(jdbc.queryForObject("select receiver from transfer", String.class)).isEqualTo("YZ-H2");
    }

    @Test
    void the_receiver_diverts_while_it_prepares_and_another_takes_her() {
        Subject her = walk.onTheRoad();
        walk.act(RECEIVER, her, "divert-transfer", Map.of("reason", "抢救室已满"));
        ProcessInstance instance = instance(her);
        assertThat(instance).hasPassed("Event_PreparationNeedless", "Event_ArrivalOvertaken").isWaitingAt(JourneyModel.WAIT_CARRIAGE, JourneyModel.WAIT_RECEIVER);
        Assertions.assertThat(walk.journey(her).state()).isEqualTo(Journey.State.SEEKING);
        walk.accept("rescue-duty@YZ-H2", her);
        assertThat(instance).isWaitingAt(JourneyModel.TASK_PREPARE, JourneyModel.TASK_STAMP_ARRIVAL);
        Assertions.assertThat(walk.journey(her).receiver()).isEqualTo("YZ-H2");
        Assertions.assertThat(jdbc.queryForObject("select destination from vehicle_run", String.class)).isEqualTo("YZ-H2");
    }

    @Test
    void a_diversion_before_she_left_withdraws_the_arranging_and_the_departure() {
        Subject her = walk.accepted();
        walk.act(RECEIVER, her, "divert-transfer", Map.of("reason", "抢救室已满"));
        assertThat(instance(her)).hasPassed("Event_ArrangementOvertaken").isWaitingAt(JourneyModel.WAIT_CARRIAGE);
        walk.accept("rescue-duty@YZ-H2", her);
        assertThat(instance(her)).isWaitingAt(JourneyModel.TASK_ARRANGE);
        walk.own(her);
        walk.act("rescue-duty@YZ-H2", her, "divert-transfer", Map.of("reason", "无血"));
        assertThat(instance(her)).hasPassed("Event_DepartureOvertaken");
    }

    @Test
    void she_arrives_where_she_was_bound_while_another_is_sought() {
        Subject her = walk.onTheRoad();
        walk.act(RECEIVER, her, "divert-transfer", Map.of("reason", "抢救室已满"));
        stage.until("2026-03-14T23:03");
        walk.crew(her, "Task_DeliverCargo");
        Assertions.assertThat(walk.journey(her).receiver()).isEqualTo("YZ-H1");
        Assertions.assertThat(stage.task(her, "Task_AnswerTransfer")).as("nobody else is asked").isEmpty();
        walk.greenChannel(her);
        walk.sign(her, stage.now());
        Assertions.assertThat(stage.duty(her, "O40").state()).isEqualTo(Obligation.State.MET);
    }

    @Test
    void the_transfer_is_called_off_and_everything_with_it() {
        Subject her = walk.onTheRoad();
        walk.act(SENDER, her, "cancel-transfer", Map.of("reason", "家属要求返回"));
        assertThat(instance(her)).isNull();
        Assertions.assertThat(ended(her)).isEqualTo(1);
        Assertions.assertThat(stage.open(her, "Task_DeliverCargo")).isEmpty();
        Assertions.assertThat(walk.journey(her).state()).isEqualTo(Journey.State.CANCELLED);
    }

    @Test
    void her_death_on_the_way_ends_what_waits_for_her() {
        Subject her = walk.onTheRoad();
        stage.until("2026-03-14T23:10");
        walk.act("attending@YZ-H1", her, "record-death", Map.of("diedAt", CaseStage.at("2026-03-14T23:05"), "place", "EN_ROUTE"));
        Assertions.assertThat(ended(her)).isEqualTo(1);
        Assertions.assertThat(stage.system(() -> stage.tasks(her))).isEmpty();
        Assertions.assertThat(stage.duty(her, "O40").state()).isEqualTo(Obligation.State.CANCELLED);
    }

    @Test
    void a_cancellation_after_her_arrival_cancels_the_green_channel_and_keeps_its_breach() {
        Subject her = walk.arrived();
        stage.until("2026-03-15T00:10");
        walk.act(SENDER, her, "cancel-transfer", Map.of("reason", "误登记"));
        Obligation duty = stage.duty(her, "O45");
        Assertions.assertThat(duty.state()).isEqualTo(Obligation.State.CANCELLED);
        Assertions.assertThat(stage.lateness(duty)).isEqualTo(Duration.ofMinutes(7));
    }

    @Test
    void the_receiver_stamps_her_arrival_where_the_crew_forgets_and_the_crew_later_changes_nothing() {
        Subject her = walk.onTheRoad();
        stage.until("2026-03-14T23:58");
        walk.arrived(her, "2026-03-14T23:57");
        stage.until("2026-03-15T00:10");
        walk.crew(her, "Task_DeliverCargo");
        Assertions.assertThat(walk.stamps(her)).endsWith("ARRIVED 23:57");
        Assertions.assertThat(stage.duties(her, "O45")).hasSize(1);
    }

    @Test
    void receiver_and_crew_stamp_her_arrival_at_the_same_moment_and_she_arrives_once() throws InterruptedException {
        Subject her = walk.onTheRoad();
        stage.until("2026-03-14T23:58");
        atOnce(() -> walk.crew(her, "Task_DeliverCargo"), () -> walk.arrived(her, "2026-03-14T23:58"));
        Assertions.assertThat(walk.stamps(her)).filteredOn(stamp -> stamp.startsWith("ARRIVED")).hasSize(1);
        Assertions.assertThat(stage.open(her, JourneyModel.TASK_SIGN)).hasSize(1);
        Assertions.assertThat(stage.duties(her, "O45")).hasSize(1);
    }

    @Test
    void she_arrives_while_she_is_taken_elsewhere_and_is_where_the_ambulance_went() throws InterruptedException {
        Subject her = walk.onTheRoad();
        stage.until("2026-03-14T23:30");
        atOnce(() -> walk.crew(her, "Task_DeliverCargo"),
                () -> walk.act(SENDER, her, "worsens-on-the-way", Map.of("condition", "抽搐", "destination", "YZ-H2")));
        Assertions.assertThat(walk.journey(her).state()).isEqualTo(Journey.State.ARRIVED);
        Assertions.assertThat(jdbc.queryForObject("select destination from vehicle_run", String.class)).isEqualTo(walk.journey(her).receiver());
        Assertions.assertThat(stage.duty(her, "O45").owner().organisation()).isEqualTo(walk.journey(her).receiver());
    }

    /** Both at once; the slower one may be told that it is too late, which is no failure. */
    private void atOnce(Runnable... acts) throws InterruptedException {
        List.of(SENDER, RECEIVER, CREW).forEach(stage::member);
        var start = new java.util.concurrent.CountDownLatch(1);
        var threads = java.util.Arrays.stream(acts).map(act -> new Thread(() -> {
            try {
                start.await();
                act.run();
            } catch (cn.muan.base.Refused | AccessDeniedException | AssertionError tooLate) {
                Assertions.assertThat(tooLate).isNotNull();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        })).toList();
        threads.forEach(Thread::start);
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void nothing_is_stamped_out_of_order() {
        Subject her = walk.accepted();
        walk.own(her);
        stage.until("2026-03-14T23:00");
        refusedAt("leftAt", () -> walk.left(her, "2026-03-14T22:41"));
        refusedAt("leftAt", () -> walk.left(her, "2026-03-14T23:30"));
        walk.left(her, "2026-03-14T22:55");
        refusedAt("arrivedAt", () -> walk.arrived(her, "2026-03-14T22:54"));
        walk.arrived(her, "2026-03-14T22:59");
        refusedAt("receivedAt", () -> walk.sign(her, CaseStage.at("2026-03-14T22:58")));
    }

    @Test
    void a_stranger_neither_stamps_nor_signs() {
        Subject her = walk.arrived();
        long transfer = walk.journey(her).transferId();
        var signature = new Signature("演示值班", stage.now(), "平稳", null);
        Assertions.assertThatThrownBy(() -> stage.as(SENDER, () -> reception.sign(transfer, signature))).isInstanceOf(AccessDeniedException.class);
        Assertions.assertThatThrownBy(() -> stage.as("rescue-duty@YZ-H2", () -> reception.sign(transfer, signature))).isInstanceOf(AccessDeniedException.class);
        Assertions.assertThatThrownBy(() -> walk.offered("rescue-duty@YL-H1", her)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_signature_before_the_green_channel_is_logged_leaves_that_owed() {
        Subject her = walk.arrived();
        walk.sign(her, stage.now());
        Assertions.assertThat(stage.duty(her, "O40").state()).isEqualTo(Obligation.State.MET);
        Assertions.assertThat(stage.duty(her, "O45").state()).isEqualTo(Obligation.State.OPEN);
        walk.greenChannel(her);
        Assertions.assertThat(stage.duty(her, "O45").state()).isEqualTo(Obligation.State.MET);
    }

    @Test
    void the_timer_of_the_arrangement_starts_its_ladder_and_arranging_meets_the_duty() {
        Subject her = walk.accepted();
        stage.until("2026-03-14T22:51");
        assertThat(instance(her)).hasPassed(JourneyModel.END_LADDER_ARRANGEMENT).isWaitingAt(JourneyModel.TASK_ARRANGE);
        Obligation duty = stage.duty(her, "O40b");
        Assertions.assertThat(stage.alarms(duty)).contains("2026-03-14T22:46 first-contact-doctor@YZ-C1");
        stage.until("2026-03-14T22:52");
        walk.own(her);
        Assertions.assertThat(stage.duty(her, "O40b").state()).isEqualTo(Obligation.State.MET);
        Assertions.assertThat(stage.lateness(stage.duty(her, "O40b"))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void the_minutes_of_the_arrangement_run_anew_when_the_ambulance_cannot_go_and_end_with_a_diversion() {
        Subject her = walk.accepted();
        walk.ambulance(her);
        stage.until("2026-03-14T22:50");
        walk.noVehicle(her);
        Assertions.assertThat(stage.duties(her, "O40b")).extracting(Obligation::state, Obligation::due).containsExactly(
                Assertions.tuple(Obligation.State.MET, CaseStage.at("2026-03-14T22:51")),
                Assertions.tuple(Obligation.State.OPEN, CaseStage.at("2026-03-14T22:55")));
        walk.act(RECEIVER, her, "divert-transfer", Map.of("reason", "抢救室已满"));
        Assertions.assertThat(stage.duties(her, "O40b")).extracting(Obligation::state).containsExactly(Obligation.State.MET, Obligation.State.CANCELLED);
        stage.until("2026-03-14T22:53");
        walk.accept("rescue-duty@YZ-H2", her);
        Assertions.assertThat(stage.duties(her, "O40b")).extracting(Obligation::due).last().isEqualTo(CaseStage.at("2026-03-14T22:58"));
    }

    @Test
    void the_timer_of_the_green_channel_starts_its_ladder() {
        Subject her = walk.arrived();
        stage.until("2026-03-15T00:03");
        assertThat(instance(her)).hasPassed(JourneyModel.END_LADDER_GREEN_CHANNEL);
        List<String> fired = stage.alarms(stage.duty(her, "O45"));
        Assertions.assertThat(fired).contains("2026-03-14T23:58 rescue-duty@YZ-H1", "2026-03-15T00:01 department-head@YZ-H1",
                "2026-03-15T00:03 safety-office@YZ-H1");
    }

    @Test
    void the_timer_of_the_outcome_starts_its_ladder() {
        Subject her = walk.arrived();
        walk.greenChannel(her);
        walk.sign(her, stage.now());
        stage.until("2026-03-15T11:57");
        Assertions.assertThat(stage.alarms(stage.duty(her, "O45a"))).isEmpty();
        stage.until("2026-03-15T11:58");
        assertThat(instance(her)).hasPassed(JourneyModel.END_LADDER_OUTCOME);
        Assertions.assertThat(stage.alarms(stage.duty(her, "O45a"))).containsExactly("2026-03-15T11:58 rescue-duty@YZ-H1");
    }

    private static void refusedAt(String field, Runnable act) {
        Assertions.assertThatThrownBy(act::run).isInstanceOfSatisfying(FieldsRefused.class,
                refused -> Assertions.assertThat(refused.errors()).containsKey(field));
    }

    private long ended(Subject her) {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKey(JourneyModel.PROCESS)
                .processInstanceBusinessKey(her.value()).finished().count();
    }

    private ProcessInstance instance(Subject her) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(JourneyModel.PROCESS)
                .processInstanceBusinessKey(her.value()).singleResult();
    }
}
