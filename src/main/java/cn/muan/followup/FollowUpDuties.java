package cn.muan.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.ChinaTime;
import cn.muan.directory.Directory;
import cn.muan.notification.Outbox;
import cn.muan.obligation.Duty;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;
import cn.muan.policy.CaseFacts;

/** Opens the duty of each period of a series before the task that serves it begins, and says how the series goes on. */
@Service
@Transactional
public class FollowUpDuties {

    static final Actor FOLLOW_UP = Actor.system("follow-up");

    private final SeriesRecords records;
    private final Obligations obligations;
    private final FollowUpProcess process;
    private final Situations situations;
    private final Directory directory;
    private final Outbox outbox;
    private final CurrentActor actor;
    private final Clock clock;

    FollowUpDuties(SeriesRecords records, Obligations obligations, FollowUpProcess process, Situations situations, Directory directory,
            Outbox outbox, CurrentActor actor, Clock clock) {
        this.records = records;
        this.obligations = obligations;
        this.process = process;
        this.situations = situations;
        this.directory = directory;
        this.outbox = outbox;
        this.actor = actor;
        this.clock = clock;
    }

    /** How a series goes on. */
    public enum Kind { CONTACT, WAIT, SUSPENDED, OVER }

    /** What the diagram routes on: a contact is owed, at the centre, until the instant; or nothing is before it; null where it never comes. */
    public record Next(Kind kind, String centre, Instant until) {
    }

    /**
     * Opens every period that has begun and that nobody opened yet; asking again changes nothing. A timer that came late finds the periods it
     * slept through, which are charged like all others.
     */
    public Next openPeriod(long seriesId) {
        return actor.as(FOLLOW_UP, () -> next(records.lock(seriesId).orElseThrow()));
    }

    private Next next(FollowUpSeries series) {
        if (!series.active()) {
            return new Next(series.suspended() ? Kind.SUSPENDED : Kind.OVER, series.centre(), null);
        }
        LocalDate today = ChinaTime.dateOf(now());
        openUpTo(series, today);
        copyMissed(series);
        Optional<FollowUpPeriod> present = series.periodOn(today).filter(period -> !series.settled(period));
        if (present.isPresent()) {
            return new Next(Kind.CONTACT, series.centre(), endOfTask(present.get(), today));
        }
        Optional<FollowUpPeriod> later = series.periods().after(today);
        if (later.isEmpty()) {
            series.end(FollowUpSeries.EndReason.DONE, now());
        }
        return new Next(later.isPresent() ? Kind.WAIT : Kind.OVER, series.centre(),
                later.map(period -> ChinaTime.startOf(period.from())).orElse(null));
    }

    private void openUpTo(FollowUpSeries series, LocalDate today) {
        for (Optional<FollowUpPeriod> next = series.nextToOpen(); next.filter(period -> !period.from().isAfter(today)).isPresent();
                next = series.nextToOpen()) {
            FollowUpPeriod period = next.get();
            if (!series.settled(period)) {
                obligations.open(duty(series, period), series.deadline(period));
            }
            series.opened(period);
        }
    }

    private Duty duty(FollowUpSeries series, FollowUpPeriod period) {
        Instant began = ChinaTime.startOf(period.from());
        return new Duty(series.code(), series.subject(), series.owner(), series.jurisdiction(),
                began.isBefore(series.chargedSince()) ? series.chargedSince() : began, CaseFacts.of(series.severity(), series.infectious()),
                process.taskOf(series.contact()), series.contact().code() + ":" + period.due());
    }

    /** The task stands until the period is due, then, late, until the next one begins. */
    private static Instant endOfTask(FollowUpPeriod period, LocalDate today) {
        if (!today.isAfter(period.due())) {
            return period.dueAt();
        }
        return period.until() == null ? null : ChinaTime.endOf(period.until());
    }

    /** A community centre has no safety office (O82): a copy goes to that of the hospital that manages her, once for each missed period. */
    private void copyMissed(FollowUpSeries series) {
        if (directory.organisation(series.centre()).safetyOffice()) {
            return;
        }
        List<Obligation> missed = openOf(series).stream().filter(duty -> !now().isBefore(duty.due())).toList();
        if (!missed.isEmpty() && directory.organisation(situations.managingHospital(series.subject())).safetyOffice()) {
            Group office = new Group(Role.SAFETY_OFFICE, situations.managingHospital(series.subject()));
            missed.forEach(duty -> outbox.put("follow-up-missed:" + duty.id(), office.key(), series.subject(), "followup.notice.missed",
                    "obligation.code." + duty.code()));
        }
    }

    /** The open duties of the series, earliest first. */
    List<Obligation> openOf(FollowUpSeries series) {
        FollowUpPeriods periods = series.periods();
        return obligations.openOf(series.subject()).stream()
                .filter(duty -> duty.code().equals(series.code()) && duty.occurrence() != null)
                .filter(duty -> duty.occurrence().startsWith(series.contact().code() + ":"))
                .filter(duty -> periods.isDue(dueDate(duty)))
                .sorted(java.util.Comparator.comparing(Obligation::due)).toList();
    }

    /** The local date at whose 24:00 the duty of a period is due. */
    static LocalDate dueDate(Obligation duty) {
        return ChinaTime.dateOf(duty.due().minusSeconds(1));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
