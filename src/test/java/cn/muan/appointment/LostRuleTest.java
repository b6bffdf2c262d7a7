package cn.muan.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class LostRuleTest {

    private final LostRule rule = new LostRule(3);

    @Test
    void three_failed_attempts_on_three_dates_make_her_lost() {
        assertThat(rule.lost(dates("2026-05-12", "2026-05-13"))).isFalse();
        assertThat(rule.lost(dates("2026-05-12", "2026-05-13", "2026-05-14"))).isTrue();
    }

    @Test
    void several_attempts_on_one_date_count_once() {
        assertThat(rule.lost(dates("2026-05-12", "2026-05-12", "2026-05-12", "2026-05-13"))).isFalse();
    }

    @Test
    void the_dates_need_not_follow_each_other_and_may_cross_a_month() {
        assertThat(rule.lost(dates("2026-02-27", "2026-02-28", "2026-03-01"))).isTrue();
        assertThat(rule.lost(dates("2026-03-05", "2026-02-27", "2026-03-01"))).isTrue();
        assertThat(rule.lost(List.of())).isFalse();
    }

    @Test
    void an_installation_may_ask_for_another_number_but_not_for_none() {
        assertThat(new LostRule(2).lost(dates("2026-05-12", "2026-05-13"))).isTrue();
        assertThatThrownBy(() -> new LostRule(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<LocalDate> dates(String... dates) {
        return Arrays.stream(dates).map(LocalDate::parse).toList();
    }
}
