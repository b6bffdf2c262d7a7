package cn.muan.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.muan.followup.FollowUpPeriods.Window;
import cn.muan.policy.CadenceUnit;

/** Period arithmetic (T4, G10). */
class FollowUpPeriodsTest {

    private static final LocalDate LAST_OF_JANUARY = LocalDate.of(2026, 1, 31);
    private static final FollowUpPeriods MONTHLY = new FollowUpPeriods(CadenceUnit.MONTH, 1, List.of(), LAST_OF_JANUARY);
    private static final FollowUpPeriods WEEKLY = new FollowUpPeriods(CadenceUnit.WEEK, 1, List.of(), LAST_OF_JANUARY);
    private static final FollowUpPeriods ONCE = new FollowUpPeriods(CadenceUnit.ONCE, 30, List.of(), LAST_OF_JANUARY);
    private static final FollowUpPeriods WINDOWS = new FollowUpPeriods(CadenceUnit.GESTATION, 0, Window.parse("16-20,21-24,28-36,37-40"),
            LocalDate.of(2026, 1, 1));

    @Test
    void months_are_clamped_from_the_original_anchor() {
        assertThat(dues(MONTHLY, 4)).containsExactly("2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31");
        var leap = new FollowUpPeriods(CadenceUnit.MONTH, 1, List.of(), LocalDate.of(2028, 1, 30));
        assertThat(dues(leap, 3)).containsExactly("2028-02-29", "2028-03-30", "2028-04-30");
    }

    @Test
    void weeks_count_seven_days_from_the_anchor() {
        assertThat(dues(WEEKLY, 3)).containsExactly("2026-02-07", "2026-02-14", "2026-02-21");
        assertThat(dues(new FollowUpPeriods(CadenceUnit.WEEK, 2, List.of(), LAST_OF_JANUARY), 2)).containsExactly("2026-02-14", "2026-02-28");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31,2026-02-28", "2026-02-28,2026-02-28", "2026-03-01,2026-03-31", "2026-03-05,2026-03-31", "2026-03-31,2026-03-31",
            "2026-04-01,2026-04-30"})
    void a_contact_belongs_to_the_period_from_the_day_after_the_former_due_day(LocalDate on, LocalDate due) {
        assertThat(MONTHLY.on(on)).map(FollowUpPeriod::due).contains(due);
    }

    @Test
    void nothing_is_owed_before_the_anchor() {
        assertThat(WEEKLY.on(LAST_OF_JANUARY.minusDays(1))).isEmpty();
        assertThat(WEEKLY.after(LAST_OF_JANUARY.minusDays(9))).map(FollowUpPeriod::from).contains(LAST_OF_JANUARY);
    }

    @Test
    void once_is_due_after_its_days_and_late_for_ever() {
        assertThat(ONCE.on(LocalDate.of(2026, 3, 2))).map(FollowUpPeriod::due).contains(LocalDate.of(2026, 3, 2));
        assertThat(ONCE.on(LocalDate.of(2027, 3, 2))).map(FollowUpPeriod::due).contains(LocalDate.of(2026, 3, 2));
        assertThat(ONCE.after(LocalDate.of(2027, 3, 2))).isEmpty();
    }

    @Test
    void a_window_opens_on_day_0_of_its_first_week_and_is_due_on_day_6_of_its_last() {
        assertThat(WINDOWS.on(LocalDate.of(2026, 1, 1).plusDays(16 * 7 - 1))).isEmpty();
        FollowUpPeriod first = WINDOWS.on(LocalDate.of(2026, 1, 1).plusDays(16 * 7)).orElseThrow();
        assertThat(first.due()).isEqualTo(LocalDate.of(2026, 1, 1).plusDays(20 * 7 + 6));
        assertThat(first.until()).isEqualTo(first.due());
    }

    @Test
    void between_two_windows_a_contact_still_belongs_to_the_one_that_passed() {
        LocalDate gap = LocalDate.of(2026, 1, 1).plusDays(26 * 7);
        assertThat(WINDOWS.on(gap)).map(FollowUpPeriod::due).contains(LocalDate.of(2026, 1, 1).plusDays(24 * 7 + 6));
        assertThat(WINDOWS.after(gap)).map(FollowUpPeriod::from).contains(LocalDate.of(2026, 1, 1).plusDays(28 * 7));
        assertThat(WINDOWS.after(LocalDate.of(2026, 1, 1).plusDays(38 * 7))).isEmpty();
        assertThat(WINDOWS.isDue(gap)).isFalse();
    }

    @Test
    void an_open_duty_s_date_is_a_due_date_of_its_own_series_only() {
        assertThat(MONTHLY.isDue(LocalDate.of(2026, 2, 28))).isTrue();
        assertThat(MONTHLY.isDue(LocalDate.of(2026, 3, 28))).isFalse();
        assertThat(ONCE.isDue(LocalDate.of(2026, 3, 2))).isTrue();
    }

    private static List<String> dues(FollowUpPeriods periods, int count) {
        List<String> dues = new ArrayList<>();
        Optional<FollowUpPeriod> next = periods.on(periods.anchor());
        while (dues.size() < count) {
            dues.add(next.orElseThrow().due().toString());
            next = periods.after(next.orElseThrow().due());
        }
        return dues;
    }
}
