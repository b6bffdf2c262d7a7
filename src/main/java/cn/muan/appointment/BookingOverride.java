package cn.muan.appointment;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import cn.muan.access.Actor;
import cn.muan.access.Group;
import cn.muan.base.Refused;
import cn.muan.base.Subject;

/** An exception to the care level that a safety office decides on: before the booking is made, or after an emergency went ahead (domain G1). */
@Entity
public class BookingOverride {

    /** How it stands; {@code WITHDRAWN} where its reason went before anybody decided. */
    public enum State { PENDING, ALLOWED, REFUSED, WITHDRAWN }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    @Enumerated(EnumType.STRING)
    private AppointmentKind kind;
    private String institution;
    private LocalDate onDate;
    private String timeOfDay;
    @Column(columnDefinition = "longtext")
    private String note;
    private boolean emergency;
    private int requiredLevel;
    private boolean rescueCentre;
    private String articles;
    @Column(columnDefinition = "longtext")
    private String reason;
    private String requestedBy;
    private long requesterId;
    private String requesterGroup;
    private Instant requestedAt;
    private String decidingGroup;
    @Enumerated(EnumType.STRING)
    private State state = State.PENDING;
    private String decidedBy;
    private Instant decidedAt;
    @Column(columnDefinition = "longtext")
    private String words;
    private Long appointmentId;
    private String instance;
    /** Unique while pending, so that the same exception is asked for once. */
    private String openKey;
    @Version
    private int version;

    protected BookingOverride() {
    }

    BookingOverride(Subject subject, Slot slot, Barrier barrier, String reason, Group deciding, Actor by, Group requester, Instant at) {
        this.subject = subject.value();
        this.kind = slot.kind();
        this.institution = slot.institution();
        this.onDate = slot.on();
        this.timeOfDay = slot.time();
        this.note = slot.note();
        this.requiredLevel = barrier.level();
        this.rescueCentre = barrier.rescueCentre();
        this.articles = barrier.basis();
        this.reason = reason;
        this.decidingGroup = deciding.key();
        this.requestedBy = by.name();
        this.requesterId = by.personId();
        this.requesterGroup = requester == null ? null : requester.key();
        this.requestedAt = at;
        this.openKey = slot.keyFor(this.subject);
    }

    /** The booking went ahead at once; what is asked for is approval afterwards. */
    void wentAheadAs(Appointment made) {
        this.emergency = true;
        this.appointmentId = made.id();
        this.openKey = openKey + "|" + made.id();
    }

    void runsAs(String processInstance) {
        this.instance = processInstance;
    }

    void decide(boolean allowed, Actor by, String why, Instant at) {
        end(allowed ? State.ALLOWED : State.REFUSED, by.name(), at);
        this.words = why;
    }

    void booked(Appointment made) {
        this.appointmentId = made.id();
    }

    void withdraw(Instant at) {
        end(State.WITHDRAWN, null, at);
    }

    private void end(State how, String by, Instant at) {
        if (!pending()) {
            throw new Refused("appointment.override-decided", decidedBy == null ? "" : decidedBy);
        }
        this.state = how;
        this.decidedBy = by;
        this.decidedAt = at;
        this.openKey = null;
    }

    void moveTo(Subject to) {
        this.subject = to.value();
        if (pending()) {
            this.openKey = slot().keyFor(subject) + "|" + id;
        }
    }

    public boolean pending() {
        return state == State.PENDING;
    }

    public long id() {
        return id;
    }

    public Subject subject() {
        return new Subject(subject);
    }

    public Slot slot() {
        return new Slot(kind, institution, onDate, timeOfDay, note);
    }

    public boolean emergency() {
        return emergency;
    }

    /** Hospital level she needs, 1–3; 0 where only the rescue centre's assessment was missing. */
    public int requiredLevel() {
        return requiredLevel;
    }

    boolean rescueCentre() {
        return rescueCentre;
    }

    /** The articles that stand against the booking. */
    public String articles() {
        return articles;
    }

    public String reason() {
        return reason;
    }

    public String requestedBy() {
        return requestedBy;
    }

    boolean requestedBy(Actor actor) {
        return !actor.system() && actor.personId() == requesterId;
    }

    /** Who hears of the decision, null where a system actor asked. */
    Group requester() {
        return requesterGroup == null ? null : Group.of(requesterGroup);
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Group deciders() {
        return Group.of(decidingGroup);
    }

    public State state() {
        return state;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** Why it was decided so, null while pending. */
    public String words() {
        return words;
    }

    public String instance() {
        return instance;
    }
}
