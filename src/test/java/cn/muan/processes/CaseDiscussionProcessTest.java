package cn.muan.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

import cn.muan.MuanTest;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligation.State;
import cn.muan.plan.process.CaseDiscussionModel;

/** Walks every ending and every timer of {@code case-discussion.bpmn}. */
@MuanTest
@Import(CaseStage.class)
class CaseDiscussionProcessTest extends PlanWalk {

    @Override
    String process() {
        return CaseDiscussionModel.PROCESS;
    }

    @Test
    void a_red_case_is_discussed_in_every_quarter() {
        Subject her = signed(Severity.RED, false);
        assertThat(instance(her)).isWaitingAt(CaseDiscussionModel.TASK_DISCUSS);
        assertThat(stage.duty(her, "O24").due()).isEqualTo(CaseStage.at("2026-04-01T00:00"));
        discuss(her, LocalDate.of(2026, 2, 2));
        assertThat(stage.duty(her, "O24").state()).isEqualTo(State.MET);
        assertThat(instance(her)).isWaitingAt(CaseDiscussionModel.TIMER_NEXT_QUARTER);

        stage.until("2026-03-31T23:59");
        assertThat(open(her, CaseDiscussionModel.TASK_DISCUSS)).isFalse();
        stage.until("2026-04-01T00:00");
        assertThat(instance(her)).isWaitingAt(CaseDiscussionModel.TASK_DISCUSS);
        assertThat(stage.duty(her, "O24").occurrence()).isEqualTo("2026-Q2");
        assertThat(stage.duty(her, "O24").due()).isEqualTo(CaseStage.at("2026-07-01T00:00"));
    }

    @Test
    void who_comes_in_the_last_month_is_discussed_from_the_next_quarter_on() {
        stage.until("2026-03-10T08:00");
        Subject her = signed(Severity.RED, false);
        assertThat(stage.duties(her, "O24")).isEmpty();
        assertThat(instance(her)).isWaitingAt(CaseDiscussionModel.TIMER_NEXT_QUARTER);
        stage.until("2026-04-01T00:00");
        assertThat(instance(her)).isWaitingAt(CaseDiscussionModel.TASK_DISCUSS);
        assertThat(stage.duty(her, "O24").due()).isEqualTo(CaseStage.at("2026-07-01T00:00"));
    }

    @Test
    void a_quarter_without_discussion_is_breached_and_the_next_one_is_owed_beside_it() {
        Subject her = signed(Severity.RED, false);
        stage.until("2026-04-01T00:00");
        assertThat(stage.duties(her, "O24")).extracting(Obligation::occurrence).containsExactly("2026-Q1", "2026-Q2");
        assertThat(instance(her)).hasPassed(CaseDiscussionModel.TIMER_QUARTER_ENDED).isWaitingAt(CaseDiscussionModel.TASK_DISCUSS);
        stage.until("2026-04-02T00:00");
        discuss(her, LocalDate.of(2026, 4, 1));
        assertThat(stage.duties(her, "O24")).extracting(Obligation::state).containsOnly(State.MET);
        assertThat(stage.lateness(stage.duties(her, "O24").get(0))).hasDays(1);
        assertThat(stage.lateness(stage.duties(her, "O24").get(1))).isZero();
        assertThat(instance(her)).isWaitingAt(CaseDiscussionModel.TIMER_NEXT_QUARTER);
        stage.until("2026-06-30T23:59");
        assertThat(open(her, CaseDiscussionModel.TASK_DISCUSS)).isFalse();
    }

    @Test
    void it_cannot_have_been_discussed_before_it_came_into_management() {
        Subject her = signed(Severity.RED, false);
        assertThatThrownBy(() -> discuss(her, LocalDate.of(2026, 2, 1)))
                .isInstanceOfSatisfying(FieldsRefused.class, refused -> assertThat(refused.errors()).containsOnlyKeys("heldOn"));
    }

    @Test
    void discussions_end_with_the_case_whether_one_is_owed_or_awaited() {
        Subject owed = signed(Severity.RED, false);
        Subject awaited = signed(Severity.RED, false);
        discuss(awaited, LocalDate.of(2026, 2, 2));
        close(owed, "YZ-MCH");
        close(awaited, "YZ-MCH");
        assertThat(ending(owed)).isEqualTo(CaseDiscussionModel.END_ENDED);
        assertThat(ending(awaited)).isEqualTo(CaseDiscussionModel.END_ENDED);
        assertThat(stage.duty(owed, "O24").state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void an_orange_case_is_not_discussed_and_a_red_one_that_eases_no_more() {
        assertThat(began(signed(Severity.ORANGE, false))).isFalse();
        Subject her = signed(Severity.RED, false);
        stage.sign(her, "YZ-H1", Severity.ORANGE, false);
        assertThat(ending(her)).isEqualTo(CaseDiscussionModel.END_ENDED);
        assertThat(stage.duty(her, "O24").state()).isEqualTo(State.SUPERSEDED);
    }

    @Test
    void the_timer_starts_its_ladder_halfway_through() {
        Subject her = signed(Severity.RED, false);
        startsAt(her, "O24", "2026-03-03T03:59", "2026-03-03T04:00");
    }

    private void discuss(Subject her, LocalDate on) {
        stage.complete("department-head@YZ-H1", her, CaseDiscussionModel.TASK_DISCUSS,
                Map.of("heldOn", on, "participants", List.of("obstetrics", "critical-care"), "conclusions", "继续降压，34 周评估终止时机"));
    }
}
