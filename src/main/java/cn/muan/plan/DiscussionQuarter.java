package cn.muan.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

import cn.muan.base.ChinaTime;
import cn.muan.policy.CadenceRules;

/** 定期 = once in each calendar quarter (S2 四.6 with the default of domain A7): who comes in its last month is discussed from the next one on. */
final class DiscussionQuarter {

    private DiscussionQuarter() {
    }

    /** Whether a case enrolled on the date is discussed within the quarter it lies in. */
    static boolean discussedWithin(LocalDate enrolled) {
        return enrolled.getMonthValue() % 3 != 0;
    }

    /** Which quarter a date lies in, such as {@code 2026-Q1}. */
    static String of(LocalDate date) {
        return date.getYear() + "-Q" + date.get(IsoFields.QUARTER_OF_YEAR);
    }

    /** The first instant of the quarter after the one the date lies in. */
    static Instant after(LocalDate date) {
        return ChinaTime.endOf(CadenceRules.endOfPeriod(date, 3));
    }
}
