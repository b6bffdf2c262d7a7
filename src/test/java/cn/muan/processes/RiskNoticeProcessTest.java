package cn.muan.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import cn.muan.MuanTest;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.obligation.Obligation.State;
import cn.muan.plan.HandingOut;
import cn.muan.plan.PlanFiles;
import cn.muan.plan.process.RiskNoticeModel;

/** Walks every ending and the timer of {@code risk-notice.bpmn}. */
@MuanTest
@Import(CaseStage.class)
class RiskNoticeProcessTest extends PlanWalk {

    @Autowired
    private PlanFiles files;

    @Override
    String process() {
        return RiskNoticeModel.PROCESS;
    }

    @Test
    void the_notice_is_put_into_her_hands() {
        Subject her = signedInTheCounty(Severity.ORANGE);
        assertThat(instance(her)).isWaitingAt(RiskNoticeModel.TASK_HAND_OUT);
        assertThat(stage.duty(her, "O25").due()).isEqualTo(CaseStage.at("2026-02-03T08:00"));
        handOut(her, Map.of("receiver", "herself"));
        assertThat(ending(her)).isEqualTo(RiskNoticeModel.END_HANDED_OUT);
        assertThat(stage.duty(her, "O25").state()).isEqualTo(State.MET);
        HandingOut how = stage.system(() -> files.folder(her)).notices().get(0).handingOut();
        assertThat(how.receiver()).isEqualTo(HandingOut.Receiver.HERSELF);
        assertThat(how.topics()).containsExactly("risk", "warning-signs");
    }

    @Test
    void a_worse_colour_asks_for_another_notice_and_the_same_one_does_not() {
        Subject her = signedInTheCounty(Severity.ORANGE);
        handOut(her, Map.of("receiver", "husband"));
        stage.until("2026-02-03T08:00");
        stage.sign(her, "GX-H1", Severity.ORANGE, false);
        assertThat(open(her, RiskNoticeModel.TASK_HAND_OUT)).isFalse();
        stage.sign(her, "GX-H1", Severity.RED, false);
        assertThat(open(her, RiskNoticeModel.TASK_HAND_OUT)).isTrue();
        assertThat(stage.duties(her, "O25")).hasSize(2);
    }

    @Test
    void a_relative_is_named_by_relation() {
        Subject her = signedInTheCounty(Severity.RED);
        assertThatThrownBy(() -> handOut(her, Map.of("receiver", "other")))
                .isInstanceOfSatisfying(FieldsRefused.class, refused -> assertThat(refused.errors()).containsOnlyKeys("relation"));
        handOut(her, Map.of("receiver", "other", "relation", "姐姐"));
        assertThat(stage.duty(her, "O25").state()).isEqualTo(State.MET);
    }

    @Test
    void a_notice_is_withdrawn_when_the_colour_no_longer_asks_for_it() {
        Subject her = signedInTheCounty(Severity.ORANGE);
        stage.sign(her, "GX-H1", Severity.YELLOW, false);
        assertThat(ending(her)).isEqualTo(RiskNoticeModel.END_WITHDRAWN);
        assertThat(stage.duty(her, "O25").state()).isEqualTo(State.SUPERSEDED);
    }

    @Test
    void a_notice_not_handed_out_ends_with_the_case() {
        Subject her = signedInTheCounty(Severity.ORANGE);
        close(her, "GX-MCH");
        assertThat(ending(her)).isEqualTo(RiskNoticeModel.END_WITHDRAWN);
        assertThat(stage.duty(her, "O25").state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void chongqing_has_no_such_notice() {
        assertThat(began(signed(Severity.RED, false))).isFalse();
    }

    @Test
    void the_timer_starts_its_ladder() {
        startsAt(signedInTheCounty(Severity.ORANGE), "O25", "2026-02-02T19:59", "2026-02-02T20:00");
    }

    private void handOut(Subject her, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of("explained", List.of("risk", "warning-signs"), "handedOn", LocalDate.of(2026, 2, 2)));
        answers.putAll(more);
        stage.complete("attending@GX-H1", her, RiskNoticeModel.TASK_HAND_OUT, answers);
    }
}
