package cn.muan.obligation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import cn.muan.access.Group;
import cn.muan.policy.LadderStep;
import cn.muan.policy.Recipient;

/** One step of an obligation's ladder: whom it alarms and when, and what became of it. */
@Entity
public class ObligationStep {

    /** Waiting, alarmed, overtaken by a higher step before it could fire, or needless because the duty was closed. */
    public enum State { PENDING, FIRED, PASSED, SKIPPED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Obligation obligation;
    @Column(name = "step_number")
    private int number;
    @Column(name = "fires_at")
    private Instant at;
    private String recipient;
    private String recipientGroup;
    private boolean substituted;
    private boolean givesTask;
    /** Seconds; null where the step never climbs early. */
    private Long ackWithin;
    @Enumerated(EnumType.STRING)
    private State state = State.PENDING;
    private Instant firedAt;
    private Instant acknowledgedAt;
    private Instant handedOutAt;

    protected ObligationStep() {
    }

    ObligationStep(LadderStep step, Group group, boolean substituted) {
        this.number = step.number();
        this.at = step.at().truncatedTo(ChronoUnit.SECONDS);
        this.recipient = step.recipient().code();
        this.recipientGroup = group.key();
        this.substituted = substituted;
        this.givesTask = step.givesTask();
        this.ackWithin = step.ackWithin() == null ? null : step.ackWithin().toSeconds();
    }

    /** Another group is alarmed when it fires. */
    void redirect(Group group, boolean standsIn) {
        this.recipientGroup = group.key();
        this.substituted = standsIn;
    }

    void belongsTo(Obligation owner) {
        obligation = owner;
    }

    public int number() {
        return number;
    }

    public Instant at() {
        return at;
    }

    /** Whom the table names. */
    public Recipient recipient() {
        return Recipient.of(recipient);
    }

    /** Who is alarmed. */
    public Group group() {
        return Group.of(recipientGroup);
    }

    /** The named recipient does not exist there, so another one stands in. */
    public boolean substituted() {
        return substituted;
    }

    public boolean givesTask() {
        return givesTask;
    }

    public State state() {
        return state;
    }

    /** When it fired; null where it did not. */
    public Instant firedAt() {
        return firedAt;
    }

    /** When somebody first acknowledged its alarm; null where nobody did. */
    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    boolean pending() {
        return state == State.PENDING;
    }

    /** Its task was not given out yet. */
    boolean owesTask() {
        return state == State.FIRED && givesTask && handedOutAt == null;
    }

    void handOut(Instant now) {
        handedOutAt = now;
    }

    void fire(Instant now) {
        leavePending(State.FIRED);
        firedAt = now;
    }

    void pass() {
        leavePending(State.PASSED);
    }

    void skip() {
        leavePending(State.SKIPPED);
    }

    void acknowledge(Instant when) {
        if (state != State.FIRED) {
            throw new IllegalStateException("step " + number + " has not fired");
        }
        if (acknowledgedAt == null) {
            acknowledgedAt = when;
        }
    }

    /** When the next step fires because nobody acknowledged this one; null where it does not. */
    Instant climbsEarlyAt() {
        boolean waits = state == State.FIRED && ackWithin != null && acknowledgedAt == null;
        return waits ? firedAt.plus(Duration.ofSeconds(ackWithin)) : null;
    }

    private void leavePending(State next) {
        if (!pending()) {
            throw new IllegalStateException("step " + number + " is " + state);
        }
        state = next;
    }
}
