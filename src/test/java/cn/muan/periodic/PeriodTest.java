package cn.muan.periodic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import cn.muan.policy.PeriodUnit;

/** Calendar weeks and months as recurring duties reckon them (T5). */
class PeriodTest {

    @ParameterizedTest
    @CsvSource({
            "2026-03-30, 2026W14, 2026-03-30, 2026-04-05",
            "2026-04-05, 2026W14, 2026-03-30, 2026-04-05",
            "2025-12-29, 2026W01, 2025-12-29, 2026-01-04",
            "2026-12-31, 2026W53, 2026-12-28, 2027-01-03",
            "2027-01-03, 2026W53, 2026-12-28, 2027-01-03",
            "2027-01-04, 2027W01, 2027-01-04, 2027-01-10",
            "2024-12-30, 2025W01, 2024-12-30, 2025-01-05"})
    void a_week_runs_from_monday_to_sunday_and_belongs_to_the_year_of_its_thursday(LocalDate day, String code, LocalDate first, LocalDate last) {
        Period week = Period.containing(PeriodUnit.WEEK, day);
        assertThat(week.code()).isEqualTo(code);
        assertThat(week.first()).isEqualTo(first);
        assertThat(week.last()).isEqualTo(last);
        assertThat(Period.of(code)).isEqualTo(week);
    }

    @ParameterizedTest
    @CsvSource({
            "2028-02-10, 2028M02, 2028-02-29",
            "2026-02-28, 2026M02, 2026-02-28",
            "2100-02-01, 2100M02, 2100-02-28",
            "2026-12-31, 2026M12, 2026-12-31"})
    void a_month_ends_on_its_last_day_leap_or_not(LocalDate day, String code, LocalDate last) {
        Period month = Period.containing(PeriodUnit.MONTH, day);
        assertThat(month.code()).isEqualTo(code);
        assertThat(month.last()).isEqualTo(last);
        assertThat(Period.of(code)).isEqualTo(month);
    }

    @Test
    void it_is_due_at_24_00_of_its_last_day_which_is_when_the_next_one_begins() {
        Period week = Period.of("2026W14");
        assertThat(week.due()).isEqualTo(Instant.parse("2026-04-05T16:00:00Z"));
        assertThat(Period.of("2026W15").start()).isEqualTo(week.due());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026W00", "2025W53", "2026W54", "2026M00", "2026M13", "2026Q1", "GX"})
    void other_texts_are_no_period(String text) {
        assertThatThrownBy(() -> Period.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
