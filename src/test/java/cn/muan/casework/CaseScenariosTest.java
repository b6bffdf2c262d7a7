package cn.muan.casework;

import static cn.muan.casework.CaseStage.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import cn.muan.MuanTest;
import cn.muan.access.CaseAccess;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligation.State;

/** The domain's acceptance scenarios 2, 4 (reports), 12 and 14, against the engine, the packaged models, tables and forms. */
@MuanTest
@Import(CaseStage.class)
class CaseScenariosTest {

    @Autowired
    private CaseStage stage;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseAccess access;

    @Test
    void scenario_2_a_red_report_missed_over_a_holiday_climbs_and_its_breach_is_kept() {
        stage.begin("2026-04-30T16:00");
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.sign(her, "YZ-H1", Severity.RED, false);
        assertThat(stage.duty(her, "O15").due()).isEqualTo(at("2026-05-01T16:00"));

        stage.until("2026-05-01T03:59");
        assertThat(stage.alarms(stage.duty(her, "O15"))).isEmpty();
        stage.until("2026-05-01T18:29");
        assertThat(stage.alarms(stage.duty(her, "O15"))).containsExactly(
                "2026-05-01T04:00 attending@YZ-H1", "2026-05-01T11:12 department-head@YZ-H1",
                "2026-05-01T16:00 safety-office@YZ-H1", "2026-05-01T18:00 high-risk-desk@YZ-MCH");

        stage.until("2026-05-01T18:30");
        stage.report(her, "YZ-H1");
        stage.until("2026-05-03T16:00");
        Obligation red = stage.duty(her, "O15");
        assertThat(red.state()).isEqualTo(State.MET);
        assertThat(stage.lateness(red)).isEqualTo(Duration.ofMinutes(150));
        assertThat(stage.alarms(red)).hasSize(4);
    }

    @Test
    void scenario_4_one_report_meets_the_orange_and_the_infectious_duty() {
        stage.begin("2026-09-28T09:00");
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.sign(her, "YZ-H1", Severity.ORANGE, true);
        assertThat(stage.duty(her, "O16").due()).isEqualTo(at("2026-10-01T09:00"));
        assertThat(stage.duty(her, "O17").due()).isEqualTo(at("2026-10-03T09:00"));
        assertThat(stage.duty(her, "O22").state()).isEqualTo(State.MET);

        stage.until("2026-09-30T15:00");
        stage.report(her, "YZ-H1");
        assertThat(stage.duty(her, "O16").state()).isEqualTo(State.MET);
        assertThat(stage.duty(her, "O17").state()).isEqualTo(State.MET);
        assertThat(stage.duty(her, "O15a").due()).isEqualTo(at("2026-10-03T15:00"));
        CaseReport report = stage.system(() -> files.dossier(her)).orElseThrow().reports().get(0);
        assertThat(report.obligationsMet()).containsExactly("O16", "O17");
        assertThat(report.infectious()).isTrue();
    }

    @Test
    void scenario_4_the_county_has_neither_duty_and_manages_her_all_the_same() {
        stage.begin("2026-09-28T09:00");
        Subject her = stage.woman("GX-H1", "CN-37-GX", "GX-T1");
        stage.sign(her, "GX-H1", Severity.ORANGE, true);
        assertThat(stage.duties(her, "O16")).isEmpty();
        assertThat(stage.duties(her, "O17")).isEmpty();
        assertThat(stage.tasks(her)).containsExactly("Task_FeedBackToCommunity");
        assertThat(stage.system(() -> files.caseOf(her)).orElseThrow().state()).isEqualTo(HighRiskCase.State.OPEN);
    }

    @Test
    void scenario_12_a_resident_of_another_district_is_handed_over_and_received() {
        Subject her = reportedRedOfAnotherDistrict();
        stage.acknowledge(her, "YZ-MCH");
        assertThat(stage.duties(her, "O28")).isEmpty();
        assertThat(stage.duty(her, "O29").due()).isEqualTo(at("2026-07-02T11:00"));
        stage.until("2026-07-01T12:00");
        stage.handOver(her, "YZ-MCH");
        assertThat(stage.duty(her, "O29").state()).isEqualTo(State.MET);
        assertThat(stage.duty(her, "O29a").owner().key()).isEqualTo("high-risk-desk@YL-MCH");

        stage.until("2026-07-01T15:00");
        stage.acknowledgeHandover(her, "YL-MCH");
        assertThat(stage.duty(her, "O29a").state()).isEqualTo(State.MET);
        assertThat(stage.duty(her, "O28").owner().key()).isEqualTo("high-risk-desk@YL-MCH");
        stage.feedBack(her, "YL-MCH", "YL-C1");
        assertThat(stage.duty(her, "O28").state()).isEqualTo(State.MET);
        assertThat(stage.tasks(her)).isEmpty();
        assertThat(stage.system(() -> access.participants(her))).contains("YL-MCH", "YL-C1").doesNotContain("YZ-C1", "YZ-C2");
    }

    @Test
    void scenario_12_a_hand_over_nobody_acknowledges_climbs_to_the_municipal_institution() {
        Subject her = reportedRedOfAnotherDistrict();
        stage.acknowledge(her, "YZ-MCH");
        stage.handOver(her, "YZ-MCH");
        assertThat(stage.duty(her, "O29a").due()).isEqualTo(at("2026-07-02T11:00"));

        stage.until("2026-07-03T11:00");
        assertThat(stage.alarms(stage.duty(her, "O29a"))).containsExactly("2026-07-02T11:00 high-risk-desk@YL-MCH",
                "2026-07-02T23:00 commission@YL-HC", "2026-07-03T11:00 high-risk-desk@CQ-MCH");
        stage.acknowledgeHandover(her, "YL-MCH");
        assertThat(stage.lateness(stage.duty(her, "O29a"))).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void scenario_14_an_upgrade_before_the_report_replaces_the_orange_duty_on_time() {
        Subject her = orangeOfAugust();
        stage.until("2026-08-02T20:00");
        stage.sign(her, "YZ-H1", Severity.RED, false);
        Obligation orange = stage.duty(her, "O16");
        assertThat(orange.state()).isEqualTo(State.SUPERSEDED);
        assertThat(orange.closedAt()).isEqualTo(at("2026-08-02T20:00"));
        assertThat(stage.lateness(orange)).isZero();
        assertThat(stage.duty(her, "O15").due()).isEqualTo(at("2026-08-03T20:00"));
        assertThat(stage.tasks(her)).containsExactly("Task_ReportHighRisk");

        stage.until("2026-08-03T10:00");
        stage.report(her, "YZ-H1");
        assertThat(stage.duty(her, "O15").state()).isEqualTo(State.MET);
        assertThat(stage.lateness(stage.duty(her, "O15"))).isZero();
    }

    @Test
    void scenario_14_a_breach_that_happened_before_the_upgrade_is_met_late_by_the_next_report() {
        Subject her = orangeOfAugust();
        stage.until("2026-08-04T10:00");
        stage.sign(her, "YZ-H1", Severity.RED, false);
        assertThat(stage.duty(her, "O16").state()).isEqualTo(State.OPEN);

        stage.until("2026-08-04T11:00");
        stage.report(her, "YZ-H1");
        assertThat(stage.duty(her, "O16").state()).isEqualTo(State.MET);
        assertThat(stage.lateness(stage.duty(her, "O16"))).isEqualTo(Duration.ofHours(2));
        assertThat(stage.lateness(stage.duty(her, "O15"))).isZero();
    }

    private Subject orangeOfAugust() {
        stage.begin("2026-08-01T09:00");
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.sign(her, "YZ-H1", Severity.ORANGE, false);
        assertThat(stage.duty(her, "O16").due()).isEqualTo(at("2026-08-04T09:00"));
        return her;
    }

    private Subject reportedRedOfAnotherDistrict() {
        stage.begin("2026-07-01T08:00");
        Subject her = stage.woman("YZ-H1", "CN-50-YL", "YL-C1");
        stage.sign(her, "YZ-H1", Severity.RED, false);
        assertThat(stage.duty(her, "O15").due()).isEqualTo(at("2026-07-02T08:00"));
        stage.until("2026-07-01T11:00");
        stage.report(her, "YZ-H1");
        return her;
    }
}
