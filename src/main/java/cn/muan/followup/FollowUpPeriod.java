package cn.muan.followup;

import java.time.Instant;
import java.time.LocalDate;

import cn.muan.base.ChinaTime;

/**
 * One period of a series in local dates, all included.
 *
 * @param from  first day on which a contact belongs to it
 * @param due   day at whose 24:00 its contact is due (domain G10)
 * @param until last day on which a contact, late by then, still belongs to it; null where no other period follows
 */
public record FollowUpPeriod(LocalDate from, LocalDate due, LocalDate until) {

    /** 24:00 of the due day. */
    public Instant dueAt() {
        return ChinaTime.endOf(due);
    }

    boolean over(LocalDate date) {
        return until != null && date.isAfter(until);
    }
}
