package cn.muan.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
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
import cn.muan.obligation.Obligation;
import cn.muan.worklist.Worklist;

/** A wrong role, a wrong organisation and a wrong moment fail at the service. */
@MuanTest
@Import(CaseStage.class)
class CaseRightsTest {

    private static final ReportContent CONTENT = new ReportContent("诊断", "处理", "责任医师", false, null, "计划", null);

    @Autowired
    private CaseStage stage;

    @Autowired
    private Casework casework;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Worklist worklist;

    private Subject her;

    @BeforeEach
    void a_red_resident_of_another_district() {
        stage.begin("2026-07-01T08:00");
        her = stage.woman("YZ-H1", "CN-50-YL", "YL-C1");
        stage.sign(her, "YZ-H1", Severity.RED, true);
    }

    @Test
    void only_an_attending_of_the_reporting_hospital_reports() {
        denied("attending@YZ-H2", () -> casework.report(her, CONTENT));
        denied("safety-office@YZ-H1", () -> casework.report(her, CONTENT));
        denied("high-risk-desk@YZ-MCH", () -> casework.report(her, CONTENT));
        stage.as("attending@YZ-H1", () -> casework.report(her, CONTENT));
        assertThat(stage.duty(her, "O15").state()).isEqualTo(Obligation.State.MET);
    }

    @Test
    void only_the_desk_of_the_reporting_district_receives() {
        stage.report(her, "YZ-H1");
        long manager = stage.member("case-manager@YZ-MCH").personId();
        denied("high-risk-desk@YL-MCH", () -> casework.acknowledgeReport(her, manager, null));
        denied("case-manager@YZ-MCH", () -> casework.acknowledgeReport(her, manager, null));
        denied("attending@YZ-H1", () -> casework.acknowledgeReport(her, manager, null));
    }

    @Test
    void the_case_manager_is_one_of_the_institutions_own() {
        stage.report(her, "YZ-H1");
        long stranger = stage.member("case-manager@YL-MCH").personId();
        assertThatThrownBy(() -> stage.as("high-risk-desk@YZ-MCH", () -> {
            casework.acknowledgeReport(her, stranger, null);
        })).isInstanceOf(FieldsRefused.class);
        assertThat(stage.duty(her, "O15a").state()).isEqualTo(Obligation.State.OPEN);
    }

    @Test
    void each_institution_does_its_own_part_of_a_hand_over() {
        stage.report(her, "YZ-H1");
        stage.acknowledge(her, "YZ-MCH");
        denied("high-risk-desk@YL-MCH", () -> casework.handOver(her, "转介"));
        stage.handOver(her, "YZ-MCH");
        denied("high-risk-desk@YZ-MCH", () -> casework.acknowledgeHandover(her, null));
        stage.acknowledgeHandover(her, "YL-MCH");
        denied("high-risk-desk@YZ-MCH", () -> casework.feedBack(her, "YL-C1", null, "指导"));
        assertThatThrownBy(() -> stage.as("high-risk-desk@YL-MCH", () -> casework.feedBack(her, "YZ-C1", null, "指导")))
                .isInstanceOf(FieldsRefused.class);
    }

    @Test
    void who_treats_or_oversees_her_does_not_close_her_case() {
        denied("attending@YZ-H1", () -> casework.close(her, ClosingReason.DIED, null));
        denied("safety-office@YZ-H1", () -> casework.close(her, ClosingReason.DIED, null));
        denied("case-manager@GX-MCH", () -> casework.close(her, ClosingReason.DIED, null));
        assertThatThrownBy(() -> stage.as("high-risk-desk@YZ-MCH", () -> casework.close(her, ClosingReason.OTHER, " ")))
                .isInstanceOf(FieldsRefused.class);
        stage.as("high-risk-desk@YZ-MCH", () -> casework.close(her, ClosingReason.OTHER, "说明"));
        assertThatThrownBy(() -> stage.as("high-risk-desk@YZ-MCH", () -> casework.close(her, ClosingReason.OTHER, "说明")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void strangers_read_nothing_and_the_kind_of_an_infection_stays_with_those_who_treat() {
        stage.report(her, "YZ-H1");
        denied("attending@GX-H1", () -> files.dossier(her));
        assertThat(stage.ask("attending@YZ-H1", () -> files.dossier(her)).orElseThrow().showsKind()).isTrue();
        Dossier seenByOffice = stage.ask("safety-office@YZ-H1", () -> files.dossier(her)).orElseThrow();
        assertThat(seenByOffice.showsInfectious()).isFalse();
        assertThat(seenByOffice.showsKind()).isFalse();
    }

    @Test
    void the_worklist_refuses_a_doctor_of_another_hospital_and_an_incomplete_form() {
        String task = stage.task(her, "Task_ReportHighRisk").orElseThrow().id();
        denied("attending@YZ-H2", () -> worklist.complete(task, CaseStage.reportAnswers()));
        Map<String, Object> answers = new HashMap<>(CaseStage.reportAnswers());
        answers.remove("diagnosis");
        answers.put("contactArranged", true);
        assertThatThrownBy(() -> stage.as("attending@YZ-H1", () -> worklist.complete(task, answers)))
                .isInstanceOfSatisfying(FieldsRefused.class,
                        refused -> assertThat(refused.errors()).containsKeys("diagnosis", "nextContactOn"));
        assertThat(stage.duty(her, "O15").state()).isEqualTo(Obligation.State.OPEN);
    }

    private void denied(String group, Runnable act) {
        assertThatThrownBy(() -> stage.as(group, act)).as(group).isInstanceOf(AccessDeniedException.class);
    }
}
