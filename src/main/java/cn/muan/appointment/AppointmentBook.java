package cn.muan.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.AuditTrail;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.ChinaTime;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.timeline.Timeline;
import cn.muan.woman.Women;

/** Books, moves and cancels appointments, and notes that one was missed. */
@Service
@Transactional
public class AppointmentBook {

    private static final int WINDOW = 50;
    private static final Set<Role> CLINICAL = Set.of(Role.FIRST_CONTACT_DOCTOR, Role.ATTENDING, Role.SENIOR_OBSTETRICIAN, Role.MATERNAL_WORKER);
    private static final Set<Role> MANAGING = Set.of(Role.HIGH_RISK_DESK, Role.CASE_MANAGER);

    private final AppointmentRecords records;
    private final Bookings bookings;
    private final BookingGate gate;
    private final BookingOverrides overrides;
    private final WomanTracing tracing;
    private final AppointmentProcess process;
    private final Directory directory;
    private final Women women;
    private final CurrentActor actor;
    private final CaseAccess access;
    private final Timeline timeline;
    private final AuditTrail audit;

    AppointmentBook(AppointmentRecords records, Bookings bookings, BookingGate gate, BookingOverrides overrides, WomanTracing tracing,
            AppointmentProcess process, Directory directory, Women women, CurrentActor actor, CaseAccess access, Timeline timeline,
            AuditTrail audit) {
        this.records = records;
        this.bookings = bookings;
        this.gate = gate;
        this.overrides = overrides;
        this.tracing = tracing;
        this.process = process;
        this.directory = directory;
        this.women = women;
        this.actor = actor;
        this.access = access;
        this.timeline = timeline;
        this.audit = audit;
    }

    /** Roles that treat at an institution and record who came. */
    static boolean clinical(Role role) {
        return CLINICAL.contains(role);
    }

    static boolean books(Role role) {
        return CLINICAL.contains(role) || MANAGING.contains(role);
    }

    /** Whether the current actor may book for a case it sees. */
    @Transactional(readOnly = true)
    public boolean mayBook() {
        Actor who = actor.require();
        return who.system() || who.groups().stream().anyMatch(group -> books(group.role()));
    }

    /**
     * Books, or asks the safety office for an exception where the care level forbids it and that was asked for; then nothing is booked yet.
     *
     * @return the booking, empty where an exception was asked for
     * @throws FieldsRefused at {@code institution} where the institution is below her care level (O36, O37) or she waits for a rescue centre (O12)
     */
    public Optional<Appointment> book(Subject asked, BookAppointment wanted) {
        Actor who = requireBooker();
        Subject subject = women.current(asked);
        access.requireSee(subject);
        requireSound(subject, wanted);
        Organisation at = directory.organisation(wanted.slot().institution());
        Optional<Barrier> barrier = gate.ask(subject, wanted.slot().kind(), at, bookings.now());
        if (wanted.emergency()) {
            return Optional.of(inEmergency(subject, wanted, barrier, who));
        }
        Message noMidwife = Bookings.deliveryProblem(wanted.slot().kind(), at);
        if (noMidwife != null) {
            throw refused("institution", noMidwife);
        }
        if (barrier.isEmpty()) {
            return Optional.of(bookings.make(subject, wanted.slot(), Passage.FREE, who.name()));
        }
        if (!wanted.askOverride()) {
            throw refused("institution", barrier.get().message());
        }
        overrides.ask(subject, wanted.slot(), barrier.get(), wanted.overrideReason(), who);
        return Optional.empty();
    }

    private Actor requireBooker() {
        Actor who = actor.require();
        if (!mayBook()) {
            throw new AccessDeniedException("role missing");
        }
        return who;
    }

    private void requireSound(Subject subject, BookAppointment wanted) {
        var errors = new LinkedHashMap<>(bookings.problems(subject, wanted.slot()));
        if (wanted.emergency() && blank(wanted.emergencyReason())) {
            errors.put("emergencyReason", new Message("appointment.reason-missing"));
        }
        if (!wanted.emergency() && wanted.askOverride() && blank(wanted.overrideReason())) {
            errors.put("overrideReason", new Message("appointment.reason-missing"));
        }
        if (!errors.isEmpty()) {
            throw new FieldsRefused(errors);
        }
    }

    /** No gate delays an emergency (domain G1); what a gate would have said is approved afterwards. */
    private Appointment inEmergency(Subject subject, BookAppointment wanted, Optional<Barrier> barrier, Actor who) {
        var passage = new Passage(Passage.How.EMERGENCY, barrier.map(Barrier::level).orElse(0), wanted.emergencyReason());
        Appointment made = bookings.make(subject, wanted.slot(), passage, who.name());
        barrier.ifPresent(stands -> overrides.approveAfterwards(made, stands, wanted.emergencyReason(), who));
        return made;
    }

    /** Moves a booked appointment to another day at the same institution; the gate is asked anew, as her colour may have changed. */
    public Appointment reschedule(Subject asked, long id, LocalDate on, String time, String reason) {
        Appointment old = changeable(asked, id);
        Slot slot = old.slot().at(on, time);
        var errors = new LinkedHashMap<>(bookings.problems(old.subject(), slot, old.slot()));
        gate.ask(old.subject(), slot.kind(), directory.organisation(slot.institution()), bookings.now())
                .filter(barrier -> !covered(old, barrier)).ifPresent(barrier -> errors.put("appointment", barrier.message()));
        if (!errors.isEmpty()) {
            throw new FieldsRefused(errors);
        }
        Actor who = actor.require();
        old.reschedule(who.name(), reason, now());
        records.saveAndFlush(old);
        process.rescheduled(old);
        tell(old, "rescheduled", old.institution(), old.kind().key(), old.on().toString());
        return bookings.make(old.subject(), slot, old.passage(), who.name());
    }

    /** The exception or the emergency of the old booking holds for the new day while no higher level is asked for. */
    private static boolean covered(Appointment old, Barrier barrier) {
        return old.passage().how() != Passage.How.FREE && barrier.level() <= old.passage().level() && !barrier.rescueCentre();
    }

    public void cancel(Subject asked, long id, String reason) {
        Appointment old = changeable(asked, id);
        end(old, actor.require().name(), reason);
    }

    /** What is booked is not waited for any more, as when the pregnancy has ended; {@code kinds} says what. */
    void cancelAll(Subject subject, Set<AppointmentKind> kinds, String reasonKey) {
        booked(subject).stream().filter(one -> kinds.contains(one.kind())).forEach(one -> end(one, null, reasonKey));
    }

    private void end(Appointment old, String by, String reason) {
        old.cancel(by, reason, now());
        process.cancelled(old);
        tell(old, "cancelled", old.institution(), old.kind().key(), old.on().toString());
    }

    /** Its day is over: a high-risk woman is traced (O26), of any other it is only noted. */
    public void missed(long id) {
        records.findById(id).filter(Appointment::booked).ifPresent(one -> {
            one.missed(now());
            tell(one, "missed", one.institution(), one.kind().key(), one.on().toString());
            tracing.missed(one);
        });
    }

    private Appointment changeable(Subject asked, long id) {
        Actor who = requireBooker();
        Subject subject = women.current(asked);
        access.requireSee(subject);
        Appointment found = records.findByIdAndSubject(id, subject.value()).filter(one -> mayChange(who, one))
                .orElseThrow(() -> refused("appointment", new Message("appointment.unknown")));
        if (!found.booked()) {
            throw refused("appointment", new Message("appointment.not-booked"));
        }
        return found;
    }

    /** Who treats at its institution, or manages the case. */
    private static boolean mayChange(Actor who, Appointment one) {
        return who.system() || who.groups().stream().anyMatch(group -> MANAGING.contains(group.role())
                || CLINICAL.contains(group.role()) && group.organisation().equals(one.institution()));
    }

    /** Booked appointments the current actor may move or cancel, the next one first; at most 50. */
    @Transactional(readOnly = true)
    public List<Appointment> changeable(Subject asked) {
        Subject subject = women.current(asked);
        Actor who = access.requireSee(subject);
        return mayBook() ? booked(subject).stream().filter(one -> mayChange(who, one)).toList() : List.of();
    }

    /** Booked appointments, the next one first; at most 50. */
    @Transactional(readOnly = true)
    public List<Appointment> next(Subject asked) {
        Subject subject = women.current(asked);
        access.requireSee(subject);
        return booked(subject);
    }

    /** The latest fifty appointments by day, whatever became of them. */
    @Transactional(readOnly = true)
    public List<Appointment> of(Subject asked) {
        Subject subject = women.current(asked);
        access.requireSee(subject);
        return records.findBySubjectOrderByOnDateDescIdDesc(subject.value(), Limit.of(WINDOW));
    }

    private List<Appointment> booked(Subject subject) {
        return records.findBySubjectAndStateOrderByOnDateAscTimeOfDayAscIdAsc(subject.value(), Appointment.State.BOOKED, Limit.of(WINDOW));
    }

    /** Two records of one pregnancy: what is booked is waited for under the one that goes on. */
    void move(Subject from, Subject to) {
        records.moveClosed(from.value(), to.value());
        for (Appointment one : booked(from)) {
            process.cancelled(one);
            one.moveTo(to, records.existsByOpenKey(one.slot().keyFor(to.value())));
            records.saveAndFlush(one);
            one.runsAs(process.begin(one));
        }
    }

    private void tell(Appointment about, String what, Object... args) {
        timeline.record(about.subject(), Timeline.Kind.ACT, "timeline.appointment." + what, args);
        audit.record("appointment-" + what, about.subject(), String.valueOf(about.id()));
    }

    private static FieldsRefused refused(String field, Message why) {
        return new FieldsRefused(Map.of(field, why));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private Instant now() {
        return bookings.now();
    }

    /** Today in China. */
    LocalDate today() {
        return ChinaTime.dateOf(now());
    }
}
