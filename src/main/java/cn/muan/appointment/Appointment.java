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

import cn.muan.base.ChinaTime;
import cn.muan.base.Refused;
import cn.muan.base.Subject;

/** An agreed visit 预约: booked until she came, it was cancelled or moved, or its day ended without her. */
@Entity
public class Appointment {

    /** How it stands; only a booked one waits for her. */
    public enum State { BOOKED, ATTENDED, MISSED, CANCELLED, RESCHEDULED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    @Enumerated(EnumType.STRING)
    private AppointmentKind kind;
    private String institution;
    private String jurisdiction;
    private LocalDate onDate;
    private String timeOfDay;
    @Column(columnDefinition = "longtext")
    private String note;
    @Enumerated(EnumType.STRING)
    private State state = State.BOOKED;
    @Enumerated(EnumType.STRING)
    private Passage.How passage;
    private int requiredLevel;
    @Column(columnDefinition = "longtext")
    private String passageReason;
    private String bookedBy;
    private Instant bookedAt;
    private String closedBy;
    private Instant closedAt;
    @Column(columnDefinition = "longtext")
    private String closingReason;
    private Long episodeId;
    private String instance;
    /** Unique while booked, so that two people cannot book the same visit. */
    private String openKey;
    @Version
    private int version;

    protected Appointment() {
    }

    Appointment(Subject subject, Slot slot, String jurisdiction, Passage passage, String by, Instant at) {
        this.subject = subject.value();
        this.kind = slot.kind();
        this.institution = slot.institution();
        this.jurisdiction = jurisdiction;
        this.onDate = slot.on();
        this.timeOfDay = slot.time();
        this.note = slot.note();
        this.passage = passage.how();
        this.requiredLevel = passage.level();
        this.passageReason = passage.reason();
        this.bookedBy = by;
        this.bookedAt = at;
        this.openKey = slot.keyFor(this.subject);
    }

    void runsAs(String processInstance) {
        this.instance = processInstance;
    }

    /** She came; also said of one thought missed, when the record of her visit comes late. */
    void attended(String by, Instant at) {
        if (state != State.MISSED) {
            requireBooked();
        }
        end(State.ATTENDED, by, null, at);
    }

    /** Its day is over and nobody recorded that she came. */
    void missed(Instant at) {
        requireBooked();
        end(State.MISSED, null, null, at);
    }

    void cancel(String by, String reason, Instant at) {
        requireBooked();
        end(State.CANCELLED, by, reason, at);
    }

    void reschedule(String by, String reason, Instant at) {
        requireBooked();
        end(State.RESCHEDULED, by, reason, at);
    }

    private void end(State how, String by, String reason, Instant at) {
        this.state = how;
        this.closedBy = by;
        this.closingReason = reason;
        this.closedAt = at;
        this.openKey = null;
    }

    void tracedBy(long episode) {
        this.episodeId = episode;
    }

    /** Its pregnancy goes on under another record; {@code doubled} says that the same visit is booked there already. */
    void moveTo(Subject to, boolean doubled) {
        this.subject = to.value();
        if (booked()) {
            this.openKey = slot().keyFor(subject) + (doubled ? "|" + id : "");
        }
    }

    private void requireBooked() {
        if (!booked()) {
            throw new Refused("appointment.not-booked");
        }
    }

    public boolean booked() {
        return state == State.BOOKED;
    }

    public long id() {
        return id;
    }

    public Subject subject() {
        return new Subject(subject);
    }

    public AppointmentKind kind() {
        return kind;
    }

    public String institution() {
        return institution;
    }

    /** Whose policies bind the booking (domain G9). */
    public String jurisdiction() {
        return jurisdiction;
    }

    public LocalDate on() {
        return onDate;
    }

    /** {@code HH:mm} in China, null where only the day is agreed. */
    public String time() {
        return timeOfDay;
    }

    public String note() {
        return note;
    }

    public Slot slot() {
        return new Slot(kind, institution, onDate, timeOfDay, note);
    }

    public State state() {
        return state;
    }

    public Passage passage() {
        return new Passage(passage, requiredLevel, passageReason);
    }

    public String bookedBy() {
        return bookedBy;
    }

    public Instant bookedAt() {
        return bookedAt;
    }

    /** When it was attended, missed, cancelled or moved; null while booked. */
    public Instant closedAt() {
        return closedAt;
    }

    /** Who ended it, null while booked and where its day ended by itself. */
    public String closedBy() {
        return closedBy;
    }

    public String closingReason() {
        return closingReason;
    }

    /** 24:00 of its day: from then on she has missed it. */
    public Instant noShowAt() {
        return ChinaTime.endOf(onDate);
    }

    Long episodeId() {
        return episodeId;
    }

    /** The engine's instance that waits for her. */
    public String instance() {
        return instance;
    }
}
