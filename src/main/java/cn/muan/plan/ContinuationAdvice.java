package cn.muan.plan;

import java.time.Instant;

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
import cn.muan.access.Title;
import cn.muan.base.Refused;
import cn.muan.base.Subject;

/**
 * Whether a pregnancy that a disease makes dangerous should go on (O9, S4 第七条): proposed by who treats her, judged by an associate chief
 * physician or above, told to the woman. A pregnancy has at most one open advice.
 */
@Entity
public class ContinuationAdvice {

    /** How it stands. */
    public enum State {
        PROPOSED, RETURNED, UNSUITABLE, SUITABLE, INFORMED, WITHDRAWN;

        /** Somebody still owes an act. */
        public boolean open() {
            return this == PROPOSED || this == RETURNED || this == UNSUITABLE;
        }
    }

    /** What the woman decided when she had been told. */
    public enum Decision { TERMINATE, CONTINUE, UNDECIDED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    private String openSubject;
    private String institution;
    private String jurisdiction;
    private boolean infectious;
    @Column(columnDefinition = "longtext")
    private String diagnosis;
    @Column(columnDefinition = "longtext")
    private String grounds;
    private String proposedBy;
    private Instant proposedAt;
    @Enumerated(EnumType.STRING)
    private State state = State.PROPOSED;
    @Column(columnDefinition = "longtext")
    private String opinion;
    private String signedBy;
    @Enumerated(EnumType.STRING)
    private Title signedTitle;
    private Instant signedAt;
    private String returnedBy;
    private String returnReason;
    @Embedded
    private Informing informing;
    private Instant closedAt;
    @Version
    private int version;

    protected ContinuationAdvice() {
    }

    ContinuationAdvice(Subject subject, String institution, String jurisdiction, boolean infectious, String diagnosis, String grounds,
            Actor by, Instant at) {
        this.subject = subject.value();
        this.openSubject = this.subject;
        this.institution = institution;
        this.jurisdiction = jurisdiction;
        propose(infectious, diagnosis, grounds, by, at);
    }

    private void propose(boolean isInfectious, String what, String why, Actor by, Instant at) {
        this.infectious = isInfectious;
        this.diagnosis = what;
        this.grounds = why;
        this.proposedBy = by.name();
        this.proposedAt = at;
    }

    void revised(boolean isInfectious, String what, String why, Actor by, Instant at) {
        require(State.RETURNED);
        propose(isInfectious, what, why, by, at);
        state = State.PROPOSED;
    }

    void judged(boolean unsuitable, String words, Actor by, Instant at) {
        require(State.PROPOSED);
        opinion = words;
        signedBy = by.name();
        signedTitle = by.title();
        signedAt = at;
        if (unsuitable) {
            state = State.UNSUITABLE;
        } else {
            close(State.SUITABLE, at);
        }
    }

    void returned(String reason, Actor by) {
        require(State.PROPOSED);
        returnReason = reason;
        returnedBy = by.name();
        state = State.RETURNED;
    }

    void informed(Informing how, Instant at) {
        require(State.UNSUITABLE);
        informing = how;
        close(State.INFORMED, at);
    }

    void withdraw(Instant at) {
        if (state.open()) {
            close(State.WITHDRAWN, at);
        }
    }

    private void close(State end, Instant at) {
        state = end;
        closedAt = at;
        openSubject = null;
    }

    void moveTo(Subject to) {
        subject = to.value();
        openSubject = openSubject == null ? null : subject;
    }

    private void require(State expected) {
        if (state != expected) {
            throw new Refused("plan.advice-moved-on");
        }
    }

    public Subject subject() {
        return new Subject(subject);
    }

    public String institution() {
        return institution;
    }

    String jurisdiction() {
        return jurisdiction;
    }

    /** Whether she was infectious then; its words are for those who treat her. */
    public boolean infectious() {
        return infectious;
    }

    public String diagnosis() {
        return diagnosis;
    }

    public String grounds() {
        return grounds;
    }

    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public State state() {
        return state;
    }

    /** The signer's medical advice, null before the signature. */
    public String opinion() {
        return opinion;
    }

    /** Who signed, null before. */
    public String signedBy() {
        return signedBy;
    }

    /** The signer's title as it was then, null before. */
    public Title signedTitle() {
        return signedTitle;
    }

    public Instant signedAt() {
        return signedAt;
    }

    /** Who sent it back the last time, null where nobody did. */
    public String returnedBy() {
        return returnedBy;
    }

    public String returnReason() {
        return returnReason;
    }

    /** How she was told, null before. */
    public Informing informing() {
        return informing;
    }

    public Instant closedAt() {
        return closedAt;
    }
}
