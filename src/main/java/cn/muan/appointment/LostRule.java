package cn.muan.appointment;

import java.time.LocalDate;
import java.util.Collection;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When a woman counts as lost 失访 while nobody reached her: failed attempts on so many different local dates, or the day of table row O26b
 * has passed. Source: [P], domain scenario 11; S4 第六条 gives no number.
 */
@Component
class LostRule {

    private final int failedDates;

    /** @param failedDates different dates with a failed attempt, at least 1; three unless the installation says otherwise */
    LostRule(@Value("${muan.tracing.failed-dates:3}") int failedDates) {
        if (failedDates < 1) {
            throw new IllegalArgumentException("muan.tracing.failed-dates must be at least 1");
        }
        this.failedDates = failedDates;
    }

    /** @param failed dates in China of the attempts that failed; several on one date count once */
    boolean lost(Collection<LocalDate> failed) {
        return failed.stream().distinct().count() >= failedDates;
    }
}
