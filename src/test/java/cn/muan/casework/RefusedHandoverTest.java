package cn.muan.casework;

import static cn.muan.casework.CaseStage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Refused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.obligation.Obligation.State;

/** The MCH institution of residence does not want a case that was handed to it (O29a): it says why, and the municipal one decides. */
@MuanTest
@Import(CaseStage.class)
class RefusedHandoverTest {

    private static final String ANSWER = "Task_AcknowledgeHandover";
    private static final String DECIDE = "Task_DecideHandover";

    @Autowired
    private CaseStage stage;
    @Autowired
    private Casework casework;
    @Autowired
    private CaseFiles files;

    private Subject her;

    @BeforeEach
    void handed_over() {
        stage.begin("2026-07-01T08:00");
        her = handedOver("CN-50-YL", "YL-C1");
    }

    @Test
    void a_refusal_takes_a_reason_and_is_an_answer_in_time() {
        assertThat(of().managingMch()).isEqualTo("YZ-MCH");
        assertThatThrownBy(() -> answer("YL-MCH", Map.of("decision", "refuse"))).isInstanceOfSatisfying(FieldsRefused.class,
                refused -> assertThat(refused.errors()).containsOnlyKeys("refusal"));
        stage.until("2026-07-01T12:00");
        refuse();
        assertThat(stage.duty(her, "O29a").state()).isEqualTo(State.MET);
        assertThat(stage.duty(her, "O29b").owner().key()).isEqualTo("high-risk-desk@CQ-MCH");
        assertThat(stage.duty(her, "O29b").due()).isEqualTo(at("2026-07-02T12:00"));
        assertThat(of().managingMch()).as("until decided the sender has her").isEqualTo("YZ-MCH");
    }

    @Test
    void insisted_on_it_counts_as_accepted() {
        refuse();
        stage.complete("high-risk-desk@CQ-MCH", her, DECIDE, Map.of("decision", "insist", "ruling", "居住证明核实无误"));
        assertThat(of().managingMch()).isEqualTo("YL-MCH");
        assertThat(stage.duty(her, "O28").owner().key()).isEqualTo("high-risk-desk@YL-MCH");
        Handover handover = stage.system(() -> files.dossier(her)).orElseThrow().handovers().get(0);
        assertThat(handover.state()).isEqualTo(Handover.State.ASSIGNED);
        assertThat(handover.refusal()).isEqualTo("核实不在本区常住");
        assertThat(handover.ruling()).isEqualTo("居住证明核实无误");
    }

    @Test
    void returned_the_sender_goes_on_managing_her() {
        refuse();
        stage.complete("high-risk-desk@CQ-MCH", her, DECIDE, Map.of("decision", "return", "ruling", "确无此人"));
        assertThat(of().residenceMch()).isEqualTo("YZ-MCH");
        assertThat(of().managingMch()).isEqualTo("YZ-MCH");
        assertThat(stage.task(her, "Task_FeedBackToCommunity").orElseThrow().groups()).containsExactly("high-risk-desk@YZ-MCH");
        assertThat(stage.duty(her, "O29b").state()).isEqualTo(State.MET);
    }

    @Test
    void a_decision_that_does_not_come_climbs_to_the_municipal_commission() {
        refuse();
        stage.until("2026-07-02T20:00");
        assertThat(stage.alarms(stage.duty(her, "O29b"))).containsExactly("2026-07-02T08:00 high-risk-desk@CQ-MCH",
                "2026-07-02T20:00 commission@CQ-HC");
    }

    @Test
    void the_municipal_institution_has_nobody_above_and_cannot_refuse() {
        Subject outside = handedOver("CN-32", null);
        assertThatThrownBy(() -> stage.complete("high-risk-desk@CQ-MCH", outside, ANSWER,
                Map.of("decision", "refuse", "refusal", "不在本市"))).isInstanceOfSatisfying(FieldsRefused.class,
                        refused -> assertThat(refused.errors()).containsOnlyKeys("decision"));
        assertThat(stage.duty(outside, "O29a").state()).isEqualTo(State.OPEN);
    }

    @Test
    void each_does_its_own_part_and_once() {
        denied("high-risk-desk@YZ-MCH", () -> casework.refuseHandover(her, "不收"));
        denied("case-manager@YL-MCH", () -> casework.refuseHandover(her, "不收"));
        assertThatThrownBy(() -> stage.as("high-risk-desk@CQ-MCH", () -> casework.decideHandover(her, true, "坚持"))).isInstanceOf(Refused.class);
        refuse();
        denied("high-risk-desk@YL-MCH", () -> casework.decideHandover(her, false, "退回"));
        denied("high-risk-desk@YZ-MCH", () -> casework.decideHandover(her, false, "退回"));
        assertThatThrownBy(() -> stage.as("high-risk-desk@YL-MCH", () -> casework.acknowledgeHandover(her, "又收了"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> stage.as("high-risk-desk@CQ-MCH", () -> casework.decideHandover(her, true, " "))).isInstanceOf(FieldsRefused.class);
    }

    @Test
    void an_upgrade_asks_again_for_what_was_under_way() {
        refuse();
        stage.sign(her, "YZ-H1", Severity.RED, true);
        assertThat(stage.tasks(her)).containsExactly("Task_ReportHighRisk");
        assertThat(List.of(stage.duty(her, "O29b").state())).containsExactly(State.SUPERSEDED);
    }

    private Subject handedOver(String district, String community) {
        Subject woman = stage.woman("YZ-H1", district, community);
        stage.sign(woman, "YZ-H1", Severity.RED, false);
        stage.report(woman, "YZ-H1");
        stage.acknowledge(woman, "YZ-MCH");
        stage.handOver(woman, "YZ-MCH");
        return woman;
    }

    private void refuse() {
        answer("YL-MCH", Map.of("decision", "refuse", "refusal", "核实不在本区常住"));
    }

    private void answer(String mch, Map<String, Object> answers) {
        stage.complete("high-risk-desk@" + mch, her, ANSWER, answers);
    }

    private void denied(String group, Runnable act) {
        assertThatThrownBy(() -> stage.as(group, act)).as(group).isInstanceOf(AccessDeniedException.class);
    }

    private HighRiskCase of() {
        return stage.system(() -> files.caseOf(her)).orElseThrow();
    }
}
