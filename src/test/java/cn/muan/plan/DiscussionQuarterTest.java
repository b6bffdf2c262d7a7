package cn.muan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import cn.muan.casework.CaseStage;

class DiscussionQuarterTest {

    @Test
    void who_comes_in_the_last_month_of_a_quarter_is_discussed_from_the_next_one_on() {
        assertThat(DiscussionQuarter.discussedWithin(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(DiscussionQuarter.discussedWithin(LocalDate.of(2026, 2, 28))).isTrue();
        assertThat(DiscussionQuarter.discussedWithin(LocalDate.of(2026, 3, 1))).isFalse();
        assertThat(DiscussionQuarter.discussedWithin(LocalDate.of(2026, 12, 31))).isFalse();
    }

    @Test
    void a_quarter_is_named_by_its_year_and_followed_by_the_next() {
        assertThat(DiscussionQuarter.of(LocalDate.of(2026, 3, 31))).isEqualTo("2026-Q1");
        assertThat(DiscussionQuarter.of(LocalDate.of(2026, 4, 1))).isEqualTo("2026-Q2");
        assertThat(DiscussionQuarter.after(LocalDate.of(2026, 11, 5))).isEqualTo(CaseStage.at("2027-01-01T00:00"));
    }
}
