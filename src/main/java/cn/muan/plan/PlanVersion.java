package cn.muan.plan;

import java.time.Instant;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import cn.muan.access.Actor;
import cn.muan.base.Refused;

/** One version of a plan with the senior obstetrician named for it; versions are never changed, only decided. */
@Entity
public class PlanVersion {

    /** How it stands. */
    public enum State { DRAFTED, RETURNED, CONFIRMED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long planId;
    private int versionNumber;
    @Embedded
    private PlanText text;
    private String revisionReason;
    private boolean infectious;
    private long seniorId;
    private String seniorName;
    private String draftedBy;
    private Instant draftedAt;
    @Enumerated(EnumType.STRING)
    private State state = State.DRAFTED;
    private String decidedBy;
    private Instant decidedAt;
    private String returnReason;
    @Version
    private int version;

    protected PlanVersion() {
    }

    PlanVersion(CarePlan of, int number, PlanText text, boolean infectious, Actor senior, String revisionReason, Actor by, Instant at) {
        this.planId = of.id();
        this.versionNumber = number;
        this.text = text;
        this.infectious = infectious;
        this.seniorId = senior.personId();
        this.seniorName = senior.name();
        this.revisionReason = revisionReason;
        this.draftedBy = by.name();
        this.draftedAt = at;
    }

    void confirmed(Actor by, Instant at) {
        decide(State.CONFIRMED, by, at);
    }

    void returned(Actor by, Instant at, String reason) {
        decide(State.RETURNED, by, at);
        returnReason = reason;
    }

    private void decide(State end, Actor by, Instant at) {
        if (state != State.DRAFTED) {
            throw new Refused("plan.decided-already");
        }
        state = end;
        decidedBy = by.name();
        decidedAt = at;
    }

    public int number() {
        return versionNumber;
    }

    public PlanText text() {
        return text;
    }

    /** Why it replaces the version before, null for the first. */
    public String revisionReason() {
        return revisionReason;
    }

    /** Whether she was infectious then; its words are for those who treat her. */
    public boolean infectious() {
        return infectious;
    }

    public long seniorId() {
        return seniorId;
    }

    /** The senior obstetrician 高年资医师 who is in charge (S1 三.3, S2 四.6). */
    public String seniorName() {
        return seniorName;
    }

    public String draftedBy() {
        return draftedBy;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public State state() {
        return state;
    }

    public String decidedBy() {
        return decidedBy;
    }

    /** When it was confirmed or returned, null before. */
    public Instant decidedAt() {
        return decidedAt;
    }

    /** Why it was returned, null where it was not. */
    public String returnReason() {
        return returnReason;
    }
}
