package cn.muan.processes;

import static cn.muan.ambulance.DispatchStage.CREW;
import static cn.muan.ambulance.DispatchStage.DISPATCHER;
import static cn.muan.ambulance.DispatchStage.clock;
import static cn.muan.ambulance.DispatchStage.refused;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.reset;

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
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import cn.muan.MuanTest;
import cn.muan.ambulance.AmbulanceRun;
import cn.muan.ambulance.DispatchStage;
import cn.muan.ambulance.Dispatching;
import cn.muan.ambulance.RunOrder;
import cn.muan.ambulance.RunProgressed;
import cn.muan.ambulance.RunRerouted;
import cn.muan.ambulance.RunStage;
import cn.muan.ambulance.Vehicle;
import cn.muan.ambulance.process.AmbulanceRunModel;
import cn.muan.base.Refused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.engine.UnitOfWork;
import cn.muan.obligation.Obligation;

/** Walks every ending and the timer of ambulance-run. */
@MuanTest
@Import({CaseStage.class, DispatchStage.class})
class AmbulanceRunProcessTest {

    private static final String KEY = "transfer:1";

    @Autowired
    private CaseStage stage;

    @Autowired
    private DispatchStage desk;

    @Autowired
    private Dispatching dispatching;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private UnitOfWork work;

    @Autowired
    private JdbcClient jdbc;

    private Subject her;

    @BeforeEach
    void watch() {
        init(engine);
        stage.begin("2026-03-14T22:40");
        desk.heard();
        her = stage.woman("YZ-H2", "CN-50-YZ", "YZ-C1");
    }

    @AfterEach
    void unwatch() {
        reset();
    }

    @Test
    void a_run_goes_from_the_order_to_the_delivery_and_every_stage_is_told() {
        stage.until("2026-03-14T22:47");
        AmbulanceRun ordered = desk.order(her, KEY);
        ProcessInstance run = instance();
        assertThat(run).isWaitingAt(AmbulanceRunModel.TASK_DISPATCH);
        Assertions.assertThat(ordered.centre()).isEqualTo("CQ-EMS");
        Assertions.assertThat(clock(desk.task(her, AmbulanceRunModel.TASK_DISPATCH).due())).isEqualTo("22:50");

        stage.until("2026-03-14T22:50");
        desk.dispatch(her, "渝急-02");
        assertThat(run).isWaitingAt(AmbulanceRunModel.TASK_ON_SCENE);
        Assertions.assertThat(desk.vehicle("渝急-02").state()).isEqualTo(Vehicle.State.OUT);
        Obligation duty = stage.duty(her, "O47");
        Assertions.assertThat(duty.state()).isEqualTo(Obligation.State.MET);
        Assertions.assertThat(stage.lateness(duty)).isZero();

        stage.until("2026-03-14T23:00");
        desk.stamp(her, AmbulanceRunModel.TASK_ON_SCENE, "2026-03-14T22:58");
        stage.until("2026-03-14T23:10");
        desk.stamp(her, AmbulanceRunModel.TASK_LEAVE, "2026-03-14T23:09");
        stage.until("2026-03-14T23:30");
        desk.stamp(her, AmbulanceRunModel.TASK_DELIVER, "2026-03-14T23:28");
        assertThat(run).isEnded().hasPassed(AmbulanceRunModel.END_DELIVERED);
        Assertions.assertThat(desk.vehicle("渝急-02").state()).isEqualTo(Vehicle.State.READY);

        AmbulanceRun done = desk.run(KEY);
        Assertions.assertThat(done.stage()).isEqualTo(RunStage.ARRIVED);
        Assertions.assertThat(done.vehicle()).isEqualTo("渝急-02");
        Assertions.assertThat(done.times().values().stream().map(DispatchStage::clock)).containsExactly("22:47", "22:50", "22:58", "23:09", "23:28");
        Assertions.assertThat(desk.heard()).extracting(each -> ((RunProgressed) each).stage() + " " + clock(((RunProgressed) each).at()))
                .containsExactly("DISPATCHED 22:50", "ON_SCENE 22:58", "LEFT 23:09", "ARRIVED 23:28");
    }

    @Test
    void an_order_that_comes_twice_is_one_run() {
        desk.order(her, KEY);
        desk.order(her, KEY, "YZ-H2", "CQ-H2");
        Assertions.assertThat(desk.run(KEY).destination()).isEqualTo("YZ-H1");
        Assertions.assertThat(stage.open(her, AmbulanceRunModel.TASK_DISPATCH)).hasSize(1);
    }

    @Test
    void a_dispatch_two_minutes_late_is_a_breach_and_its_line_was_alarmed() {
        stage.until("2026-03-14T22:47");
        desk.order(her, KEY);
        stage.until("2026-03-14T22:50");
        ProcessInstance run = instance();
        assertThat(run).isWaitingAt(AmbulanceRunModel.TASK_DISPATCH).hasPassed(AmbulanceRunModel.END_LADDER);
        Assertions.assertThat(stage.alarms(stage.duty(her, "O47"))).containsExactly("2026-03-14T22:47 ems-dispatcher@CQ-EMS",
                "2026-03-14T22:48:48 department-head@CQ-EMS");
        stage.until("2026-03-14T22:52");
        Assertions.assertThat(stage.alarms(stage.duty(her, "O47"))).contains("2026-03-14T22:52 high-risk-desk@CQ-MCH");
        desk.dispatch(her, "渝急-01");
        Assertions.assertThat(stage.lateness(stage.duty(her, "O47"))).hasMinutes(2);
    }

    @Test
    void no_vehicle_ends_the_run_and_whoever_ordered_it_is_told() {
        desk.order(her, KEY);
        ProcessInstance run = instance();
        stage.complete(DISPATCHER, her, AmbulanceRunModel.TASK_DISPATCH, Map.of("outcome", "none", "reason", "全部出车"));
        assertThat(run).isEnded().hasPassed(AmbulanceRunModel.END_NO_VEHICLE);
        Assertions.assertThat(desk.heard()).containsExactly(new RunProgressed(KEY, her, RunOrder.Cargo.WOMAN, RunStage.IMPOSSIBLE, stage.now()));
        Assertions.assertThat(stage.duty(her, "O47").state()).isEqualTo(Obligation.State.CANCELLED);
        Assertions.assertThat(desk.run(KEY).stage()).isEqualTo(RunStage.IMPOSSIBLE);
        Assertions.assertThat(told("ambulance.notice.impossible")).containsExactly("attending@YZ-H2", "department-head@CQ-EMS",
                "district-safety-office@CQ-SMO", "district-safety-office@YZ-SMO", "safety-office@YZ-H2");
    }

    @Test
    void a_run_called_off_before_a_vehicle_went_withdraws_the_task_and_the_duty() {
        desk.order(her, KEY);
        ProcessInstance run = instance();
        stage.until("2026-03-14T22:41");
        desk.cancel(KEY);
        desk.cancel(KEY);
        assertThat(run).isEnded().hasPassed(AmbulanceRunModel.END_CANCELLED);
        Assertions.assertThat(stage.duty(her, "O47").state()).isEqualTo(Obligation.State.CANCELLED);
        Assertions.assertThat(desk.heard()).hasSize(1);
        stage.until("2026-03-15T00:00");
        Assertions.assertThat(stage.alarms(stage.duty(her, "O47"))).containsExactly("2026-03-14T22:40 ems-dispatcher@CQ-EMS");
    }

    @Test
    void a_run_called_off_on_the_way_frees_its_vehicle() {
        desk.order(her, KEY);
        desk.dispatch(her, "渝急-02");
        ProcessInstance run = instance();
        desk.cancel(KEY);
        assertThat(run).isEnded().hasPassed(AmbulanceRunModel.END_CANCELLED);
        Assertions.assertThat(desk.vehicle("渝急-02").state()).isEqualTo(Vehicle.State.READY);
        Assertions.assertThat(stage.duty(her, "O47").state()).isEqualTo(Obligation.State.MET);
    }

    @Test
    void a_vehicle_that_breaks_down_ends_the_run_and_stays_off_until_the_centre_has_seen_to_it() {
        desk.order(her, KEY);
        desk.dispatch(her, "渝急-02");
        ProcessInstance run = instance();
        stage.as(CREW, () -> work.run(() -> dispatching.breakOff(KEY, "爆胎")));
        assertThat(run).isEnded().hasPassed(AmbulanceRunModel.END_BROKEN_OFF);
        Assertions.assertThat(desk.vehicle("渝急-02").state()).isEqualTo(Vehicle.State.OFF);
        Assertions.assertThat(desk.heard()).extracting(each -> ((RunProgressed) each).stage()).containsExactly(RunStage.DISPATCHED, RunStage.IMPOSSIBLE);
    }

    @Test
    void a_run_sent_elsewhere_shows_its_new_way_in_the_task() {
        desk.order(her, KEY);
        desk.dispatch(her, "渝急-02");
        desk.heard();
        desk.reroute(KEY, "CQ-H2");
        Assertions.assertThat(desk.run(KEY).destination()).isEqualTo("CQ-H2");
        Assertions.assertThat(jdbc.sql("select distinct who from worklist_row where task_key = ?").param(AmbulanceRunModel.TASK_ON_SCENE)
                .query(String.class).single()).endsWith("渝中区示例妇产医院 → 重庆市示例危重孕产妇救治中心");
        Assertions.assertThat(told("ambulance.notice.rerouted")).containsExactly("ambulance-crew@CQ-EMS", "attending@YZ-H2", "ems-dispatcher@CQ-EMS");
        Assertions.assertThat(desk.heard()).containsExactly(new RunRerouted(KEY, her, RunOrder.Cargo.WOMAN, "YZ-H1", "CQ-H2", stage.now()));
        desk.reroute(KEY, "CQ-H2");
        Assertions.assertThat(desk.heard()).isEmpty();
        desk.cancel(KEY);
        Assertions.assertThat(catchThrowable(() -> desk.reroute(KEY, "YZ-H1"))).isInstanceOf(Refused.class).hasMessage("ambulance.over");
    }

    @Test
    void a_stamp_in_the_future_or_before_the_one_before_is_refused_at_its_field() {
        desk.order(her, KEY);
        stage.until("2026-03-14T22:42");
        desk.dispatch(her, "渝急-02");
        stage.until("2026-03-14T22:50");
        Assertions.assertThat(refused(() -> desk.stamp(her, AmbulanceRunModel.TASK_ON_SCENE, "2026-03-14T22:51"))).containsOnlyKeys("at");
        Assertions.assertThat(refused(() -> desk.stamp(her, AmbulanceRunModel.TASK_ON_SCENE, "2026-03-14T22:41")))
                .containsExactlyEntriesOf(Map.of("at", "ambulance.at-before"));
        desk.stamp(her, AmbulanceRunModel.TASK_ON_SCENE, "2026-03-14T22:42");
        Assertions.assertThat(clock(desk.run(KEY).times().get(RunStage.ON_SCENE))).isEqualTo("22:42");
    }

    @Test
    void stages_follow_one_another() {
        desk.order(her, KEY);
        long run = Long.parseLong(desk.task(her, AmbulanceRunModel.TASK_DISPATCH).fact(cn.muan.engine.Fact.RUN_ID));
        desk.dispatch(her, "渝急-02");
        Throwable arrived = catchThrowable(() -> stage.as(CREW, () -> work.run(() -> dispatching.stamp(run, RunStage.ARRIVED, stage.now()))));
        Assertions.assertThat(arrived).isInstanceOf(Refused.class).hasMessage("ambulance.not-next");
    }

    @Test
    void a_vehicle_that_is_out_or_of_another_centre_is_refused_at_its_field() {
        Subject other = stage.woman("YZ-H2", "CN-50-YZ", "YZ-C1");
        desk.order(her, KEY);
        desk.order(other, "transfer:2");
        desk.dispatch(her, "渝急-02");
        Assertions.assertThat(refused(() -> desk.dispatch(other, "渝急-02"))).containsExactlyEntriesOf(Map.of("vehicle", "ambulance.vehicle-not-ready"));
        Assertions.assertThat(refused(() -> desk.dispatch(other, "冠急-01"))).containsExactlyEntriesOf(Map.of("vehicle", "forms.wrong.option"));
        Assertions.assertThat(refused(() -> stage.complete(DISPATCHER, other, AmbulanceRunModel.TASK_DISPATCH, Map.of("outcome", "none"))))
                .containsOnlyKeys("reason");
    }

    @Test
    void a_blood_run_tells_the_hospital_and_nothing_of_a_woman() {
        desk.orderBlood(7, "blood:7");
        Subject request = Subject.bloodRequest(7);
        desk.dispatch(request, "渝急-01");
        Assertions.assertThat(desk.heard()).extracting(each -> ((RunProgressed) each).cargo()).containsExactly(RunOrder.Cargo.BLOOD);
        Assertions.assertThat(desk.task(request, AmbulanceRunModel.TASK_ON_SCENE).groups()).isEqualTo(Set.of(CREW, DISPATCHER));
    }

    @Test
    void her_colour_reaches_the_duty_and_two_runs_of_one_woman_are_two_duties() {
        stage.sign(her, "YZ-H2", Severity.RED, false);
        desk.order(her, KEY);
        desk.order(her, "transfer:2");
        Assertions.assertThat(stage.duties(her, "O47")).hasSize(2);
        List<String> codes = stage.open(her, AmbulanceRunModel.TASK_DISPATCH).stream().map(task -> task.fact(cn.muan.engine.Fact.OBLIGATION_ID)).toList();
        Assertions.assertThat(codes).doesNotHaveDuplicates().hasSize(2);
    }

    private List<String> told(String text) {
        return jdbc.sql("select recipient_group from outbox_message where text_key = ? order by recipient_group").param(text).query(String.class).list();
    }

    private ProcessInstance instance() {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(AmbulanceRunModel.PROCESS)
                .processInstanceBusinessKey(her.value()).singleResult();
    }
}
