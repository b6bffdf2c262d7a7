package cn.muan.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import cn.muan.access.Role;
import cn.muan.base.Message;
import cn.muan.directory.Organisation;

/** Which recurring duties an institution has, read from the packaged table. */
class PeriodicBookTest {

    private static final LocalDate DAY = LocalDate.parse("2026-04-01");

    private final TableFiles tables = new TableFiles();

    @Test
    void the_county_mch_institution_owes_a_weekly_list_and_a_monthly_meeting() {
        assertThat(duties("CN-37-GX", Organisation.Kind.MCH, false, DAY)).containsExactly("O19 high-risk-desk week P-week", "O20a high-risk-desk month P");
    }

    @Test
    void a_midwifery_hospital_of_the_county_owes_the_monthly_tracking_report() {
        assertThat(duties("CN-37-GX", Organisation.Kind.HOSPITAL, true, DAY)).containsExactly("O20 department-head month P");
        assertThat(duties("CN-37-GX", Organisation.Kind.HOSPITAL, false, DAY)).isEmpty();
    }

    @Test
    void where_and_when_no_notice_asks_nobody_owes() {
        assertThat(duties("CN-50-YZ", Organisation.Kind.MCH, false, DAY)).isEmpty();
        assertThat(duties("CN-37-GX", Organisation.Kind.MCH, false, LocalDate.parse("2021-05-26"))).isEmpty();
    }

    @Test
    void of_two_rules_up_the_line_the_shorter_period_wins() {
        tables.withCopy("periodic", "O19-CN-37-GX", "\"week\"", "\"month\"", "\"CN-37-GX\"", "\"CN-37\"", "\"P-week\"", "\"P\"");
        PeriodicRule rule = book().of(place("CN-37-GX", Organisation.Kind.MCH, false), DAY).get(0);
        assertThat(rule.unit()).isEqualTo(PeriodUnit.WEEK);
        assertThat(rule.owner()).isEqualTo(Role.HIGH_RISK_DESK);
        assertThat(rule.sources()).containsExactly(new PeriodicRule.Source("CN-37-GX", "S3 二（四）冠卫健发〔2021〕38号"));
    }

    @Test
    void a_row_nobody_can_read_is_named() {
        tables.withCell("periodic", "periodic-O19-CN-37-GX-out-3", "\"fortnight\"");
        tables.withCell("periodic", "periodic-O20-CN-37-GX-out-2", "\"chief\"");
        tables.withCell("periodic", "periodic-O20a-CN-37-GX-in-1", "\"palace\"");
        assertThat(new PolicyGuard(tables, null).findings()).extracting(Message::key).containsExactlyInAnyOrder(
                "policy.table.unknown-value", "policy.table.unknown-value", "policy.table.unknown-value");
    }

    private List<String> duties(String jurisdiction, Organisation.Kind kind, boolean midwifery, LocalDate on) {
        return book().of(place(jurisdiction, kind, midwifery), on).stream().map(rule -> String.join(" ", rule.obligation(),
                rule.owner().code(), rule.unit().name().toLowerCase(Locale.ROOT), rule.ladderClass())).toList();
    }

    private PeriodicBook book() {
        return new PeriodicBook(tables, new Places());
    }

    private static Organisation place(String jurisdiction, Organisation.Kind kind, boolean midwifery) {
        return new Organisation("GX-X", "示例", "Example", kind, jurisdiction).licensed(midwifery ? 2 : 0, midwifery, false);
    }
}
