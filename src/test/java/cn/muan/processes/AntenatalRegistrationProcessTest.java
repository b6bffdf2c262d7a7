package cn.muan.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import cn.muan.MuanTest;
import cn.muan.access.CaseAccess;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.obligation.Obligation.State;
import cn.muan.plan.process.AntenatalRegistrationModel;
import cn.muan.woman.Ending;
import cn.muan.woman.Pregnancies;

/** Walks every ending and every timer of {@code antenatal-registration.bpmn}. */
@MuanTest
@Import(CaseStage.class)
class AntenatalRegistrationProcessTest extends PlanWalk {

    @Autowired
    private CaseAccess access;

    @Autowired
    private Pregnancies pregnancies;

    @Override
    String process() {
        return AntenatalRegistrationModel.PROCESS;
    }

    @Test
    void the_county_issues_the_handbook_and_uploads_the_record() {
        Subject her = stage.woman("GX-T1", "CN-37-GX", "GX-T1");
        assertThat(instance(her)).isWaitingAt(AntenatalRegistrationModel.TASK_ISSUE_HANDBOOK);
        assertThat(stage.duty(her, "O2").due()).isEqualTo(CaseStage.at("2026-02-03T08:00"));
        assertThatThrownBy(() -> issue(her, false)).isInstanceOfSatisfying(FieldsRefused.class,
                refused -> assertThat(refused.errors()).containsOnlyKeys("uploaded"));
        issue(her, true);
        assertThat(ending(her)).isEqualTo(AntenatalRegistrationModel.END_ISSUED);
        assertThat(stage.duty(her, "O2").state()).isEqualTo(State.MET);
    }

    @Test
    void a_clinic_reports_what_it_found_and_the_county_institution_takes_part() {
        Subject her = stage.woman("GX-P1", "CN-37-GX", null);
        assertThat(stage.duties(her, "O2")).isEmpty();
        assertThat(instance(her)).isWaitingAt(AntenatalRegistrationModel.TASK_REPORT);
        stage.complete("first-contact-doctor@GX-P1", her, AntenatalRegistrationModel.TASK_REPORT,
                Map.of("foundOn", LocalDate.of(2026, 2, 2), "foundBy", "ultrasound", "screened", true));
        assertThat(ending(her)).isEqualTo(AntenatalRegistrationModel.END_REPORTED);
        assertThat(stage.duty(her, "O4").state()).isEqualTo(State.MET);
        assertThat(stage.system(() -> access.participants(her))).contains("GX-MCH");
        assertThat(stage.ask("case-manager@GX-MCH", () -> access.maySee(stage.member("case-manager@GX-MCH"), her))).isTrue();
    }

    @Test
    void chongqing_asks_for_neither() {
        assertThat(began(stage.woman("YZ-C1", "CN-50-YZ", "YZ-C1"))).isFalse();
        assertThat(began(stage.woman("YZ-P1", "CN-50-YZ", "YZ-C1"))).isFalse();
    }

    @Test
    void no_handbook_is_handed_to_her_whose_pregnancy_ended_early() {
        Subject her = stage.woman("GX-T1", "CN-37-GX", "GX-T1");
        stage.as("first-contact-doctor@GX-T1", () -> pregnancies.recordEnding(her, new Ending(Ending.Kind.MISCARRIAGE, LocalDate.of(2026, 2, 2))));
        assertThat(ending(her)).isEqualTo(AntenatalRegistrationModel.END_WITHDRAWN);
        assertThat(stage.duty(her, "O2").state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void the_timer_of_the_handbook_starts_its_ladder() {
        startsAt(stage.woman("GX-T1", "CN-37-GX", "GX-T1"), "O2", "2026-02-02T19:59", "2026-02-02T20:00");
    }

    @Test
    void the_timer_of_the_report_starts_its_ladder() {
        startsAt(stage.woman("GX-P1", "CN-37-GX", null), "O4", "2026-02-02T19:59", "2026-02-02T20:00");
    }

    private void issue(Subject her, boolean uploaded) {
        stage.complete("first-contact-doctor@GX-T1", her, AntenatalRegistrationModel.TASK_ISSUE_HANDBOOK,
                Map.of("issuedOn", LocalDate.of(2026, 2, 2), "guidance", List.of("nutrition", "visits"), "uploaded", uploaded));
    }
}
