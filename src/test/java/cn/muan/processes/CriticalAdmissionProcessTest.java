package cn.muan.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import cn.muan.MuanTest;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.critical.CriticalStage;
import cn.muan.critical.process.CriticalAdmissionModel;
import cn.muan.obligation.Obligation.State;
import cn.muan.woman.Merging;

/** Walks every ending and every timer of {@code critical-admission.bpmn}. */
@MuanTest
@Import({CaseStage.class, CriticalStage.class})
class CriticalAdmissionProcessTest extends PlanWalk {

    @Autowired
    private CriticalStage critical;

    @Autowired
    private Merging merging;

    @Override
    String process() {
        return CriticalAdmissionModel.PROCESS;
    }

    @Test
    void a_resident_is_told_of_and_reported_to_the_commission_while_the_team_comes_together() {
        Subject her = admitted("CN-50-YZ", "YZ-C1");
        ProcessInstance instance = instance(her);
        assertThat(instance).isWaitingAt(CriticalAdmissionModel.TASK_NOTIFY, CriticalAdmissionModel.TASK_FORM_TEAM);
        stage.complete("rescue-team-leader@YZ-H1", her, CriticalAdmissionModel.TASK_FORM_TEAM, critical.team("YZ-H1"));
        assertThat(instance).hasPassed(CriticalAdmissionModel.END_TEAM_FORMED).isNotEnded();
        critical.told(her, "YZ-H1");
        assertThat(instance).isWaitingAt(CriticalAdmissionModel.TASK_ROUTE);
        stage.complete("high-risk-desk@YZ-MCH", her, CriticalAdmissionModel.TASK_ROUTE, Map.of());
        assertThat(instance).isEnded().hasPassed(CriticalAdmissionModel.END_REPORTED);
        assertThat(stage.duty(her, "O48a").state()).isEqualTo(State.MET);
    }

    @Test
    void a_woman_of_another_district_is_acknowledged_where_she_lives() {
        Subject her = admitted("CN-50-YL", "YL-C1");
        ProcessInstance instance = instance(her);
        critical.told(her, "YZ-H1");
        stage.complete("high-risk-desk@YZ-MCH", her, CriticalAdmissionModel.TASK_ROUTE, Map.of("note", "常住云岭"));
        assertThat(stage.duty(her, "O48b").owner().key()).isEqualTo("high-risk-desk@YL-MCH");
        stage.complete("high-risk-desk@YL-MCH", her, CriticalAdmissionModel.TASK_ACKNOWLEDGE, Map.of("reply", "已接收"));
        assertThat(instance).hasPassed(CriticalAdmissionModel.END_ACKNOWLEDGED).isWaitingAt(CriticalAdmissionModel.TASK_FORM_TEAM);
        assertThat(critical.folder(her).episodes().get(0).acknowledgedBy()).isNotBlank();
    }

    @Test
    void where_no_rule_asks_for_a_notice_or_a_team_nobody_waits() {
        Subject her = stage.woman("GX-H1", "CN-37-GX", "GX-T1");
        critical.admit(her, "GX-H1");
        assertThat(began(her)).isTrue();
        assertThat(instance(her)).isNull();
        assertThat(stage.tasks(her)).doesNotContain(CriticalAdmissionModel.TASK_NOTIFY, CriticalAdmissionModel.TASK_FORM_TEAM);
        assertThat(passed(her)).contains(CriticalAdmissionModel.END_NO_NOTICE, CriticalAdmissionModel.END_NO_TEAM);
    }

    @Test
    void a_team_is_needed_no_more_when_care_has_ended_but_the_notice_is() {
        Subject her = admitted("CN-50-YZ", "YZ-C1");
        critical.act("attending@YZ-H1", her, "end-critical-care", Map.of("outcome", "transferred", "endedAt", stage.now()));
        assertThat(instance(her)).hasPassed(CriticalAdmissionModel.END_CARE_ENDED).isWaitingAt(CriticalAdmissionModel.TASK_NOTIFY);
        assertThat(stage.duty(her, "O50").state()).isEqualTo(State.CANCELLED);
        assertThat(stage.duty(her, "O48").state()).isEqualTo(State.OPEN);
    }

    @Test
    void an_admission_by_mistake_is_told_to_nobody() {
        Subject her = admitted("CN-50-YZ", "YZ-C1");
        critical.act("attending@YZ-H1", her, "end-critical-care", Map.of("outcome", "mistaken", "endedAt", stage.now(), "note", "登记错人"));
        assertThat(ending(her)).isEqualTo(CriticalAdmissionModel.END_CALLED_OFF);
        assertThat(stage.duty(her, "O48").state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void her_death_ends_everything() {
        Subject her = admitted("CN-50-YZ", "YZ-C1");
        critical.died("attending@YZ-H1", her);
        assertThat(ending(her)).isEqualTo(CriticalAdmissionModel.END_CALLED_OFF);
        assertThat(stage.duty(her, "O48").state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void a_joined_record_goes_on_where_it_stood_with_the_clock_it_had() {
        Subject unknown = admitted("CN-50-YZ", "YZ-C1");
        Subject known = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        critical.told(unknown, "YZ-H1");
        stage.until("2026-02-02T08:20");
        stage.as("attending@YZ-H1", () -> merging.mergeAndJoin(known, unknown, "家属带来证件"));
        assertThat(ending(unknown)).isEqualTo(CriticalAdmissionModel.END_CALLED_OFF);
        assertThat(instance(known)).isWaitingAt(CriticalAdmissionModel.TASK_ROUTE, CriticalAdmissionModel.TASK_FORM_TEAM);
        assertThat(stage.task(known, CriticalAdmissionModel.TASK_ROUTE).orElseThrow().due()).isEqualTo(CaseStage.at("2026-02-02T10:00"));
        assertThat(stage.task(known, CriticalAdmissionModel.TASK_FORM_TEAM).orElseThrow().due()).isEqualTo(CaseStage.at("2026-02-02T08:30"));
        assertThat(critical.folder(known).episodes()).hasSize(1);
        stage.complete("high-risk-desk@YZ-MCH", known, CriticalAdmissionModel.TASK_ROUTE, Map.of());
        assertThat(stage.duties(known, "O48a")).extracting(duty -> duty.state()).containsExactly(State.MET);
    }

    @Test
    void a_record_joined_while_the_residence_owes_its_acknowledgement_waits_for_that_again() {
        Subject unknown = admitted("CN-50-YL", "YL-C1");
        Subject known = stage.woman("YZ-H1", "CN-50-YL", "YL-C1");
        critical.told(unknown, "YZ-H1");
        stage.complete("high-risk-desk@YZ-MCH", unknown, CriticalAdmissionModel.TASK_ROUTE, Map.of());
        stage.as("attending@YZ-H1", () -> merging.mergeAndJoin(known, unknown, "家属带来证件"));
        assertThat(instance(known)).isWaitingAt(CriticalAdmissionModel.TASK_ACKNOWLEDGE, CriticalAdmissionModel.TASK_FORM_TEAM);
    }

    @Test
    void of_two_open_episodes_that_of_the_record_that_stays_goes_on() {
        Subject unknown = admitted("CN-50-YZ", "YZ-C1");
        Subject known = admitted("CN-50-YZ", "YZ-C1");
        stage.as("attending@YZ-H1", () -> merging.mergeAndJoin(known, unknown, "同一人两份档案"));
        assertThat(stage.duties(known, "O48")).extracting(duty -> duty.state()).containsExactlyInAnyOrder(State.SUPERSEDED, State.OPEN);
        assertThat(critical.folder(known).episodes()).hasSize(2).filteredOn(episode -> episode.open()).hasSize(1);
        assertThat(instance(known)).isWaitingAt(CriticalAdmissionModel.TASK_NOTIFY);
    }

    @Test
    void the_timer_of_the_notice_starts_its_ladder() {
        startsAt(admitted("CN-50-YZ", "YZ-C1"), "O48", "2026-02-02T08:59", "2026-02-02T09:00");
    }

    @Test
    void the_timer_of_the_team_starts_both_ladders() {
        Subject her = admitted("CN-50-YZ", "YZ-C1");
        startsAt(her, "O49", "2026-02-02T08:14", "2026-02-02T08:15");
        assertThat(stage.alarms(stage.duty(her, "O50"))).containsExactly("2026-02-02T08:15 rescue-team-leader@YZ-H1");
    }

    @Test
    void the_timer_of_passing_on_starts_its_ladder() {
        Subject her = admitted("CN-50-YZ", "YZ-C1");
        critical.told(her, "YZ-H1");
        startsAt(her, "O48a", "2026-02-02T08:59", "2026-02-02T09:00");
    }

    @Test
    void the_timer_of_the_acknowledgement_starts_its_ladder() {
        Subject her = admitted("CN-50-YL", "YL-C1");
        critical.told(her, "YZ-H1");
        stage.complete("high-risk-desk@YZ-MCH", her, CriticalAdmissionModel.TASK_ROUTE, Map.of());
        startsAt(her, "O48b", "2026-02-02T08:59", "2026-02-02T09:00");
    }

    private List<String> passed(Subject her) {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().activityType("noneEndEvent").list().stream()
                .filter(one -> one.getProcessDefinitionKey().equals(process())).map(one -> one.getActivityId()).toList();
    }

    private Subject admitted(String district, String community) {
        Subject her = stage.woman("YZ-H1", district, community);
        critical.admit(her, "YZ-H1");
        return her;
    }
}
