package cn.muan.obligation;

import java.time.Instant;
import java.util.Locale;

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

/** A step of a ladder that fired: somebody is told, and somebody says that they know, takes it on, or closes it with a reason. */
@Entity
public class Alarm {

    /** How it stands. */
    public enum State { OPEN, ACKNOWLEDGED, CLOSED }

    /** Why it was closed: the duty ended, or a person gave a reason. */
    public enum CloseReason {
        FULFILLED, SUPERSEDED, CANCELLED, STEPPED_IN, HANDLED, NOT_NEEDED, OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** A person may give it in the alarm inbox. */
        public boolean byPerson() {
            return ordinal() >= HANDLED.ordinal();
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long obligationId;
    @Column(name = "step_number")
    private int step;
    private String code;
    private String subject;
    private String ownerGroup;
    private String recipientGroup;
    private Instant dueAt;
    private Instant firedAt;
    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;
    private Long acknowledgedBy;
    private String acknowledgedName;
    private Instant acknowledgedAt;
    private Long claimedBy;
    private String claimedName;
    private Instant claimedAt;
    private Long closedBy;
    private String closedName;
    private Instant closedAt;
    @Enumerated(EnumType.STRING)
    private CloseReason closeReason;
    private String closeNote;
    @Version
    private int version;

    protected Alarm() {
    }

    Alarm(Obligation obligation, ObligationStep fired) {
        this.obligationId = obligation.id();
        this.step = fired.number();
        this.code = obligation.code();
        this.subject = obligation.subject().value();
        this.ownerGroup = obligation.owner().key();
        this.recipientGroup = fired.group().key();
        this.dueAt = obligation.due();
        this.firedAt = fired.firedAt();
    }

    public long id() {
        return id;
    }

    public long obligationId() {
        return obligationId;
    }

    public int step() {
        return step;
    }

    public String code() {
        return code;
    }

    public Subject subject() {
        return new Subject(subject);
    }

    public Group owner() {
        return Group.of(ownerGroup);
    }

    public Group recipient() {
        return Group.of(recipientGroup);
    }

    public Instant due() {
        return dueAt;
    }

    public Instant firedAt() {
        return firedAt;
    }

    public State state() {
        return state;
    }

    public Long acknowledgedBy() {
        return acknowledgedBy;
    }

    public String acknowledgedName() {
        return acknowledgedName;
    }

    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public Long claimedBy() {
        return claimedBy;
    }

    public String claimedName() {
        return claimedName;
    }

    public String closedName() {
        return closedName;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public CloseReason closeReason() {
        return closeReason;
    }

    public String closeNote() {
        return closeNote;
    }

    boolean closed() {
        return state == State.CLOSED;
    }

    /** Somebody of the recipients knows; a second time changes nothing. */
    void acknowledge(Actor by, Instant at) {
        requireNotClosed();
        if (state == State.OPEN) {
            state = State.ACKNOWLEDGED;
            acknowledgedBy = by.personId();
            acknowledgedName = by.name();
            acknowledgedAt = at;
        }
    }

    /** Somebody takes it on; another one is told who did. */
    void claim(Actor by, Instant at) {
        requireNotClosed();
        if (claimedBy != null && claimedBy != by.personId()) {
            throw new Refused("obligation.alarm-claimed-by", claimedName);
        }
        claimedBy = by.personId();
        claimedName = by.name();
        claimedAt = at;
    }

    void close(Actor by, CloseReason reason, String note, Instant at) {
        requireNotClosed();
        closedBy = by.personId();
        closedName = by.name();
        end(reason, at);
        closeNote = note;
    }

    /** The duty behind it has ended. */
    void fulfilled(Obligation.State how, Instant at) {
        requireNotClosed();
        end(how == Obligation.State.MET ? CloseReason.FULFILLED : CloseReason.valueOf(how.name()), at);
    }

    private void end(CloseReason reason, Instant at) {
        state = State.CLOSED;
        closeReason = reason;
        closedAt = at;
    }

    private void requireNotClosed() {
        if (closed()) {
            throw new Refused("obligation.alarm-closed");
        }
    }
}
