package cn.muan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.casework.Casework;
import cn.muan.casework.ClosingReason;
import cn.muan.engine.UnitOfWork;
import cn.muan.ledger.HighRiskLedger.Colour;
import cn.muan.ledger.HighRiskLedger.Order;
import cn.muan.ledger.LedgerFilter.Which;
import cn.muan.ledger.LedgerRow.Management;
import cn.muan.ledger.LedgerRow.ReportState;
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

/** Who stands on which ledger, what a row tells, and who reads it. */
@MuanTest
@Import(CaseStage.class)
class LedgersTest {

    private static final String DESK = "high-risk-desk@YZ-MCH";

    @Autowired
    private CaseStage stage;
    @Autowired
    private HighRiskLedger ledger;
    @Autowired
    private KeyPersonLedger keyPersons;
    @Autowired
    private LedgerPlaces places;
    @Autowired
    private Casework casework;
    @Autowired
    private Registration registration;
    @Autowired
    private Pregnancies pregnancies;
    @Autowired
    private UnitOfWork unit;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void a_row_tells_colour_places_report_next_duty_and_breaches_by_the_masked_heading() {
        stage.begin("2026-04-30T16:00");
        Subject red = signed("YZ-H1", Severity.RED, false);
        LedgerRow row = rows(DESK).get(0);
        assertThat(row.heading()).startsWith("示* 年龄不详 孕30+0");
        assertThat(row.severity()).isEqualTo(Severity.RED);
        assertThat(row.since()).isEqualTo(CaseStage.at("2026-04-30T16:00"));
        assertThat(row.institution()).isEqualTo("YZ-H1");
        assertThat(row.community()).isEqualTo("YZ-C1");
        assertThat(row.report()).isEqualTo(ReportState.OWED);
        assertThat(row.nextDuty()).isEqualTo("O15");
        assertThat(row.nextDue()).isEqualTo(CaseStage.at("2026-05-01T16:00"));
        assertThat(row.amberFrom()).isEqualTo(CaseStage.at("2026-05-01T04:00"));
        assertThat(row.breaches()).isZero();

        stage.until("2026-05-01T17:00");
        assertThat(rows(DESK).get(0).breaches()).isEqualTo(2);
        stage.report(red, "YZ-H1");
        assertThat(rows(DESK).get(0).report()).isEqualTo(ReportState.REPORTED);
        stage.acknowledge(red, "YZ-MCH");
        LedgerRow received = rows(DESK).get(0);
        assertThat(received.report()).isEqualTo(ReportState.ACKNOWLEDGED);
        assertThat(received.caseManager()).isEqualTo(stage.member("case-manager@YZ-MCH").name());
        assertThat(received.breaches()).isEqualTo(2);
    }

    @Test
    void everybody_of_yellow_or_worse_and_the_infectious_most_severe_first() {
        stage.begin("2026-05-04T09:00");
        signed("YZ-H1", Severity.GREEN, false);
        Subject infectious = signed("YZ-H1", Severity.GREEN, true);
        Subject yellow = signed("YZ-H1", Severity.YELLOW, false);
        Subject orange = signed("YZ-H1", Severity.ORANGE, false);
        Subject red = signed("YZ-H2", Severity.RED, false);
        assertThat(subjects(rows(DESK))).containsExactly(red, orange, yellow, infectious);
        assertThat(subjects(window(DESK, LedgerFilter.everybody(), Colour.ORANGE_AND_RED))).containsExactly(red, orange);
        assertThat(subjects(window(DESK, LedgerFilter.everybody(), Colour.YELLOW))).containsExactly(yellow);
        assertThat(subjects(window(DESK, LedgerFilter.everybody(), Colour.INFECTIOUS))).containsExactly(infectious);
        assertThat(subjects(window(DESK, filter("YZ-H2", null, false, Which.CURRENT), Colour.ALL))).containsExactly(red);
        assertThat(window(DESK, filter(null, "YZ-C2", false, Which.CURRENT), Colour.ALL)).isEmpty();
    }

    @Test
    void who_may_not_know_of_an_infection_meets_nobody_listed_for_it_alone() {
        stage.begin("2026-05-04T09:00");
        signed("YZ-H1", Severity.GREEN, true);
        Subject both = signed("YZ-H1", Severity.ORANGE, true);
        Subject yellow = signed("YZ-H1", Severity.YELLOW, true);
        stage.report(both, "YZ-H1");
        for (String group : List.of("commission@YZ-HC", "safety-office@YZ-H1", "district-safety-office@YZ-SMO")) {
            List<LedgerRow> seen = rows(group);
            assertThat(subjects(seen)).as(group).containsExactly(both, yellow);
            assertThat(seen).as(group).noneMatch(LedgerRow::infectious);
            assertThat(seen).as(group).noneMatch(row -> "O17".equals(row.nextDuty()));
            assertThat(seen.get(1).report()).as(group).isEqualTo(ReportState.NOT_OWED);
            assertThat(window(group, LedgerFilter.everybody(), Colour.INFECTIOUS)).as(group).isEmpty();
        }
        assertThat(rows(DESK).get(1).nextDuty()).isEqualTo("O17");
    }

    @Test
    void another_district_sees_nothing_and_a_doctor_has_no_ledger() {
        stage.begin("2026-05-04T09:00");
        signed("YZ-H1", Severity.RED, false);
        assertThat(rows("high-risk-desk@YL-MCH")).isEmpty();
        assertThat(rows("safety-office@YZ-H2")).isEmpty();
        assertThatThrownBy(() -> rows("attending@YZ-H1")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rows("administrator@MUAN")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> keys("commission@YZ-HC", null)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void managed_closed_and_overdue_are_told_apart() {
        stage.begin("2026-05-04T09:00");
        Subject red = signed("YZ-H1", Severity.RED, false);
        Subject yellow = signed("YZ-H1", Severity.YELLOW, false);
        assertThat(window(DESK, filter(null, null, true, Which.CURRENT), Colour.ALL)).isEmpty();
        stage.until("2026-05-05T09:01");
        assertThat(subjects(window(DESK, filter(null, null, true, Which.CURRENT), Colour.ALL))).containsExactly(red);
        assertThat(subjects(window(DESK, filter(null, null, false, Which.MANAGED), Colour.ALL))).containsExactly(red);
        assertThat(rows(DESK).get(1).management()).isEqualTo(Management.NOT_ENROLLED);

        stage.as(DESK, () -> unit.run(() -> casework.close(red, ClosingReason.LEFT_REGION, "随家人外迁")));
        assertThat(subjects(rows(DESK))).containsExactly(yellow);
        assertThat(subjects(window(DESK, filter(null, null, false, Which.CLOSED), Colour.ALL))).containsExactly(red);
        stage.as("attending@YZ-H1", () -> unit.run(() -> pregnancies.recordEnding(yellow, new Ending(Ending.Kind.LIVE_BIRTH, LocalDate.parse("2026-05-05")))));
        stage.until("2026-06-16T09:00");
        assertThat(subjects(rows(DESK))).containsExactly(yellow);
        stage.until("2026-06-17T09:00");
        assertThat(rows(DESK)).isEmpty();
        assertThat(window(DESK, filter(null, null, false, Which.ALL), Colour.ALL)).hasSize(2);
    }

    @Test
    void windows_of_fifty_follow_each_other_without_a_gap_or_a_repetition() {
        stage.begin("2026-05-04T09:00");
        Subject one = signed("YZ-H1", Severity.ORANGE, false);
        long id = one.pregnancyId();
        for (int copy = 1; copy <= 120; copy++) {
            jdbc.update("insert into pregnancy (id, woman_id, original_woman_id, booked_at, residence_jurisdiction, hukou, dating, registered_at, version) "
                    + "select ?, woman_id, original_woman_id, booked_at, residence_jurisdiction, hukou, dating, registered_at, 0 from pregnancy where id = ?",
                    id + copy, id);
            jdbc.update("insert into risk_standing (subject, severity, infectious, care_level, signed_at, version) "
                    + "select ?, ?, false, care_level, signed_at, 0 from risk_standing where subject = ?",
                    "P" + (id + copy), copy % 3 == 0 ? "RED" : "YELLOW", one.value());
            jdbc.update("insert into case_participation (subject, organisation, jurisdiction, part, since) values (?, 'YZ-MCH', 'CN-50-YZ', 'MANAGING', ?)",
                    "P" + (id + copy), java.time.LocalDateTime.of(2026, 5, 4, 0, 0));
        }
        for (Order order : Order.values()) {
            List<LedgerRow> all = new ArrayList<>();
            List<LedgerRow> window;
            do {
                LedgerRow last = all.isEmpty() ? null : all.get(all.size() - 1);
                window = stage.ask(DESK, () -> ledger.window(LedgerFilter.everybody(), Colour.ALL, order, last));
                all.addAll(window);
            } while (window.size() == HighRiskLedger.WINDOW);
            assertThat(subjects(all)).as(order.name()).hasSize(121).doesNotHaveDuplicates();
            if (order == Order.COLOUR) {
                assertThat(all).isSortedAccordingTo(java.util.Comparator.comparing((LedgerRow row) -> row.severity()).reversed());
            }
        }
    }

    @Test
    void key_persons_stand_on_theirs_whatever_their_colour() {
        stage.begin("2026-05-04T09:00");
        Subject mobile = keyPerson("YZ-C1", Set.of(KeyFlag.MOBILE, KeyFlag.POOR));
        Subject remote = keyPerson("YZ-C2", Set.of(KeyFlag.REMOTE));
        signed("YZ-H1", Severity.RED, false);
        List<LedgerRow> all = keys(DESK, null);
        assertThat(subjects(all)).containsExactly(remote, mobile);
        assertThat(all.get(1).flags()).containsExactly(KeyFlag.MOBILE, KeyFlag.POOR);
        assertThat(all.get(1).severity()).isNull();
        assertThat(subjects(keys(DESK, KeyFlag.POOR))).containsExactly(mobile);
        assertThat(subjects(keys("maternal-worker@YZ-C1", null))).containsExactly(mobile);
        assertThat(keys("high-risk-desk@YL-MCH", null)).isEmpty();
        stage.sign(mobile, "YZ-H1", Severity.ORANGE, false);
        assertThat(keys("maternal-worker@YZ-C1", null).get(0).severity()).isEqualTo(Severity.ORANGE);
    }

    @Test
    void a_search_narrows_a_ledger_and_the_places_offered_are_near() {
        stage.begin("2026-05-04T09:00");
        signed("YZ-H1", Severity.RED, false);
        assertThat(window(DESK, new LedgerFilter("示例某", null, null, false, Which.CURRENT), Colour.ALL)).hasSize(1);
        assertThat(window(DESK, new LedgerFilter("王", null, null, false, Which.CURRENT), Colour.ALL)).isEmpty();
        assertThat(stage.ask(DESK, places::communities)).extracting("code").containsExactly("YZ-C1", "YZ-C2");
        assertThat(stage.ask("maternal-worker@GX-T1", places::institutions)).extracting("code").containsExactly("GX-H1", "GX-P1", "GX-T1");
    }

    private Subject signed(String hospital, Severity severity, boolean infectious) {
        Subject her = stage.woman(hospital, "CN-50-YZ", "YZ-C1");
        stage.sign(her, hospital, severity, infectious);
        return her;
    }

    private Subject keyPerson(String centre, Set<KeyFlag> flags) {
        return stage.ask("first-contact-doctor@YZ-H1", () -> registration.register(RegisterWoman.of("YZ-H1",
                new Person("演示人", IdType.OTHER, "KEY" + centre, null, null, "13900000000"),
                new Residence("CN-50-YZ", centre, null, Hukou.LOCAL), Dating.byLmp(LocalDate.parse("2025-12-01")), 1, 0, flags)));
    }

    private List<LedgerRow> rows(String group) {
        return window(group, LedgerFilter.everybody(), Colour.ALL);
    }

    private List<LedgerRow> window(String group, LedgerFilter filter, Colour colour) {
        return stage.ask(group, () -> ledger.window(filter, colour, Order.COLOUR, null));
    }

    private List<LedgerRow> keys(String group, KeyFlag flag) {
        return stage.ask(group, () -> keyPersons.window(LedgerFilter.everybody(), flag, null));
    }

    private static LedgerFilter filter(String institution, String community, boolean breached, Which which) {
        return new LedgerFilter(null, institution, community, breached, which);
    }

    private static List<Subject> subjects(List<LedgerRow> rows) {
        return rows.stream().map(LedgerRow::subject).toList();
    }
}
