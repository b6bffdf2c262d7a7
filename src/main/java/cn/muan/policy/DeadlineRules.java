package cn.muan.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import cn.muan.base.ChinaTime;

/**
 * Due instants from a trigger, in whole seconds, never before it. T1 minutes and hours elapse; T2 days elapse or follow the calendar; T3 ends at
 * 24:00 of a local day in Asia/Shanghai, which has no summer time; a local hour counts from 00:00 of the trigger's day, so that 36 is 12:00 of the
 * next day; T5 at 24:00 of the last day of the trigger's quarter or a later one. No weekend or holiday moves a deadline. Source: domain, time rules [P];
 * the amounts come from {@code deadlines.dmn}.
 */
public final class DeadlineRules {

    private DeadlineRules() {
    }

    /** Fewest local hours: with less, the deadline could stand before its trigger. */
    static final int LEAST_LOCAL_HOURS = 24;

    /** @param amount minutes, hours, days or quarters from 0 to 3,660, local hours from 24
     * @param trigger when the clock started (T7: when the colour was confirmed)
     * @throws IllegalArgumentException when the amount is out of range */
    public static Instant due(int amount, DeadlineUnit unit, DayCount count, Instant trigger) {
        if (amount < (unit == DeadlineUnit.LOCAL_HOUR ? LEAST_LOCAL_HOURS : 0) || amount > 3660) {
            throw new IllegalArgumentException("amount out of range: " + amount);
        }
        Instant start = trigger.truncatedTo(ChronoUnit.SECONDS);
        return switch (unit) {
            case MINUTE -> start.plus(Duration.ofMinutes(amount));
            case HOUR -> start.plus(Duration.ofHours(amount));
            case DAY -> count == DayCount.CALENDAR ? endOfDay(start, amount) : start.plus(Duration.ofDays(amount));
            case LOCAL_DAY_END -> endOfDay(start, amount);
            case LOCAL_HOUR -> ChinaTime.startOf(ChinaTime.dateOf(start)).plus(Duration.ofHours(amount));
            case QUARTER_END -> ChinaTime.endOf(CadenceRules.endOfPeriod(ChinaTime.dateOf(start).plusMonths(3L * amount), 3));
        };
    }

    private static Instant endOfDay(Instant trigger, int daysLater) {
        return ChinaTime.endOf(ChinaTime.dateOf(trigger).plusDays(daysLater));
    }
}
