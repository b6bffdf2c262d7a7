package cn.muan.caesarean;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

import jakarta.persistence.Column;
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
import cn.muan.base.Subject;

/** A caesarean section from its decision to the birth and the papers after it; one counts for a pregnancy at a time. */
@Entity
public class Caesarean {

    /** How it stands. */
    public enum State { AWAITING_APPROVAL, READY, BORN, REFUSED, CANCELLED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    /** Unique while it counts, so that two cannot be decided at once. */
    private String openSubject;
    private String institution;
    private String jurisdiction;
    @Enumerated(EnumType.STRING)
    private Urgency urgency;
    private int rcogClass;
    @Column(columnDefinition = "longtext")
    private String indication;
    private Instant plannedAt;
    private Instant decidedAt;
    private String decidedBy;
    @Enumerated(EnumType.STRING)
    private State state;
    private Instant limitAt;
    @Embedded
    private Approval approval;
    @Embedded
    private SurgeryTimes times;
    @Embedded
    private SafetyCheck check;
    @Embedded
    private DelayReview review;
    @Column(columnDefinition = "longtext")
    private String closeReason;
    private String closedBy;
    private Instant closedAt;
    @Version
    private int version;

    protected Caesarean() {
    }

    Caesarean(Subject subject, String institution, String jurisdiction, Decision decision, boolean gated, Actor by) {
        this.subject = subject.value();
        this.openSubject = subject.value();
        this.institution = institution;
        this.jurisdiction = jurisdiction;
        this.urgency = decision.urgency();
        this.rcogClass = decision.rcogClass();
        this.indication = decision.indication();
        this.decidedAt = decision.decidedAt();
        this.plannedAt = decision.plannedAt();
        this.decidedBy = by.name();
        this.state = gated ? State.AWAITING_APPROVAL : State.READY;
    }

    void approve(Approval given) {
        requireState(State.AWAITING_APPROVAL, "caesarean.answered-already");
        approval = given;
        state = State.READY;
    }

    void refuse(String reason, Actor by, Instant at) {
        requireState(State.AWAITING_APPROVAL, "caesarean.answered-already");
        close(State.REFUSED, reason, by, at);
    }

    void record(Approval given) {
        if (approval != null) {
            throw new Refused("caesarean.approved-already");
        }
        approval = given;
    }

    void limit(Instant at) {
        limitAt = at;
    }

    void times(SurgeryTimes noted) {
        requireState(State.READY, state == State.AWAITING_APPROVAL ? "caesarean.not-approved" : "caesarean.over");
        times = noted;
    }

    void born() {
        requireState(State.READY, "caesarean.over");
        state = State.BORN;
    }

    void file(SafetyCheck filed) {
        if (check != null) {
            throw new Refused("caesarean.checked-already");
        }
        check = filed;
    }

    void reviewed(DelayReview words) {
        if (review != null) {
            throw new Refused("caesarean.reviewed-already");
        }
        review = words;
    }

    void cancel(String reason, Actor by, Instant at) {
        if (!pending()) {
            throw new Refused("caesarean.over");
        }
        close(State.CANCELLED, reason, by, at);
    }

    private void close(State end, String reason, Actor by, Instant at) {
        state = end;
        openSubject = null;
        closeReason = reason;
        closedBy = by.name();
        closedAt = at;
    }

    private void requireState(State wanted, String otherwise) {
        if (state != wanted) {
            throw new Refused(otherwise);
        }
    }

    /** Two records of one pregnancy became one; only the one that stays counts. */
    void moveTo(Subject to, boolean counts) {
        subject = to.value();
        openSubject = openSubject == null || !counts ? null : to.value();
    }

    public long id() {
        return id;
    }

    public Subject subject() {
        return new Subject(subject);
    }

    public String institution() {
        return institution;
    }

    public String jurisdiction() {
        return jurisdiction;
    }

    public Urgency urgency() {
        return urgency;
    }

    public boolean emergency() {
        return urgency == Urgency.EMERGENCY;
    }

    public int rcogClass() {
        return rcogClass;
    }

    public String indication() {
        return indication;
    }

    /** Null for an emergency. */
    public Instant plannedAt() {
        return plannedAt;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public State state() {
        return state;
    }

    /** Decided, and the child not yet born. */
    public boolean pending() {
        return state == State.AWAITING_APPROVAL || state == State.READY;
    }

    /** Until when the child should be born (O51); null where no rule says. */
    public Instant limitAt() {
        return limitAt;
    }

    /** Null while nobody's word is recorded. */
    public Approval approval() {
        return approval;
    }

    public SurgeryTimes times() {
        return times == null ? SurgeryTimes.NONE : times;
    }

    /** Null before it is filed. */
    public SafetyCheck check() {
        return check;
    }

    /** Null where none was needed, or none is written yet. */
    public DelayReview review() {
        return review;
    }

    /** Why it was refused or called off; null otherwise. */
    public String closeReason() {
        return closeReason;
    }

    public String closedBy() {
        return closedBy;
    }

    public Instant closedAt() {
        return closedAt;
    }

    /** Minutes from the decision to the birth; empty before the birth. */
    public OptionalLong decisionToDelivery() {
        Instant birth = times().birth();
        return birth == null ? OptionalLong.empty()
                : OptionalLong.of(Duration.between(decidedAt, birth).toMinutes());
    }

    /** Whether the child was born after the limit. */
    public boolean late() {
        return limitAt != null && times().birth() != null && times().birth().isAfter(limitAt);
    }
}
