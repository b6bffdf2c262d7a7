package cn.muan.casework;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import cn.muan.base.Refused;

/** A case handed to the MCH institution of the woman's residence 转介 (O29), which accepts it or refuses with a reason; then the one above both decides. */
@Entity
public class Handover {

    /** How it stands; {@code ASSIGNED} was accepted on the receiver's behalf, {@code RETURNED} went back to the sender. */
    public enum State { SENT, ACCEPTED, REFUSED, ASSIGNED, RETURNED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long caseId;
    private String fromMch;
    private String toMch;
    @Column(columnDefinition = "longtext")
    private String reason;
    private Instant sentAt;
    private String sentBy;
    private Instant acknowledgedAt;
    private String acknowledgedBy;
    @Column(columnDefinition = "longtext")
    private String reply;
    @Enumerated(EnumType.STRING)
    private State state = State.SENT;
    @Column(columnDefinition = "longtext")
    private String refusal;
    private String decidingMch;
    private Instant decidedAt;
    private String decidedBy;
    @Column(columnDefinition = "longtext")
    private String ruling;

    protected Handover() {
    }

    Handover(HighRiskCase of, String reason, String by, Instant at) {
        this.caseId = of.id();
        this.fromMch = of.mchInstitution();
        this.toMch = of.residenceMch();
        this.reason = reason;
        this.sentBy = by;
        this.sentAt = at;
    }

    void accepted(String by, Instant at, String words) {
        answered(State.ACCEPTED, by, at);
        this.reply = words;
    }

    void refused(String by, Instant at, String why, String above) {
        answered(State.REFUSED, by, at);
        this.refusal = why;
        this.decidingMch = above;
    }

    private void answered(State answer, String by, Instant at) {
        require(State.SENT);
        this.state = answer;
        this.acknowledgedBy = by;
        this.acknowledgedAt = at;
    }

    void decided(boolean insist, String by, Instant at, String why) {
        require(State.REFUSED);
        this.state = insist ? State.ASSIGNED : State.RETURNED;
        this.decidedBy = by;
        this.decidedAt = at;
        this.ruling = why;
    }

    private void require(State expected) {
        if (state != expected) {
            throw new Refused("casework.handover-answered");
        }
    }

    public String fromMch() {
        return fromMch;
    }

    public String toMch() {
        return toMch;
    }

    public String reason() {
        return reason;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public String sentBy() {
        return sentBy;
    }

    public State state() {
        return state;
    }

    /** Why the receiver refused it, null where it did not. */
    public String refusal() {
        return refusal;
    }

    /** The institution above both that decides a refused hand-over, null where it was not refused. */
    public String decidingMch() {
        return decidingMch;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String decidedBy() {
        return decidedBy;
    }

    /** The reasons of the decision, null before. */
    public String ruling() {
        return ruling;
    }

    /** When the receiver answered it, null before. */
    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public String acknowledgedBy() {
        return acknowledgedBy;
    }

    public String reply() {
        return reply;
    }
}
