package cn.muan.periodic;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.muan.base.ChinaTime;
import cn.muan.base.Message;
import cn.muan.policy.CadenceRules;
import cn.muan.policy.PeriodUnit;

/**
 * A calendar week (ISO 8601, Monday to Sunday) or a calendar month of China time, due at 24:00 of its last day. T5 names months and
 * longer; it is silent on weeks, which follow the same rule.
 *
 * @param first its first day
 */
public record Period(PeriodUnit unit, LocalDate first) {

    private static final Pattern CODE = Pattern.compile("(\\d{4})([WM])(\\d{2})");

    public Period {
        if (!first.equals(firstOf(unit, first))) {
            throw new IllegalArgumentException(first + " begins no " + unit.code());
        }
    }

    public static Period containing(PeriodUnit unit, LocalDate day) {
        return new Period(unit, firstOf(unit, day));
    }

    /** The period of a code such as {@code 2026W14} or {@code 2026M04}.
     * @throws IllegalArgumentException for any other text */
    public static Period of(String code) {
        Matcher parts = CODE.matcher(code);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a period: " + code);
        }
        int year = Integer.parseInt(parts.group(1));
        int number = Integer.parseInt(parts.group(3));
        Period found = parts.group(2).equals("M") ? new Period(PeriodUnit.MONTH, YearMonth.of(year, 1).plusMonths(number - 1L).atDay(1))
                : containing(PeriodUnit.WEEK, LocalDate.of(year, 1, 4).plusWeeks(number - 1L));
        if (!found.code().equals(code)) {
            throw new IllegalArgumentException("not a period: " + code);
        }
        return found;
    }

    private static LocalDate firstOf(PeriodUnit unit, LocalDate day) {
        return switch (unit) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** Such as {@code 2026W14} or {@code 2026M04}; a week belongs to the year that holds its Thursday. */
    public String code() {
        return switch (unit) {
            case WEEK -> "%04dW%02d".formatted(first.get(IsoFields.WEEK_BASED_YEAR), first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> "%04dM%02d".formatted(first.getYear(), first.getMonthValue());
        };
    }

    public LocalDate last() {
        return switch (unit) {
            case WEEK -> first.plusDays(6);
            case MONTH -> CadenceRules.endOfPeriod(first, 1);
        };
    }

    /** When it begins, 00:00 of its first day. */
    public Instant start() {
        return ChinaTime.startOf(first);
    }

    /** When its duty falls due, 24:00 of its last day: the instant at which the next one begins. */
    public Instant due() {
        return ChinaTime.endOf(last());
    }

    /** Its name, such as 2026年第14周（03-30至04-05）. */
    public Message text() {
        return switch (unit) {
            case WEEK -> new Message("periodic.period.week", code().substring(0, 4), code().substring(5).replaceFirst("^0", ""), day(first), day(last()));
            case MONTH -> new Message("periodic.period.month", code().substring(0, 4), String.valueOf(first.getMonthValue()), code().substring(5));
        };
    }

    private static String day(LocalDate date) {
        return date.toString().substring(5);
    }
}
