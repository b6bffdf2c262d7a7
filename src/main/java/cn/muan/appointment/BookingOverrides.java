package cn.muan.appointment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.AuditTrail;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.ChinaTime;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.notification.Outbox;
import cn.muan.obligation.Duty;
import cn.muan.obligation.Obligations;
import cn.muan.risk.RiskRegister;
import cn.muan.timeline.Timeline;

/** Exceptions to the care level: asked for by who books, decided by the safety office, told to the MCH institution (ladder class G, domain G1). */
@Service
@Transactional
public class BookingOverrides {

    private final BookingOverrideRecords records;
    private final Bookings bookings;
    private final BookingGate gate;
    private final BookingOverrideProcess process;
    private final Obligations obligations;
    private final RiskRegister risks;
    private final CarePlaces places;
    private final Directory directory;
    private final CurrentActor actor;
    private final CaseAccess access;
    private final Outbox outbox;
    private final Timeline timeline;
    private final AuditTrail audit;

    BookingOverrides(BookingOverrideRecords records, Bookings bookings, BookingGate gate, BookingOverrideProcess process,
            Obligations obligations, RiskRegister risks, CarePlaces places, Directory directory, CurrentActor actor,
            CaseAccess access, Outbox outbox, Timeline timeline, AuditTrail audit) {
        this.records = records;
        this.bookings = bookings;
        this.gate = gate;
        this.process = process;
        this.obligations = obligations;
        this.risks = risks;
        this.places = places;
        this.directory = directory;
        this.actor = actor;
        this.access = access;
        this.outbox = outbox;
        this.timeline = timeline;
        this.audit = audit;
    }

    /** Asks for an exception; nothing is booked until it is allowed. */
    BookingOverride ask(Subject subject, Slot slot, Barrier barrier, String reason, Actor by) {
        if (records.existsByOpenKey(slot.keyFor(subject.value()))) {
            throw new FieldsRefused(Map.of("askOverride", new Message("appointment.override-pending")));
        }
        return begin(new BookingOverride(subject, slot, barrier, reason, deciders(subject, slot), by, requester(by, slot), bookings.now()), "asked");
    }

    /** An emergency went ahead; the safety office approves afterwards, or its ladder says that nobody did. */
    BookingOverride approveAfterwards(Appointment made, Barrier barrier, String reason, Actor by) {
        var asked = new BookingOverride(made.subject(), made.slot(), barrier, reason, deciders(made.subject(), made.slot()), by,
                requester(by, made.slot()), bookings.now());
        asked.wentAheadAs(made);
        return begin(asked, "approval-due");
    }

    private BookingOverride begin(BookingOverride asked, String told) {
        store(asked);
        Group deciders = asked.deciders();
        access.participate(asked.subject(), deciders.organisation(), CaseAccess.Part.OVERSIGHT);
        asked.runsAs(process.begin(asked));
        tell(asked, told, asked.slot().institution(), deciders.key());
        return asked;
    }

    private void store(BookingOverride asked) {
        try {
            records.saveAndFlush(asked);
        } catch (DataIntegrityViolationException twice) {
            throw new ConcurrencyFailureException("asked for elsewhere at the same moment", twice);
        }
    }

    /** The duty to decide, opened before its task begins; only where the institution's jurisdiction has a time for it. */
    public void openDecision(long id) {
        BookingOverride asked = records.findById(id).orElseThrow();
        String jurisdiction = directory.organisation(asked.slot().institution()).jurisdiction();
        gate.codes(asked.rescueCentre()).forEach(code -> obligations.open(new Duty(code, asked.subject(), asked.deciders(), jurisdiction,
                asked.requestedAt(), risks.careFacts(asked.subject()), process.task(asked.emergency()), occurrence(asked))));
    }

    /**
     * The safety office decides: allowed makes the booking, or approves the one that an emergency made; either way who asked and the MCH
     * institution are told.
     */
    public BookingOverride decide(long id, boolean allowed, String why) {
        BookingOverride asked = records.findById(id).orElseThrow(() -> new Refused("appointment.override-decided", ""));
        Actor office = actor.requireAt(asked.deciders().organisation(), asked.deciders().role());
        access.requireSee(asked.subject());
        if (asked.requestedBy(office)) {
            throw new FieldsRefused(Map.of("decision", new Message("appointment.own-request")));
        }
        if (allowed && !asked.emergency()) {
            requireStillPossible(asked);
        }
        asked.decide(allowed, office, why, now());
        if (allowed && !asked.emergency()) {
            asked.booked(bookings.make(asked.subject(), asked.slot(),
                    new Passage(Passage.How.OVERRIDDEN, asked.requiredLevel(), asked.reason()), asked.requestedBy()));
        }
        close(asked, true);
        tell(asked, (asked.emergency() ? "emergency-" : "override-") + (allowed ? "allowed" : "refused"), asked.slot().institution(),
                asked.deciders().key());
        notices(asked, allowed);
        return asked;
    }

    private void requireStillPossible(BookingOverride asked) {
        if (asked.slot().on().isBefore(ChinaTime.dateOf(now()))) {
            throw new FieldsRefused(Map.of("decision", new Message("appointment.override-date-past")));
        }
        Map<String, Message> problems = bookings.problems(asked.subject(), asked.slot());
        if (!problems.isEmpty()) {
            throw new FieldsRefused(Map.of("decision", problems.values().iterator().next()));
        }
    }

    /** Nobody needs to decide any more, as when the pregnancy has ended. */
    void withdrawAll(Subject subject) {
        for (BookingOverride pending : records.findBySubjectAndState(subject.value(), BookingOverride.State.PENDING)) {
            if (!pending.emergency()) {
                pending.withdraw(now());
                close(pending, false);
                process.withdrawn(pending);
                tell(pending, "override-withdrawn", pending.slot().institution(), pending.deciders().key());
            }
        }
    }

    /** Two records of one pregnancy: what is pending is asked again under the one that goes on, its duty keeps its instants. */
    void move(Subject from, Subject to) {
        records.moveClosed(from.value(), to.value());
        for (BookingOverride pending : records.findBySubjectAndState(from.value(), BookingOverride.State.PENDING)) {
            process.withdrawn(pending);
            pending.moveTo(to);
            records.saveAndFlush(pending);
            access.participate(to, pending.deciders().organisation(), CaseAccess.Part.OVERSIGHT);
            pending.runsAs(process.begin(pending));
        }
    }

    private void close(BookingOverride asked, boolean met) {
        obligations.openOf(asked.subject()).stream()
                .filter(duty -> BookingGate.allCodes().contains(duty.code()) && occurrence(asked).equals(duty.occurrence()))
                .forEach(duty -> {
                    if (met) {
                        obligations.meet(duty, now());
                    } else {
                        obligations.cancel(duty, now());
                    }
                });
    }

    private void notices(BookingOverride asked, boolean allowed) {
        String text = "appointment.notice." + (asked.emergency() ? "emergency-" : "override-") + (allowed ? "allowed" : "refused");
        Organisation at = directory.organisation(asked.slot().institution());
        String mch = places.mchOf(asked.subject(), at);
        access.participate(asked.subject(), mch, CaseAccess.Part.OVERSIGHT);
        outbox.put("booking-override:" + asked.id() + ":mch", new Group(Role.HIGH_RISK_DESK, mch).key(), asked.subject(), text, at.code());
        if (asked.requester() != null) {
            outbox.put("booking-override:" + asked.id() + ":doctor", asked.requester().key(), asked.subject(), text, at.code());
        }
    }

    private Group deciders(Subject subject, Slot slot) {
        return places.deciders(directory.organisation(slot.institution()));
    }

    /** The group of the one who asks, at the booking institution where they work there. */
    private static Group requester(Actor by, Slot slot) {
        return by.groups().stream().filter(group -> AppointmentBook.books(group.role()))
                .min(Comparator.comparing((Group group) -> !group.organisation().equals(slot.institution())).thenComparing(Group::key))
                .orElse(null);
    }

    private static String occurrence(BookingOverride asked) {
        return "override:" + asked.id();
    }

    private void tell(BookingOverride about, String what, Object... args) {
        timeline.record(about.subject(), Timeline.Kind.ACT, "timeline.appointment." + what, args);
        audit.record("booking-" + what, about.subject(), String.valueOf(about.id()));
    }

    private Instant now() {
        return bookings.now();
    }

    /** What is asked for, for the desk that shows it to the safety office. */
    @Transactional(readOnly = true)
    public BookingOverride about(long id) {
        BookingOverride asked = records.findById(id).orElseThrow(() -> new Refused("appointment.override-decided", ""));
        access.requireSee(asked.subject());
        return asked;
    }

    /** The latest fifty exceptions asked for, newest first. */
    @Transactional(readOnly = true)
    public List<BookingOverride> of(Subject subject) {
        access.requireSee(subject);
        return records.findBySubjectOrderByIdDesc(subject.value(), org.springframework.data.domain.Limit.of(50));
    }
}
