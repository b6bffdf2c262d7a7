package cn.muan.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import cn.muan.MuanTest;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.obligation.Obligation.State;
import cn.muan.plan.process.DeliveryPlanModel;
import cn.muan.woman.Dating;
import cn.muan.woman.Ending;
import cn.muan.woman.Hukou;
import cn.muan.woman.IdType;
import cn.muan.woman.KeyFlag;
import cn.muan.woman.Person;
import cn.muan.woman.Pregnancies;
import cn.muan.woman.RegisterWoman;
import cn.muan.woman.Registration;
import cn.muan.woman.Residence;

/** Walks every ending and the timer of {@code delivery-plan.bpmn}. */
@MuanTest
@Import(CaseStage.class)
class DeliveryPlanProcessTest extends PlanWalk {

    @Autowired
    private Registration registration;

    @Autowired
    private Pregnancies pregnancies;

    @Override
    String process() {
        return DeliveryPlanModel.PROCESS;
    }

    @Test
    void the_centre_of_a_key_woman_plans_her_delivery() {
        Subject her = registered("YZ-C1", KeyFlag.REMOTE);
        assertThat(instance(her)).isWaitingAt(DeliveryPlanModel.TASK_PLAN);
        assertThat(stage.duty(her, "O13").due()).isEqualTo(CaseStage.at("2026-02-09T08:00"));
        assertThatThrownBy(() -> plan(her, "GX-H1")).isInstanceOfSatisfying(FieldsRefused.class,
                refused -> assertThat(refused.errors()).containsOnlyKeys("hospital"));
        plan(her, "YZ-H1");
        assertThat(ending(her)).isEqualTo(DeliveryPlanModel.END_PLANNED);
        assertThat(stage.duty(her, "O13").state()).isEqualTo(State.MET);
    }

    @Test
    void where_her_centre_is_unknown_the_feedback_begins_it() {
        Subject her = registered(null, KeyFlag.MOBILE);
        assertThat(began(her)).isFalse();
        stage.sign(her, "YZ-H1", Severity.RED, false);
        stage.report(her, "YZ-H1");
        stage.acknowledge(her, "YZ-MCH");
        stage.feedBack(her, "YZ-MCH", "YZ-C2");
        assertThat(instance(her)).isWaitingAt(DeliveryPlanModel.TASK_PLAN);
        assertThat(stage.duty(her, "O13").owner().key()).isEqualTo("maternal-worker@YZ-C2");
    }

    @Test
    void flags_of_other_rules_ask_for_no_delivery_plan() {
        assertThat(began(registered("YZ-C1", KeyFlag.EPILEPSY))).isFalse();
    }

    @Test
    void nothing_is_left_to_plan_when_the_pregnancy_has_ended() {
        Subject her = registered("YZ-C1", KeyFlag.POOR);
        stage.as("attending@YZ-H1", () -> pregnancies.recordEnding(her, new Ending(Ending.Kind.LIVE_BIRTH, LocalDate.of(2026, 2, 2))));
        assertThat(ending(her)).isEqualTo(DeliveryPlanModel.END_WITHDRAWN);
        assertThat(stage.duty(her, "O13").state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void the_timer_starts_its_ladder() {
        startsAt(registered("YZ-C1", KeyFlag.POOR), "O13", "2026-02-05T19:59", "2026-02-05T20:00");
    }

    private Subject registered(String community, KeyFlag flag) {
        return stage.ask("first-contact-doctor@YZ-H1", () -> registration.register(RegisterWoman.of("YZ-H1",
                new Person("示例某", IdType.OTHER, "KEY-" + flag, null, null, "13800000000"), new Residence("CN-50-YZ", community, null, Hukou.NON_LOCAL),
                Dating.byLmp(LocalDate.of(2025, 7, 10)), 2, 1, Set.of(flag))));
    }

    private void plan(Subject her, String hospital) {
        stage.complete("maternal-worker@YZ-C1", her, DeliveryPlanModel.TASK_PLAN, Map.of("hospital", hospital, "transport", "village",
                "companion", "丈夫", "supports", List.of("money"), "emergency", "拨打 120，村医陪同"));
    }
}
