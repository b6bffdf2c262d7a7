package cn.muan.followup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

import cn.muan.base.Message;

/** Which dates a contact may bear, so that nothing can be dated back into a period that is settled, or before anybody was enrolled. */
final class ContactDates {

    private ContactDates() {
    }

    /** A series as the rule sees it: its rhythm, whether its periods count now, and the due dates of its open duties. */
    record Owed(FollowUpPeriods periods, boolean active, Set<LocalDate> open) {

        private boolean accepts(LocalDate on, LocalDate today) {
            Optional<FollowUpPeriod> period = periods.on(on);
            return !active || period.equals(periods.on(today)) || period.filter(of -> open.contains(of.due())).isPresent();
        }
    }

    /** Why the date is refused; empty where it is acceptable. A contact that reached her belongs to the present period or to a missed one. */
    static Optional<Message> refusal(LocalDate on, LocalDate today, LocalDate enrolled, boolean reached, Collection<Owed> series) {
        if (on == null || on.isAfter(today)) {
            return Optional.of(new Message(on == null ? "followup.on-missing" : "followup.on-future"));
        }
        if (on.isBefore(enrolled)) {
            return Optional.of(new Message("followup.on-before-enrolment", enrolled.toString()));
        }
        if (!reached || series.isEmpty() || series.stream().anyMatch(one -> one.accepts(on, today))) {
            return Optional.empty();
        }
        return Optional.of(new Message("followup.on-settled", series.stream().flatMap(one -> one.periods().on(today).stream())
                .map(FollowUpPeriod::from).min(LocalDate::compareTo).orElse(today).toString()));
    }
}
