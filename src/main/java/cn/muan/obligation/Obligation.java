package cn.muan.obligation;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import cn.muan.access.Group;
import cn.muan.base.Subject;

/** A rule of the seeds applied to a case: who owes it, since when, due when, and how it ended. Breach and lateness are computed from instants. */
@Entity
public class Obligation {

    /** How it stands. */
    public enum State { OPEN, MET, SUPERSEDED, CANCELLED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String code;
    private String subject;
    private String ownerGroup;
    private String jurisdiction;
    private String servedBy;
    @Column(name = "triggered_at")
    private Instant trigger;
    private Instant dueAt;
    private Instant closedAt;
    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;
    private String ladderClass;
    private String policyTable;
    private int policyVersion;
    @Version
    private int version;

    protected Obligation() {
    }

    public long id() {
        return id;
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

    public Instant trigger() {
        return trigger;
    }

    public Instant due() {
        return dueAt;
    }

    public State state() {
        return state;
    }

    /** When it was met, superseded or cancelled; null while open. */
    public Instant closedAt() {
        return closedAt;
    }

    public String servedBy() {
        return servedBy;
    }

    /** Past its due instant while unfulfilled, now or when it was closed (T7). */
    public boolean breached(Instant now) {
        return lateness(now).compareTo(Duration.ZERO) > 0;
    }

    /** How long past due it is, or was when it was closed; never negative. */
    public Duration lateness(Instant now) {
        Instant end = closedAt == null ? now : closedAt;
        return end.isAfter(dueAt) ? Duration.between(dueAt, end) : Duration.ZERO;
    }
}
