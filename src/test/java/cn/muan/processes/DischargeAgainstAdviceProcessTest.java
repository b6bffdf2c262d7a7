package cn.muan.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import cn.muan.MuanTest;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.critical.CriticalStage;
import cn.muan.critical.DischargeAgainstAdvice.Result;
import cn.muan.critical.process.DischargeAgainstAdviceModel;
import cn.muan.obligation.Obligation.State;
import cn.muan.woman.Merging;

/** Walks every ending and every timer of {@code discharge-against-advice.bpmn}. */
@MuanTest
@Import({CaseStage.class, CriticalStage.class})
class DischargeAgainstAdviceProcessTest extends PlanWalk {

    @Autowired
    private CriticalStage critical;

    @Autowired
    private Merging merging;

    @Override
    String process() {
        return DischargeAgainstAdviceModel.PROCESS;
    }

    @Test
    void a_centre_of_the_destination_looks_for_her_until_she_is_found() {
        Subject her = left("in-district", null);
        ProcessInstance instance = instance(her);
        assertThat(instance).isWaitingAt(DischargeAgainstAdviceModel.TASK_REPORT);
        critical.reported(her, "YZ-H1");
        assertThat(instance).isWaitingAt(DischargeAgainstAdviceModel.TASK_ROUTE);
        critical.routed(her, "YZ-MCH", Map.of("destination", "in-district", "centre", "YZ-C2"));
        assertThat(instance).isWaitingAt(DischargeAgainstAdviceModel.TASK_TRACE);
        critical.traced("maternal-worker@YZ-C2", her, "not-reached");
        assertThat(instance).isWaitingAt(DischargeAgainstAdviceModel.TASK_TRACE);
        critical.traced("maternal-worker@YZ-C2", her, "found");
        assertThat(instance).isEnded().hasPassed(DischargeAgainstAdviceModel.END_TRACED, DischargeAgainstAdviceModel.END_SETTLED);
        assertThat(critical.folder(her).discharges().get(0).result()).isEqualTo(Result.FOUND);
    }

    @Test
    void another_county_receives_her_and_looks_for_her_itself() {
        Subject her = left("other-county", "CN-50-YL");
        ProcessInstance instance = instance(her);
        critical.reported(her, "YZ-H1");
        critical.routed(her, "YZ-MCH", Map.of("destination", "other-county", "district", "CN-50-YL"));
        assertThat(instance).isWaitingAt(DischargeAgainstAdviceModel.TASK_RECEIVE);
        stage.complete("high-risk-desk@YL-MCH", her, DischargeAgainstAdviceModel.TASK_RECEIVE, Map.of());
        assertThat(instance).isWaitingAt(DischargeAgainstAdviceModel.TASK_TRACE);
        critical.traced("high-risk-desk@YL-MCH", her, "stopped");
        assertThat(instance).isEnded().hasPassed(DischargeAgainstAdviceModel.END_TRACED);
        assertThat(critical.folder(her).discharges().get(0).result()).isEqualTo(Result.STOPPED);
    }

    @Test
    void another_region_is_told_by_telephone() {
        Subject her = left("unknown", null);
        ProcessInstance instance = instance(her);
        critical.reported(her, "YZ-H1");
        critical.routed(her, "YZ-MCH", Map.of("destination", "other-region", "note", "已电话告知"));
        assertThat(instance).isEnded().hasPassed(DischargeAgainstAdviceModel.END_OUTSIDE);
    }

    @Test
    void one_whose_destination_nobody_knows_is_looked_for_by_the_mch_institution() {
        Subject her = left("unknown", null);
        critical.reported(her, "YZ-H1");
        critical.routed(her, "YZ-MCH", Map.of("destination", "unknown"));
        assertThat(stage.task(her, DischargeAgainstAdviceModel.TASK_TRACE).orElseThrow().groups()).containsExactly("high-risk-desk@YZ-MCH");
    }

    @Test
    void nobody_reports_or_looks_for_her_where_no_rule_asks_for_it() {
        Subject her = stage.woman("YL-H1", "CN-50-YL", "YL-C1");
        critical.admit(her, "YL-H1");
        critical.leave(her, "YL-H1", "unknown", null);
        assertThat(ending(her)).isEqualTo(DischargeAgainstAdviceModel.END_SETTLED);
        assertThat(stage.duties(her, "O59")).isEmpty();
    }

    @Test
    void in_jiangsu_the_report_settles_it() {
        Subject her = stage.woman("JS-H1", "CN-32-JX", "JS-T1");
        critical.leave(her, "JS-H1", "in-district", null);
        ProcessInstance instance = instance(her);
        critical.reported(her, "JS-H1");
        assertThat(instance).isEnded().hasPassed(DischargeAgainstAdviceModel.END_NOTHING_TO_DO);
        assertThat(stage.duty(her, "O61").state()).isEqualTo(State.MET);
    }

    @Test
    void nobody_looks_for_a_woman_who_is_in_hospital_again() {
        Subject her = left("in-district", null);
        ProcessInstance instance = instance(her);
        critical.reported(her, "YZ-H1");
        critical.routed(her, "YZ-MCH", Map.of("destination", "in-district", "centre", "YZ-C2"));
        critical.admit(her, "YZ-H1");
        assertThat(instance).isEnded().hasPassed(DischargeAgainstAdviceModel.END_BACK);
        assertThat(stage.duty(her, "O60b").state()).isEqualTo(State.CANCELLED);
        assertThat(critical.folder(her).discharges().get(0).result()).isEqualTo(Result.READMITTED);
    }

    @Test
    void one_who_is_back_before_it_was_reported_is_still_reported() {
        Subject her = left("in-district", null);
        ProcessInstance instance = instance(her);
        critical.admit(her, "YZ-H1");
        assertThat(instance).isWaitingAt(DischargeAgainstAdviceModel.TASK_REPORT);
        critical.reported(her, "YZ-H1");
        assertThat(instance).isEnded().hasPassed(DischargeAgainstAdviceModel.END_NOTHING_TO_DO);
        assertThat(stage.duties(her, "O60")).isEmpty();
    }

    @Test
    void her_death_ends_it() {
        Subject her = left("in-district", null);
        critical.reported(her, "YZ-H1");
        critical.died("attending@YZ-H1", her);
        assertThat(ending(her)).isEqualTo(DischargeAgainstAdviceModel.END_CALLED_OFF);
        assertThat(stage.duty(her, "O60").state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void a_joined_record_is_looked_for_on_with_the_attempts_made() {
        Subject unknown = left("in-district", null);
        Subject known = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        critical.reported(unknown, "YZ-H1");
        critical.routed(unknown, "YZ-MCH", Map.of("destination", "in-district", "centre", "YZ-C2"));
        critical.traced("maternal-worker@YZ-C2", unknown, "not-reached");
        stage.as("attending@YZ-H1", () -> merging.mergeAndJoin(known, unknown, "家属带来证件"));
        assertThat(ending(unknown)).isEqualTo(DischargeAgainstAdviceModel.END_CALLED_OFF);
        assertThat(instance(known)).isWaitingAt(DischargeAgainstAdviceModel.TASK_TRACE);
        assertThat(stage.duties(known, "O60b")).extracting(duty -> duty.state()).containsExactlyInAnyOrder(State.MET, State.OPEN);
    }

    @Test
    void a_joined_record_waits_for_its_receiver_again() {
        Subject unknown = left("other-county", "CN-50-YL");
        Subject known = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        critical.reported(unknown, "YZ-H1");
        critical.routed(unknown, "YZ-MCH", Map.of("destination", "other-county", "district", "CN-50-YL"));
        stage.as("attending@YZ-H1", () -> merging.mergeAndJoin(known, unknown, "家属带来证件"));
        assertThat(instance(known)).isWaitingAt(DischargeAgainstAdviceModel.TASK_RECEIVE);
    }

    @Test
    void the_timer_of_the_report_starts_its_ladder() {
        startsAt(left("unknown", null), "O59", "2026-02-02T15:59", "2026-02-02T16:00");
    }

    @Test
    void the_timer_of_passing_on_starts_its_ladder() {
        Subject her = left("unknown", null);
        critical.reported(her, "YZ-H1");
        startsAt(her, "O60", "2026-02-02T19:59", "2026-02-02T20:00");
    }

    @Test
    void the_timer_of_the_receipt_starts_its_ladder() {
        Subject her = left("other-county", "CN-50-YL");
        critical.reported(her, "YZ-H1");
        critical.routed(her, "YZ-MCH", Map.of("destination", "other-county", "district", "CN-50-YL"));
        startsAt(her, "O60a", "2026-02-03T07:59", "2026-02-03T08:00");
    }

    @Test
    void the_timer_of_an_attempt_starts_its_ladder() {
        Subject her = left("unknown", null);
        critical.reported(her, "YZ-H1");
        critical.routed(her, "YZ-MCH", Map.of("destination", "unknown"));
        startsAt(her, "O60b", "2026-02-02T23:59", "2026-02-03T00:00");
    }

    /** Critical at a hospital of Yuzhong, and gone at once. */
    private Subject left(String destination, String district) {
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        critical.admit(her, "YZ-H1");
        critical.leave(her, "YZ-H1", destination, district);
        return her;
    }
}
