package cn.muan.policy;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Due dates of repeated duties, as local dates that are due at 24:00. Source: domain, time rules T4–T6 [P] and G10.
 */
public final class CadenceRules {

    private CadenceRules() {
    }

    /** The k-th monthly due date, k from 1: the anchor's day, clamped to the month's end from the original anchor (T4, Civil Code 202). */
    public static LocalDate monthly(LocalDate anchor, int k) {
        return anchor.plusMonths(k);
    }

    /** The k-th weekly due date, k from 1 (T4). */
    public static LocalDate weekly(LocalDate anchor, int k) {
        return anchor.plusWeeks(k);
    }

    /** Last day of the period of so many calendar months (1, 3, 6 or 12) that the date lies in (T5).
     * @throws IllegalArgumentException when the months do not divide a year */
    public static LocalDate endOfPeriod(LocalDate date, int months) {
        if (months < 1 || 12 % months != 0) {
            throw new IllegalArgumentException("no calendar period of " + months + " months");
        }
        int last = (date.getMonthValue() - 1) / months * months + months;
        return YearMonth.of(date.getYear(), last).atEndOfMonth();
    }

    /** X号前 of a month: the day itself, due at its 24:00, clamped to the month's end (T6). */
    public static LocalDate before(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }
}
