package cn.muan.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import cn.muan.MuanTest;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.critical.CriticalStage;
import cn.muan.critical.process.DeathNoticeModel;
import cn.muan.obligation.Obligation.State;

/** Walks every ending and the timer of {@code death-notice.bpmn}. */
@MuanTest
@Import({CaseStage.class, CriticalStage.class})
class DeathNoticeProcessTest extends PlanWalk {

    @Autowired
    private CriticalStage critical;

    @Override
    String process() {
        return DeathNoticeModel.PROCESS;
    }

    @Test
    void a_death_in_jiangsu_is_told_at_once() {
        Subject her = died("JS-H1", "CN-32-JX", "JS-T1");
        assertThat(instance(her)).isWaitingAt(DeathNoticeModel.TASK_TELL);
        stage.complete("rescue-duty@JS-H1", her, DeathNoticeModel.TASK_TELL, Map.of("words", "羊水栓塞"));
        assertThat(ending(her)).isEqualTo(DeathNoticeModel.END_TOLD);
        assertThat(stage.duty(her, "O61").state()).isEqualTo(State.MET);
    }

    @Test
    void a_death_recorded_by_mistake_is_told_no_more() {
        Subject her = died("JS-H1", "CN-32-JX", "JS-T1");
        critical.act("attending@JS-H1", her, "withdraw-departure", Map.of("reason", "登记错人"));
        assertThat(ending(her)).isEqualTo(DeathNoticeModel.END_WITHDRAWN);
        assertThat(stage.duty(her, "O61").state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void elsewhere_this_notice_is_not_owed() {
        Subject her = died("YZ-H1", "CN-50-YZ", "YZ-C1");
        assertThat(began(her)).isFalse();
        assertThat(stage.duties(her, "O61")).isEmpty();
    }

    @Test
    void the_timer_starts_its_ladder() {
        startsAt(died("JS-H1", "CN-32-JX", "JS-T1"), "O61", "2026-02-02T08:29", "2026-02-02T08:30");
    }

    private Subject died(String hospital, String district, String community) {
        Subject her = stage.woman(hospital, district, community);
        critical.died("attending@" + hospital, her);
        return her;
    }
}
