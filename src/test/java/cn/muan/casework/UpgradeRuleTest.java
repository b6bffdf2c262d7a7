package cn.muan.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import cn.muan.obligation.Obligation;

class UpgradeRuleTest {

    private static final Instant UPGRADE = Instant.parse("2026-08-02T12:00:00Z");
    private static final Instant RED_DUE = Instant.parse("2026-08-03T12:00:00Z");

    @Test
    void a_later_due_report_is_replaced() {
        assertThat(UpgradeRule.replaces(Instant.parse("2026-08-04T01:00:00Z"), RED_DUE, UPGRADE)).isTrue();
    }

    @Test
    void a_report_due_at_the_same_moment_is_replaced() {
        assertThat(UpgradeRule.replaces(RED_DUE, RED_DUE, UPGRADE)).isTrue();
    }

    @Test
    void a_report_due_earlier_stays_owed() {
        assertThat(UpgradeRule.replaces(RED_DUE.minusSeconds(1), RED_DUE, UPGRADE)).isFalse();
    }

    @Test
    void a_breach_that_happened_is_never_replaced() {
        assertThat(UpgradeRule.replaces(UPGRADE.minusSeconds(1), UPGRADE.minusSeconds(3600), UPGRADE)).isFalse();
    }

    @Test
    void at_its_due_moment_a_report_is_not_breached_yet() {
        assertThat(UpgradeRule.replaces(UPGRADE, UPGRADE, UPGRADE)).isTrue();
    }

    @Test
    void the_report_of_an_infection_is_never_replaced_by_a_colour() {
        Obligation orange = report("O16", "2026-08-04T01:00:00Z");
        Obligation infection = report("O17", "2026-08-06T01:00:00Z");
        assertThat(UpgradeRule.replaced(List.of(orange, infection), List.of(report("O15", "2026-08-03T12:00:00Z")), UPGRADE))
                .containsExactly(orange);
    }

    private static Obligation report(String code, String due) {
        Obligation report = mock(Obligation.class);
        when(report.code()).thenReturn(code);
        when(report.due()).thenReturn(Instant.parse(due));
        return report;
    }
}
