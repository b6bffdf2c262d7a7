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

import cn.muan.access.Group;
import cn.muan.base.Refused;
import cn.muan.base.Subject;

/** The search for a high-risk woman who missed an appointment 追访, until she is reached, found or her case ends; a woman has at most one open. */
@Entity
public class TracingEpisode {

    /** How it stands: the institution traces; she is lost; the MCH institution was told and helps; over. */
    public enum State { TRACING, LOST, TOLD, CLOSED }

    /** How it ended. */
    public enum Outcome { REACHED, FOUND, ATTENDED, PREGNANCY_ENDED, CASE_CLOSED, DEPARTED, JOINED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    private String openSubject;
    private long appointmentId;
    private String institution;
    private String jurisdiction;
    private String tracingGroup;
    private String mch;
    private String residenceJurisdiction;
    private String centre;
    private LocalDate missedOn;
    private Instant openedAt;
    private Instant lostAt;
    private Instant toldAt;
    private String toldBy;
    @Column(columnDefinition = "longtext")
    private String telling;
    private Instant closedAt;
    private String closedBy;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    @Enumerated(EnumType.STRING)
    private State state = State.TRACING;
    @Version
    private int version;

    protected TracingEpisode() {
    }

    TracingEpisode(Appointment missed, Group tracing, Helpers helpers, Instant at) {
        this.subject = missed.subject().value();
        this.openSubject = subject;
        this.appointmentId = missed.id();
        this.institution = missed.institution();
        this.jurisdiction = missed.jurisdiction();
        this.tracingGroup = tracing.key();
        this.missedOn = missed.on();
        this.openedAt = at;
        helpedBy(helpers);
    }

    /** Who helps to find her: the MCH institution with its district, and the centre where she lives, null where unknown. */
    record Helpers(String mch, String jurisdiction, String centre) {
    }

    void helpedBy(Helpers helpers) {
        this.mch = helpers.mch();
        this.residenceJurisdiction = helpers.jurisdiction();
        this.centre = helpers.centre();
    }

    void lost(Instant at) {
        require(State.TRACING);
        this.state = State.LOST;
        this.lostAt = at;
    }

    void told(String by, String words, Instant at) {
        require(State.LOST);
        this.state = State.TOLD;
        this.toldBy = by;
        this.telling = words;
        this.toldAt = at;
    }

    void close(Outcome how, String by, Instant at) {
        if (!open()) {
            throw new Refused("appointment.tracing-over");
        }
        this.state = State.CLOSED;
        this.outcome = how;
        this.closedBy = by;
        this.closedAt = at;
        this.openSubject = null;
    }

    void require(State expected) {
        if (state != expected) {
            throw new Refused("appointment.tracing-over");
        }
    }

    void moveTo(Subject to) {
        this.subject = to.value();
        this.openSubject = open() ? subject : null;
    }

    public boolean open() {
        return state != State.CLOSED;
    }

    public long id() {
        return id;
    }

    public Subject subject() {
        return new Subject(subject);
    }

    long appointmentId() {
        return appointmentId;
    }

    /** The institution whose appointment she missed, which traces. */
    public String institution() {
        return institution;
    }

    String jurisdiction() {
        return jurisdiction;
    }

    /** Who traces at the institution. */
    public Group tracing() {
        return Group.of(tracingGroup);
    }

    /** The MCH institution that helps once she is lost. */
    public String mch() {
        return mch;
    }

    /** The centre where she lives, null where unknown. */
    public String centre() {
        return centre;
    }

    /** The day of the appointment she missed first. */
    public LocalDate missedOn() {
        return missedOn;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** When she counted as lost, null where she never did. */
    public Instant lostAt() {
        return lostAt;
    }

    /** When the MCH institution was told, null before. */
    public Instant toldAt() {
        return toldAt;
    }

    public String toldBy() {
        return toldBy;
    }

    /** What the institution told the MCH institution, null before. */
    public String telling() {
        return telling;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public String closedBy() {
        return closedBy;
    }

    /** How it ended, null while open. */
    public Outcome outcome() {
        return outcome;
    }

    public State state() {
        return state;
    }
}
