package cn.muan.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import cn.muan.MuanTest;
import cn.muan.acts.CaseActs;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.obligation.Obligation.State;
import cn.muan.plan.process.ContinuationAdviceModel;
import cn.muan.woman.Ending;
import cn.muan.woman.Pregnancies;

/** Walks every ending and every timer of {@code continuation-advice.bpmn}. */
@MuanTest
@Import(CaseStage.class)
class ContinuationAdviceProcessTest extends PlanWalk {

    @Autowired
    private CaseActs acts;

    @Autowired
    private Pregnancies pregnancies;

    @Override
    String process() {
        return ContinuationAdviceModel.PROCESS;
    }

    @Test
    void judged_unsuitable_she_is_told_and_decides() {
        Subject her = advised();
        assertThat(instance(her)).isWaitingAt(ContinuationAdviceModel.TASK_CONFIRM);
        judge(her, Map.of("outcome", "unsuitable", "opinion", "建议终止妊娠"));
        assertThat(stage.duty(her, "O9").state()).isEqualTo(State.MET);
        assertThat(instance(her)).isWaitingAt(ContinuationAdviceModel.TASK_ACKNOWLEDGE);
        inform(her, CaseStage.at("2026-02-02T08:00"), "terminate");
        assertThat(ending(her)).isEqualTo(ContinuationAdviceModel.END_INFORMED);
        assertThat(stage.duty(her, "O9a").state()).isEqualTo(State.MET);
    }

    @Test
    void judged_suitable_nothing_more_is_owed() {
        Subject her = advised();
        judge(her, Map.of("outcome", "suitable", "opinion", "严密监护下可以继续"));
        assertThat(ending(her)).isEqualTo(ContinuationAdviceModel.END_SUITABLE);
        assertThat(stage.duties(her, "O9a")).isEmpty();
    }

    @Test
    void returned_it_is_revised_and_judged_while_the_clock_goes_on() {
        Subject her = advised();
        judge(her, Map.of("outcome", "returned", "returnReason", "请补充心脏超声"));
        assertThat(instance(her)).isWaitingAt(ContinuationAdviceModel.TASK_REVISE);
        assertThat(stage.duty(her, "O9").state()).isEqualTo(State.OPEN);
        revise(her, Map.of("next", "resubmitted", "diagnosis", "重度肺动脉高压", "grounds", "肺动脉压 90 mmHg"));
        assertThat(instance(her)).isWaitingAt(ContinuationAdviceModel.TASK_CONFIRM);
        assertThat(stage.duties(her, "O9")).hasSize(1);
        assertThat(stage.duty(her, "O9").due()).isEqualTo(CaseStage.at("2026-02-03T08:00"));
    }

    @Test
    void returned_it_may_be_taken_back() {
        Subject her = advised();
        judge(her, Map.of("outcome", "returned", "returnReason", "依据不足"));
        revise(her, Map.of("next", "withdrawn"));
        assertThat(ending(her)).isEqualTo(ContinuationAdviceModel.END_TAKEN_BACK);
        assertThat(stage.duty(her, "O9").state()).isEqualTo(State.CANCELLED);
        assertThat(stage.ask("attending@YZ-H1", () -> acts.offered(her))).contains("advise-on-continuation");
    }

    @Test
    void a_pregnancy_that_ends_leaves_nothing_to_judge() {
        Subject her = advised();
        end(her);
        assertThat(ending(her)).isEqualTo(ContinuationAdviceModel.END_WITHDRAWN);
        assertThat(stage.duty(her, "O9").state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void that_she_was_told_is_still_to_be_recorded_when_the_pregnancy_has_ended() {
        Subject her = advised();
        judge(her, Map.of("outcome", "unsuitable", "opinion", "建议终止妊娠"));
        end(her);
        assertThat(instance(her)).isWaitingAt(ContinuationAdviceModel.TASK_ACKNOWLEDGE);
    }

    @Test
    void a_case_that_left_the_region_withdraws_what_waits() {
        Subject her = advised();
        judge(her, Map.of("outcome", "unsuitable", "opinion", "建议终止妊娠"));
        close(her, "YZ-MCH");
        assertThat(ending(her)).isEqualTo(ContinuationAdviceModel.END_WITHDRAWN);
        assertThat(stage.duty(her, "O9a").state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void she_cannot_have_been_told_before_the_signature() {
        Subject her = advised();
        judge(her, Map.of("outcome", "unsuitable", "opinion", "建议终止妊娠"));
        assertThatThrownBy(() -> inform(her, CaseStage.at("2026-02-02T07:00"), "continue"))
                .isInstanceOfSatisfying(FieldsRefused.class, refused -> assertThat(refused.errors()).containsOnlyKeys("informedAt"));
        assertThat(instance(her)).isWaitingAt(ContinuationAdviceModel.TASK_ACKNOWLEDGE);
    }

    @Test
    void the_timer_of_the_judgement_starts_its_ladder() {
        startsAt(advised(), "O9", "2026-02-02T19:59", "2026-02-02T20:00");
    }

    @Test
    void the_timer_of_a_returned_advice_starts_the_same_ladder() {
        Subject her = advised();
        judge(her, Map.of("outcome", "returned", "returnReason", "依据不足"));
        startsAt(her, "O9", "2026-02-02T19:59", "2026-02-02T20:00");
    }

    @Test
    void the_timer_of_the_informing_starts_its_ladder() {
        Subject her = advised();
        judge(her, Map.of("outcome", "unsuitable", "opinion", "建议终止妊娠"));
        startsAt(her, "O9a", "2026-02-02T19:59", "2026-02-02T20:00");
    }

    @Test
    void where_no_notice_asks_for_it_the_gate_stands_without_a_clock() {
        Subject her = signedInTheCounty(Severity.RED);
        stage.as("attending@GX-H1", () -> acts.perform(her, "advise-on-continuation", Map.of("diagnosis", "心衰", "grounds", "心功能Ⅲ级")));
        assertThat(stage.duties(her, "O9")).isEmpty();
        assertThat(stage.task(her, ContinuationAdviceModel.TASK_CONFIRM).orElseThrow().due()).isNull();
    }

    private Subject advised() {
        Subject her = signed(Severity.RED, false);
        stage.as("attending@YZ-H1", () -> acts.perform(her, "advise-on-continuation", Map.of("diagnosis", "重度肺动脉高压", "grounds", "心功能Ⅳ级")));
        return her;
    }

    private void judge(Subject her, Map<String, Object> answers) {
        stage.complete("senior-obstetrician@YZ-H1", her, ContinuationAdviceModel.TASK_CONFIRM, answers);
    }

    private void revise(Subject her, Map<String, Object> answers) {
        stage.complete("attending@YZ-H1", her, ContinuationAdviceModel.TASK_REVISE, answers);
    }

    private void inform(Subject her, Instant at, String decision) {
        stage.complete("attending@YZ-H1", her, ContinuationAdviceModel.TASK_ACKNOWLEDGE,
                Map.of("informedAt", at, "informedBy", "经治医师", "signed", true, "decision", decision));
    }

    private void end(Subject her) {
        stage.as("attending@YZ-H1", () -> pregnancies.recordEnding(her,
                new Ending(Ending.Kind.TERMINATION, java.time.LocalDate.of(2026, 2, 2))));
    }
}
