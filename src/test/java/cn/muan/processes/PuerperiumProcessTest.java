package cn.muan.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.reset;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import cn.muan.MuanTest;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.obligation.Obligation.State;
import cn.muan.puerperium.BirthStage;
import cn.muan.puerperium.process.PuerperiumModel;

/** Walks every ending and every timer of {@code puerperium.bpmn}. */
@MuanTest
@Import({CaseStage.class, BirthStage.class})
class PuerperiumProcessTest {

    @Autowired
    private CaseStage stage;

    @Autowired
    private BirthStage births;

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
    void three_assessments_and_42_days_later_it_is_over() {
        Subject her = delivered("YZ-H1", "CN-50-YZ", "YZ-C1");
        ProcessInstance instance = instance(her);
        BpmnAwareTests.assertThat(instance).isWaitingAt(PuerperiumModel.TASK_ASSESS_BEFORE_DISCHARGE, PuerperiumModel.AWAIT_DISCHARGE,
                PuerperiumModel.CHECK_MAY_BEGIN, PuerperiumModel.DAY_42);
        stage.until("2026-03-04T10:00");
        births.discharge(her, "YZ-H1", "2026-03-04");
        BpmnAwareTests.assertThat(instance).hasPassed(PuerperiumModel.END_ASSESSED).isWaitingAt(PuerperiumModel.TASK_VISIT);
        stage.until("2026-03-09T10:00");
        births.visit(her, "YZ-C1", "2026-03-09");
        BpmnAwareTests.assertThat(instance).hasPassed(PuerperiumModel.END_VISITED);
        stage.until("2026-03-29T23:59");
        assertThat(births.tasks(her)).isEmpty();
        stage.until("2026-03-30T00:00");
        BpmnAwareTests.assertThat(instance).isWaitingAt(PuerperiumModel.TASK_CHECK);
        stage.until("2026-04-12T10:00");
        births.check(her, "YZ-H1", "2026-04-12");
        BpmnAwareTests.assertThat(instance).hasPassed(PuerperiumModel.END_CHECKED, PuerperiumModel.END_ASSESSMENTS);
        stage.until("2026-04-13T23:59");
        BpmnAwareTests.assertThat(instance).isNotEnded();
        stage.until("2026-04-14T00:00");
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed(PuerperiumModel.END_OVER);
    }

    @Test
    void an_ending_that_is_no_birth_only_counts_the_days() {
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        births.ended("attending@YZ-H1", her, "MISCARRIAGE", "2026-03-02", "YZ-H1");
        BpmnAwareTests.assertThat(instance(her)).hasPassed(PuerperiumModel.END_NO_BIRTH).isWaitingAt(PuerperiumModel.DAY_42);
        assertThat(births.tasks(her)).isEmpty();
        ProcessInstance instance = instance(her);
        stage.until("2026-04-14T00:00");
        BpmnAwareTests.assertThat(instance).isEnded();
    }

    @Test
    void a_birth_at_home_is_visited_from_that_day_and_checked_by_the_centre() {
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        births.ended("attending@YZ-H1", her, "LIVE_BIRTH", "2026-03-02", "elsewhere");
        stage.until("2026-03-02T08:01");
        BpmnAwareTests.assertThat(instance(her)).hasPassed(PuerperiumModel.END_NO_DISCHARGE).isWaitingAt(PuerperiumModel.TASK_VISIT);
        assertThat(stage.duty(her, "O10b").due()).isEqualTo(CaseStage.at("2026-03-10T00:00"));
        assertThat(stage.duty(her, "O10c").owner().key()).isEqualTo("maternal-worker@YZ-C1");
    }

    @Test
    void without_a_recorded_discharge_she_is_visited_after_three_days_and_a_later_discharge_moves_the_visit() {
        Subject her = delivered("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.until("2026-03-05T23:59");
        assertThat(births.tasks(her)).containsExactly(PuerperiumModel.TASK_ASSESS_BEFORE_DISCHARGE);
        stage.until("2026-03-06T00:00");
        BpmnAwareTests.assertThat(instance(her)).isWaitingAt(PuerperiumModel.TASK_VISIT);
        assertThat(stage.duty(her, "O10b").due()).isEqualTo(CaseStage.at("2026-03-14T00:00"));
        stage.until("2026-03-07T09:00");
        births.discharge(her, "YZ-H1", "2026-03-08");
        assertThat(stage.duties(her, "O10b")).extracting(duty -> duty.state()).containsExactly(State.SUPERSEDED, State.OPEN);
        assertThat(stage.task(her, PuerperiumModel.TASK_VISIT).orElseThrow().due()).isEqualTo(CaseStage.at("2026-03-16T00:00"));
        assertThat(stage.duty(her, "O10a").state()).isEqualTo(State.MET);
        assertThat(stage.lateness(stage.duty(her, "O10a"))).hasHours(33);
    }

    @Test
    void where_no_jurisdiction_asks_for_a_point_it_is_passed_by() {
        Subject her = delivered("GX-H1", "CN-37-GX", "GX-T1");
        BpmnAwareTests.assertThat(instance(her)).hasPassed(PuerperiumModel.END_NO_DISCHARGE, PuerperiumModel.END_NO_CHECK);
        stage.until("2026-03-06T00:00");
        assertThat(births.tasks(her)).containsExactly(PuerperiumModel.TASK_VISIT);
        assertThat(stage.duty(her, "O38").owner().key()).isEqualTo("maternal-worker@GX-T1");
        assertThat(stage.duties(her, "O10b")).isEmpty();
    }

    @Test
    void late_assessments_of_a_woman_without_a_case_are_made_up_for() {
        Subject her = discharged();
        births.visit(her, "YZ-C1", "2026-03-03");
        ProcessInstance instance = instance(her);
        stage.until("2026-04-15T09:00");
        BpmnAwareTests.assertThat(instance).hasPassed(PuerperiumModel.END_LATE).isWaitingAt(PuerperiumModel.TASK_CHECK);
        births.check(her, "YZ-H1", "2026-04-15");
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed(PuerperiumModel.END_CHECKED);
        assertThat(stage.lateness(stage.duty(her, "O10c"))).hasHours(33);
    }

    @Test
    void what_is_not_made_up_for_until_day_56_is_cancelled_and_its_breach_kept() {
        Subject her = discharged();
        births.visit(her, "YZ-C1", "2026-03-03");
        ProcessInstance instance = instance(her);
        stage.until("2026-04-28T00:00");
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed(PuerperiumModel.END_REST_CANCELLED);
        assertThat(stage.duty(her, "O10c").state()).isEqualTo(State.CANCELLED);
        assertThat(stage.lateness(stage.duty(her, "O10c"))).hasDays(14);
        assertThat(stage.alarms(stage.duty(her, "O10c"))).contains("2026-04-14T00:00 department-head@YZ-H1", "2026-04-14T00:00 safety-office@YZ-H1");
    }

    @Test
    void a_managed_case_with_something_open_is_closed_by_its_managers() {
        Subject her = discharged();
        stage.sign(her, "YZ-H1", Severity.ORANGE, false);
        stage.report(her, "YZ-H1");
        stage.acknowledge(her, "YZ-MCH");
        stage.feedBack(her, "YZ-MCH", "YZ-C1");
        ProcessInstance instance = instance(her);
        stage.until("2026-04-14T00:00");
        BpmnAwareTests.assertThat(instance).isWaitingAt(PuerperiumModel.TASK_CLOSE_CASE);
        stage.complete("case-manager@YZ-MCH", her, PuerperiumModel.TASK_CLOSE_CASE, Map.of("confirmed", true, "note", "已核对"));
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed(PuerperiumModel.END_CASE_CLOSED);
        assertThat(births.tasks(her)).isEmpty();
    }

    @Test
    void a_death_cuts_it_short() {
        Subject her = delivered("YZ-H1", "CN-50-YZ", "YZ-C1");
        ProcessInstance instance = instance(her);
        births.act("attending@YZ-H1", her, "record-death", Map.of("diedAt", CaseStage.at("2026-03-02T07:30"), "place", "产房"));
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed(PuerperiumModel.END_CUT_SHORT);
        assertThat(stage.duty(her, "O10a").state()).isEqualTo(State.CANCELLED);
        assertThat(stage.duty(her, "O10c").state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void a_corrected_ending_counts_anew_and_keeps_what_was_assessed() {
        Subject her = discharged();
        births.act("attending@YZ-H1", her, "correct-ending", Map.of("endingKind", "LIVE_BIRTH", "endedOn", LocalDate.parse("2026-03-01"),
                "endedTime", "23:50", "born", 1, "place", "YZ-H1", "reason", "日期写错"));
        stage.until("2026-03-03T08:05");
        assertThat(births.tasks(her)).containsExactly(PuerperiumModel.TASK_VISIT);
        assertThat(stage.duties(her, "O10c")).extracting(duty -> duty.state()).containsExactly(State.SUPERSEDED, State.OPEN);
        assertThat(stage.duty(her, "O10c").due()).isEqualTo(CaseStage.at("2026-04-13T00:00"));
        births.act("attending@YZ-H1", her, "correct-ending", Map.of("endingKind", "TERMINATION", "endedOn", LocalDate.parse("2026-03-01"),
                "place", "YZ-H1", "reason", "结局写错"));
        assertThat(births.tasks(her)).isEmpty();
        BpmnAwareTests.assertThat(instance(her)).hasPassed(PuerperiumModel.END_NO_BIRTH);
    }

    @Test
    void the_timers_of_the_tasks_start_their_ladders() {
        Subject her = delivered("YZ-H1", "CN-50-YZ", "YZ-C1");
        first(her, "O10a", "2026-03-04T03:45");
        births.discharge(her, "YZ-H1", "2026-03-05");
        stage.until("2026-03-05T00:00");
        first(her, "O10b", "2026-03-12T04:48");
        births.visit(her, "YZ-C1", "2026-03-12");
        first(her, "O10c", "2026-04-09T17:33");
    }

    @Test
    void the_timer_of_the_closing_starts_its_ladder() {
        Subject her = discharged();
        stage.sign(her, "YZ-H1", Severity.ORANGE, false);
        stage.until("2026-04-14T00:00");
        first(her, "O24c", "2026-04-15T12:00");
    }

    private void first(Subject her, String code, String moment) {
        stage.until(LocalDateTime.parse(moment).minusMinutes(1).toString());
        assertThat(stage.alarms(stage.duty(her, code))).isEmpty();
        stage.until(moment);
        assertThat(stage.alarms(stage.duty(her, code))).singleElement(Assertions.STRING).startsWith(moment + " " + stage.duty(her, code).owner().key());
    }

    private Subject delivered(String hospital, String district, String centre) {
        Subject her = stage.woman(hospital, district, centre);
        births.born(her, hospital, "2026-03-02", "07:30");
        return her;
    }

    private Subject discharged() {
        Subject her = delivered("YZ-H1", "CN-50-YZ", "YZ-C1");
        births.discharge(her, "YZ-H1", "2026-03-02");
        stage.until("2026-03-03T08:00");
        return her;
    }

    private ProcessInstance instance(Subject her) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(PuerperiumModel.PROCESS)
                .processInstanceBusinessKey(her.value()).singleResult();
    }
}
