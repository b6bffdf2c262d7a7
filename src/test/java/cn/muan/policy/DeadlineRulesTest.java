package cn.muan.policy;

import static cn.muan.policy.ChinaInstant.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class DeadlineRulesTest {

    @Test
    void minutes_elapse_over_midnight() {
        assertThat(DeadlineRules.due(5, DeadlineUnit.MINUTE, DayCount.ELAPSED, at("2026-12-31T23:58"))).isEqualTo(at("2027-01-01T00:03"));
    }

    @Test
    void hours_elapse_over_midnight_a_holiday_and_the_end_of_a_year() {
        assertThat(DeadlineRules.due(24, DeadlineUnit.HOUR, DayCount.ELAPSED, at("2026-04-30T16:00"))).isEqualTo(at("2026-05-01T16:00"));
        assertThat(DeadlineRules.due(24, DeadlineUnit.HOUR, DayCount.ELAPSED, at("2026-12-31T23:50"))).isEqualTo(at("2027-01-01T23:50"));
    }

    @Test
    void days_elapse_in_24_hours_each_over_a_leap_day() {
        assertThat(DeadlineRules.due(3, DeadlineUnit.DAY, DayCount.ELAPSED, at("2026-02-26T11:00"))).isEqualTo(at("2026-03-01T11:00"));
        assertThat(DeadlineRules.due(3, DeadlineUnit.DAY, DayCount.ELAPSED, at("2028-02-26T11:00"))).isEqualTo(at("2028-02-29T11:00"));
    }

    @Test
    void calendar_days_leave_out_the_first_and_end_at_midnight() {
        assertThat(DeadlineRules.due(3, DeadlineUnit.DAY, DayCount.CALENDAR, at("2026-09-28T09:00"))).isEqualTo(at("2026-10-02T00:00"));
        assertThat(DeadlineRules.due(3, DeadlineUnit.DAY, DayCount.CALENDAR, at("2028-02-27T00:00"))).isEqualTo(at("2028-03-02T00:00"));
    }

    @Test
    void calendar_days_are_those_of_china_not_of_utc() {
        var lateEvening = at("2026-09-28T23:30");
        var afterMidnight = at("2026-09-29T00:30");
        assertThat(DeadlineRules.due(3, DeadlineUnit.DAY, DayCount.CALENDAR, lateEvening)).isEqualTo(at("2026-10-02T00:00"));
        assertThat(DeadlineRules.due(3, DeadlineUnit.DAY, DayCount.CALENDAR, afterMidnight)).isEqualTo(at("2026-10-03T00:00"));
    }

    @Test
    void the_calendar_never_ends_before_the_same_days_have_elapsed() {
        var trigger = at("2026-09-28T23:59:59");
        assertThat(DeadlineRules.due(5, DeadlineUnit.DAY, DayCount.CALENDAR, trigger))
                .isAfterOrEqualTo(DeadlineRules.due(5, DeadlineUnit.DAY, DayCount.ELAPSED, trigger));
    }

    @Test
    void the_same_day_ends_at_its_own_midnight() {
        assertThat(DeadlineRules.due(0, DeadlineUnit.LOCAL_DAY_END, DayCount.ELAPSED, at("2026-10-31T23:40"))).isEqualTo(at("2026-11-01T00:00"));
        assertThat(DeadlineRules.due(0, DeadlineUnit.LOCAL_DAY_END, DayCount.ELAPSED, at("2026-10-31T00:00"))).isEqualTo(at("2026-11-01T00:00"));
        assertThat(DeadlineRules.due(0, DeadlineUnit.LOCAL_DAY_END, DayCount.ELAPSED, at("2028-02-28T12:00"))).isEqualTo(at("2028-02-29T00:00"));
    }

    @Test
    void local_hours_count_from_the_midnight_before_the_trigger_so_that_36_is_noon_of_the_next_day() {
        assertThat(DeadlineRules.due(36, DeadlineUnit.LOCAL_HOUR, DayCount.ELAPSED, at("2026-05-11T23:59:59"))).isEqualTo(at("2026-05-12T12:00"));
        assertThat(DeadlineRules.due(36, DeadlineUnit.LOCAL_HOUR, DayCount.ELAPSED, at("2026-05-11T00:00"))).isEqualTo(at("2026-05-12T12:00"));
        assertThat(DeadlineRules.due(36, DeadlineUnit.LOCAL_HOUR, DayCount.ELAPSED, at("2026-12-31T09:00"))).isEqualTo(at("2027-01-01T12:00"));
        assertThat(DeadlineRules.due(24, DeadlineUnit.LOCAL_HOUR, DayCount.ELAPSED, at("2028-02-28T20:00"))).isEqualTo(at("2028-02-29T00:00"));
    }

    @Test
    void the_local_day_of_a_trigger_is_that_of_china_not_of_utc() {
        assertThat(DeadlineRules.due(36, DeadlineUnit.LOCAL_HOUR, DayCount.ELAPSED, at("2026-05-12T07:59"))).isEqualTo(at("2026-05-13T12:00"));
    }

    @Test
    void a_local_hour_that_could_stand_before_its_trigger_is_refused() {
        assertThatThrownBy(() -> DeadlineRules.due(12, DeadlineUnit.LOCAL_HOUR, DayCount.ELAPSED, at("2026-05-11T23:59")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void seven_local_days_end_at_midnight_over_the_end_of_a_month_and_of_february() {
        assertThat(DeadlineRules.due(7, DeadlineUnit.LOCAL_DAY_END, DayCount.ELAPSED, at("2026-05-11T23:59:59"))).isEqualTo(at("2026-05-19T00:00"));
        assertThat(DeadlineRules.due(7, DeadlineUnit.LOCAL_DAY_END, DayCount.ELAPSED, at("2026-02-25T23:59:59"))).isEqualTo(at("2026-03-05T00:00"));
        assertThat(DeadlineRules.due(7, DeadlineUnit.LOCAL_DAY_END, DayCount.ELAPSED, at("2028-02-25T23:59:59"))).isEqualTo(at("2028-03-04T00:00"));
    }

    @Test
    void fractions_of_a_second_are_cut_as_the_database_cuts_them() {
        assertThat(DeadlineRules.due(1, DeadlineUnit.HOUR, DayCount.ELAPSED, at("2026-01-01T10:00:00").plusMillis(999)))
                .isEqualTo(at("2026-01-01T11:00"));
    }

    @Test
    void a_senseless_amount_is_refused() {
        assertThatThrownBy(() -> DeadlineRules.due(-1, DeadlineUnit.HOUR, DayCount.ELAPSED, at("2026-01-01T10:00")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void monthly_visits_clamp_to_the_end_of_the_month_from_the_first_anchor() {
        var anchor = LocalDate.parse("2026-01-31");
        assertThat(IntStream.rangeClosed(1, 3).mapToObj(k -> CadenceRules.monthly(anchor, k).toString()))
                .containsExactly("2026-02-28", "2026-03-31", "2026-04-30");
        assertThat(CadenceRules.monthly(LocalDate.parse("2028-01-31"), 1)).isEqualTo("2028-02-29");
        assertThat(CadenceRules.weekly(anchor, 1)).isEqualTo("2026-02-07");
    }

    @Test
    void institutional_periods_end_with_the_calendar() {
        var date = LocalDate.parse("2026-02-10");
        assertThat(CadenceRules.endOfPeriod(date, 1)).isEqualTo("2026-02-28");
        assertThat(CadenceRules.endOfPeriod(date, 3)).isEqualTo("2026-03-31");
        assertThat(CadenceRules.endOfPeriod(date, 6)).isEqualTo("2026-06-30");
        assertThat(CadenceRules.endOfPeriod(LocalDate.parse("2026-12-31"), 12)).isEqualTo("2026-12-31");
        assertThatThrownBy(() -> CadenceRules.endOfPeriod(date, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void before_the_third_includes_the_third() {
        assertThat(CadenceRules.before(YearMonth.of(2021, 7), 3)).isEqualTo("2021-07-03");
        assertThat(CadenceRules.before(YearMonth.of(2021, 2), 31)).isEqualTo("2021-02-28");
    }

    @Test
    void a_step_stands_at_a_share_of_the_time_or_before_or_after_due() {
        var trigger = at("2026-04-30T16:00");
        var due = at("2026-05-01T16:00");
        assertThat(LadderOffset.of("80%").at(trigger, due)).isEqualTo(at("2026-05-01T11:12"));
        assertThat(LadderOffset.of("PT0S").at(trigger, due)).isEqualTo(due);
        assertThat(LadderOffset.of("PT48H").at(trigger, due)).isEqualTo(due.plus(Duration.ofDays(2)));
        assertThat(LadderOffset.of("-PT2H").at(trigger, due)).isEqualTo(at("2026-05-01T14:00"));
        assertThat(LadderOffset.of("-PT48H").at(trigger, due)).as("never before the trigger").isEqualTo(trigger);
        for (String wrong : new String[] {"101%", "half", "", "PT-2H", "--PT2H", "-", "50"}) {
            assertThatThrownBy(() -> LadderOffset.of(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void quarters_end_with_their_last_local_day() {
        assertThat(DeadlineRules.due(0, DeadlineUnit.QUARTER_END, DayCount.ELAPSED, at("2026-02-10T09:00"))).isEqualTo(at("2026-04-01T00:00"));
        assertThat(DeadlineRules.due(0, DeadlineUnit.QUARTER_END, DayCount.ELAPSED, at("2026-04-01T00:00"))).isEqualTo(at("2026-07-01T00:00"));
        assertThat(DeadlineRules.due(1, DeadlineUnit.QUARTER_END, DayCount.ELAPSED, at("2026-12-31T23:59"))).isEqualTo(at("2027-04-01T00:00"));
    }
}
