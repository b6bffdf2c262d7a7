package cn.muan.puerperium;

import static cn.muan.casework.CaseStage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.acts.CaseActs;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Refused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseFiles;
import cn.muan.casework.CaseStage;
import cn.muan.casework.ClosingReason;
import cn.muan.casework.HighRiskCase;
import cn.muan.engine.Engine;
import cn.muan.engine.OpenTask;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligation.State;
import cn.muan.obligation.Obligations;
import cn.muan.risk.FirstContacts;
import cn.muan.woman.Dating;
import cn.muan.woman.Departures;
import cn.muan.woman.Hukou;
import cn.muan.woman.IdType;
import cn.muan.woman.Person;
import cn.muan.woman.RegisterWoman;
import cn.muan.woman.Registration;
import cn.muan.woman.Residence;
import cn.muan.woman.Women;

/** A woman dies or leaves the region: what is owed to her ends, what was breached and written stays; a mistake is taken back. */
@MuanTest
@Import({CaseStage.class, BirthStage.class})
class DepartureTest {

    private static final String DOCTOR = "attending@YZ-H1";
    private static final String DESK = "high-risk-desk@YZ-MCH";

    @Autowired
    private CaseStage stage;

    @Autowired
    private BirthStage births;

    @Autowired
    private CaseActs acts;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Engine engine;

    @Autowired
    private Obligations obligations;


    @Autowired
    private FirstContacts firstContacts;

    @Autowired
    private Departures departures;

    @Autowired
    private Women women;

    @Autowired
    private Registration registration;

    @Autowired
    private JdbcTemplate jdbc;

    private Subject her;

    @BeforeEach
    void a_woman_is_registered() {
        stage.begin("2026-12-30T08:00");
        her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
    }

    @Test
    void a_death_ends_what_is_open_and_keeps_the_breaches_and_the_record() {
        stage.sign(her, "YZ-H1", Severity.RED, false);
        births.born(her, "YZ-H1", "2026-12-30", "07:00");
        stage.until("2026-12-31T23:55");
        died("2026-12-31T23:50");
        assertThat(open()).isEmpty();
        assertThat(tasks()).isEmpty();
        assertThat(stage.duty(her, "O15").state()).isEqualTo(State.CANCELLED);
        assertThat(stage.duty(her, "O15").breached(at("2027-01-01T00:00"))).isTrue();
        assertThat(stage.duty(her, "O10a").state()).isEqualTo(State.CANCELLED);
        assertThat(caseOf().closing().reason()).isEqualTo(ClosingReason.DIED);
        assertThat(caseOf().closing().codes()).isEqualTo("O15 O23");
        assertThat(stage.ask(DOCTOR, () -> files.dossier(her))).isPresent();
        assertThat(births.offered(DOCTOR, her)).contains("withdraw-departure").doesNotContain("record-death", "record-emigration", "correct-ending");
        stage.until("2027-02-20T00:00");
        assertThat(open()).isEmpty();
    }

    @Test
    void first_contact_of_a_woman_without_a_case_ends_with_her() {
        assertThat(tasks()).containsExactly("Task_ScreenRisk");
        died("2026-12-30T07:50");
        assertThat(tasks()).isEmpty();
        assertThat(stage.duty(her, "O1").state()).isEqualTo(State.CANCELLED);
        assertThat(stage.system(() -> firstContacts.underWayAt(her))).isEmpty();
        assertThatThrownBy(() -> stage.as(DOCTOR, () -> firstContacts.requestReassessment(her, "YZ-H1", "症状"))).isInstanceOf(Refused.class);
    }

    @Test
    void a_reassessment_under_way_ends_with_her() {
        stage.sign(her, "YZ-H1", Severity.YELLOW, false);
        stage.as(DOCTOR, () -> firstContacts.requestReassessment(her, "YZ-H2", "症状加重"));
        assertThat(stage.duty(her, "O6").state()).isEqualTo(State.OPEN);
        died("2026-12-30T07:50");
        assertThat(tasks()).isEmpty();
        assertThat(stage.duty(her, "O6").state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void a_death_in_the_future_or_before_the_pregnancy_is_refused_at_its_field() {
        for (String wrong : List.of("2026-12-30T08:01", "2026-01-01T08:00")) {
            assertThat(catchThrowableOfType(FieldsRefused.class, () -> died(wrong)).errors()).containsOnlyKeys("diedAt");
        }
        assertThat(stage.system(() -> departures.of(her))).isEmpty();
        died("2026-12-30T07:59");
        assertThatThrownBy(() -> stage.as(DOCTOR, () -> departures.recordDeath(her, at("2026-12-30T07:58"), "产房")))
                .isInstanceOf(Refused.class).hasMessage("woman.departed-already");
    }

    @Test
    void who_treats_or_follows_her_records_and_nobody_else() {
        stage.sign(her, "YZ-H1", Severity.RED, false);
        for (String group : List.of(DOCTOR, "senior-obstetrician@YZ-H1", DESK, "maternal-worker@YZ-C1")) {
            assertThat(births.offered(group, her)).as(group).contains("record-death", "record-emigration");
            assertThat(stage.ask(group, () -> acts.open(her, "record-death")).destructive()).isTrue();
        }
        for (String group : List.of("safety-office@YZ-H1", "case-manager@YZ-MCH")) {
            assertThat(births.offered(group, her)).as(group).doesNotContain("record-death", "record-emigration");
            assertThatThrownBy(() -> stage.as(group, () -> departures.recordDeath(her, at("2026-12-30T07:50"), "产房")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> births.offered("attending@YZ-H2", her)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void who_leaves_the_region_is_let_go_and_a_known_district_is_no_such_place() {
        stage.sign(her, "YZ-H1", Severity.ORANGE, false);
        assertThat(catchThrowableOfType(FieldsRefused.class, () -> left("2026-12-29", "重庆市云岭区")).errors()).containsOnlyKeys("destination");
        assertThat(catchThrowableOfType(FieldsRefused.class, () -> left("2026-12-31", "四川省成都市")).errors()).containsOnlyKeys("leftOn");
        left("2026-12-29", "四川省成都市");
        assertThat(caseOf().closing().reason()).isEqualTo(ClosingReason.LEFT_REGION);
        assertThat(open()).isEmpty();
        assertThat(tasks()).isEmpty();
    }

    @Test
    void an_ending_recorded_after_her_death_begins_nothing() {
        died("2026-12-30T07:50");
        births.ended(DOCTOR, her, "STILLBIRTH", "2026-12-30", "YZ-H1");
        assertThat(open()).isEmpty();
        assertThat(tasks()).isEmpty();
    }

    @Test
    void a_death_recorded_by_mistake_is_taken_back_and_the_case_goes_on() {
        stage.sign(her, "YZ-H1", Severity.RED, false);
        stage.report(her, "YZ-H1");
        births.born(her, "YZ-H1", "2026-12-30", "07:00");
        births.discharge(her, "YZ-H1", "2026-12-30");
        stage.until("2026-12-30T12:00");
        died("2026-12-30T11:50");
        stage.until("2026-12-30T13:00");
        assertThat(catchThrowableOfType(FieldsRefused.class, () -> births.act(DESK, her, "withdraw-departure", Map.of("reason", "误"))).errors())
                .containsOnlyKeys("reason");
        births.act(DESK, her, "withdraw-departure", Map.of("reason", "登错了人"));
        assertThat(stage.system(() -> departures.of(her))).isEmpty();
        assertThat(caseOf().state()).isEqualTo(HighRiskCase.State.OPEN);
        assertThat(stage.tasks(her)).as("the receipt was cut short, so the report goes out again").containsExactly("Task_ReportHighRisk");
        stage.until("2026-12-30T13:01");
        assertThat(births.tasks(her)).containsExactly("Task_VisitAfterDischarge");
        assertThat(stage.duty(her, "O10c").state()).isEqualTo(State.OPEN);
        assertThat(stage.duties(her, "O10a")).hasSize(1);
        assertThat(jdbc.queryForObject("select withdrawal_reason from departure where subject = ?", String.class, her.value())).isEqualTo("登错了人");
    }

    @Test
    void a_first_contact_cut_short_by_mistake_begins_again() {
        died("2026-12-30T07:50");
        births.act(DOCTOR, her, "withdraw-departure", Map.of("reason", "登错了人"));
        assertThat(tasks()).containsExactly("Task_ScreenRisk");
        assertThat(stage.duty(her, "O1").state()).isEqualTo(State.OPEN);
    }

    @Test
    void no_new_pregnancy_is_registered_for_a_woman_who_died() {
        births.ended(DOCTOR, her, "MISCARRIAGE", "2026-12-30", "YZ-H1");
        died("2026-12-30T07:50");
        long woman = stage.system(() -> women.facts(her)).woman();
        String number = jdbc.queryForObject("select id_number from woman where id = ?", String.class, woman);
        var again = RegisterWoman.of("YZ-H1", new Person("示例某", IdType.OTHER, number, null, null, "13800000000"),
                new Residence("CN-50-YZ", "YZ-C1", null, Hukou.LOCAL), Dating.unknown(), 2, 1, Set.of()).newPregnancyOf(woman);
        assertThatThrownBy(() -> stage.as(DOCTOR, () -> registration.register(again))).isInstanceOf(Refused.class).hasMessage("woman.died");
    }

    private void died(String localTime) {
        births.act(DOCTOR, her, "record-death", Map.of("diedAt", at(localTime), "place", "渝中区示例第一医院"));
    }

    private void left(String on, String destination) {
        births.act("maternal-worker@YZ-C1", her, "record-emigration", Map.of("leftOn", LocalDate.parse(on), "destination", destination));
    }

    private List<String> open() {
        return stage.system(() -> obligations.openOf(her)).stream().map(Obligation::code).toList();
    }

    private List<String> tasks() {
        return stage.system(() -> engine.tasksOf(her)).stream().map(OpenTask::key).toList();
    }

    private HighRiskCase caseOf() {
        return stage.system(() -> files.caseOf(her)).orElseThrow();
    }
}
