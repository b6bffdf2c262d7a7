package cn.muan.appointment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

import cn.muan.access.AuditTrail;
import cn.muan.access.CaseAccess;
import cn.muan.base.ChinaTime;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.timeline.Timeline;
import cn.muan.woman.PregnancyFacts;
import cn.muan.woman.Women;

/** Checks what may be booked at all and makes bookings; whether she may come there is the gate's word, who may book is the callers'. */
@Component
class Bookings {

    /** A pregnancy with its puerperium: 42 weeks and 42 days. */
    static final int FURTHEST_DAYS = 336;

    private final AppointmentRecords records;
    private final AppointmentProcess process;
    private final Directory directory;
    private final Women women;
    private final CaseAccess access;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    Bookings(AppointmentRecords records, AppointmentProcess process, Directory directory, Women women, CaseAccess access,
            Timeline timeline, AuditTrail audit, Clock clock) {
        this.records = records;
        this.process = process;
        this.directory = directory;
        this.women = women;
        this.access = access;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every reason why the slot cannot be booked, by field of the booking form. */
    Map<String, Message> problems(Subject subject, Slot slot) {
        return problems(subject, slot, null);
    }

    /** The same for a slot that takes the place of another one, which may be on the same day at another time; null where it takes none. */
    Map<String, Message> problems(Subject subject, Slot slot, Slot replaced) {
        var errors = new LinkedHashMap<String, Message>();
        PregnancyFacts facts = women.facts(subject);
        Organisation at = directory.organisation(slot.institution());
        if (facts.ending() != null && slot.kind() != AppointmentKind.ASSESSMENT) {
            errors.put("kind", new Message("appointment.pregnancy-ended"));
        }
        if (!at.active()) {
            errors.put("institution", new Message("appointment.institution-inactive"));
        } else if (slot.kind() == AppointmentKind.ASSESSMENT && !at.mayAssess()) {
            errors.put("institution", new Message("risk.may-not-assess"));
        }
        Message date = dateProblem(slot, facts);
        if (date != null) {
            errors.put("date", date);
        } else if (!otherTime(slot, replaced) && records.existsByOpenKey(slot.keyFor(subject.value()))) {
            errors.put("date", new Message("appointment.booked-already"));
        }
        return errors;
    }

    private static boolean otherTime(Slot slot, Slot replaced) {
        return replaced != null && replaced.on().equals(slot.on()) && !Objects.equals(replaced.time(), slot.time());
    }

    private Message dateProblem(Slot slot, PregnancyFacts facts) {
        LocalDate today = ChinaTime.dateOf(now());
        if (slot.on().isBefore(ChinaTime.dateOf(facts.registeredAt()))) {
            return new Message("appointment.before-registration");
        }
        if (slot.on().isBefore(today)) {
            return new Message("appointment.date-past");
        }
        boolean todayOver = slot.on().equals(today) && slot.time() != null
                && slot.time().compareTo(now().atZone(ChinaTime.ZONE).toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString()) < 0;
        if (todayOver) {
            return new Message("appointment.time-past");
        }
        return slot.on().isAfter(today.plusDays(FURTHEST_DAYS)) ? new Message("appointment.date-far", String.valueOf(FURTHEST_DAYS)) : null;
    }

    /** A delivery is booked where there are midwives (助产机构). */
    static Message deliveryProblem(AppointmentKind kind, Organisation at) {
        return kind == AppointmentKind.DELIVERY && !at.midwifery() ? new Message("appointment.no-midwifery") : null;
    }

    void requireSound(Subject subject, Slot slot) {
        Map<String, Message> errors = problems(subject, slot);
        if (!errors.isEmpty()) {
            throw new FieldsRefused(errors);
        }
    }

    /** Books; the institution takes part in the case from now on and its day is waited for. */
    Appointment make(Subject subject, Slot slot, Passage passage, String by) {
        Organisation at = directory.organisation(slot.institution());
        access.participate(subject, at.code(), CaseAccess.Part.BOOKED);
        Appointment made = store(new Appointment(subject, slot, at.jurisdiction(), passage, by, now()));
        made.runsAs(process.begin(made));
        timeline.record(subject, Timeline.Kind.ACT, "timeline.appointment." + told(passage), at.code(), slot.kind().key(),
                slot.on().toString(), slot.time() == null ? "" : slot.time());
        audit.record("appointment-booked", subject, slot.kind().code() + " " + at.code() + " " + passage.how());
        return made;
    }

    private static String told(Passage passage) {
        return switch (passage.how()) {
            case FREE -> "booked";
            case OVERRIDDEN -> "booked-by-exception";
            case EMERGENCY -> "booked-in-emergency";
        };
    }

    private Appointment store(Appointment made) {
        try {
            return records.saveAndFlush(made);
        } catch (DataIntegrityViolationException twice) {
            throw new ConcurrencyFailureException("booked elsewhere at the same moment", twice);
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
