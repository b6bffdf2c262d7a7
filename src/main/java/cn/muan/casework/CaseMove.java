package cn.muan.casework;

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

/** A move 迁移 of a woman in case management to another community or district; a case has at most one that is not ended. */
@Entity
public class CaseMove {

    /** How it stands; {@code ASSIGNED} was accepted on the receiver's behalf, {@code CALLED_OFF} ended with its case. */
    public enum State { ASKED, ACCEPTED, REFUSED, ASSIGNED, CANCELLED, WITHDRAWN, CALLED_OFF }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long caseId;
    /** Unique while the move is not ended. */
    private Long openCaseId;
    private String fromDistrict;
    private String fromMch;
    private String fromCentre;
    private String toDistrict;
    private String toMch;
    private String toCentre;
    private String receiverGroup;
    private LocalDate movedOn;
    @Column(columnDefinition = "longtext")
    private String reason;
    private Instant askedAt;
    private String askedBy;
    private String askedByGroup;
    @Enumerated(EnumType.STRING)
    private State state = State.ASKED;
    private Instant answeredAt;
    private String answeredBy;
    @Column(columnDefinition = "longtext")
    private String refusal;
    private String decidingMch;
    private Instant endedAt;
    private String endedBy;
    @Column(columnDefinition = "longtext")
    private String ruling;
    @Version
    private int version;

    protected CaseMove() {
    }

    CaseMove(HighRiskCase of, MoveWish wish, String mch, Group receiver) {
        this.caseId = of.id();
        this.openCaseId = of.id();
        this.fromDistrict = of.residenceDistrict();
        this.fromMch = of.residenceMch();
        this.fromCentre = of.centre();
        this.toDistrict = wish.district();
        this.toMch = mch;
        this.toCentre = wish.centre();
        this.movedOn = wish.movedOn();
        this.reason = wish.reason();
        this.receiverGroup = receiver.key();
    }

    CaseMove asked(String by, Group group, Instant at) {
        this.askedBy = by;
        this.askedByGroup = group.key();
        this.askedAt = at;
        return this;
    }

    void accepted(String centre, String by, Instant at) {
        answered(by, at);
        this.toCentre = centre;
        end(State.ACCEPTED, by, at);
    }

    void refused(String why, String above, String by, Instant at) {
        answered(by, at);
        this.state = State.REFUSED;
        this.refusal = why;
        this.decidingMch = above;
    }

    private void answered(String by, Instant at) {
        require(State.ASKED);
        this.answeredAt = at;
        this.answeredBy = by;
    }

    /** The one above both insists: the centre follows her up as if the receiver had accepted. */
    void assigned(String centre, String why, String by, Instant at) {
        require(State.REFUSED);
        this.toCentre = centre;
        this.ruling = why;
        end(State.ASSIGNED, by, at);
    }

    void cancelled(String why, String by, Instant at) {
        require(State.REFUSED);
        this.ruling = why;
        end(State.CANCELLED, by, at);
    }

    void withdrawn(String why, String by, Instant at) {
        require(State.ASKED);
        this.ruling = why;
        end(State.WITHDRAWN, by, at);
    }

    void calledOff(String by, Instant at) {
        end(State.CALLED_OFF, by, at);
    }

    private void end(State how, String by, Instant at) {
        this.state = how;
        this.openCaseId = null;
        this.endedBy = by;
        this.endedAt = at;
    }

    private void require(State expected) {
        if (state != expected) {
            throw new Refused("casework.move-answered");
        }
    }

    long id() {
        return id;
    }

    /** What tells its duties from those of a hand-over with the same code. */
    String occurrence() {
        return "move:" + id;
    }

    /** Code of the former district, null where it was unknown. */
    public String fromDistrict() {
        return fromDistrict;
    }

    public String fromMch() {
        return fromMch;
    }

    /** The centre that followed her up before, null where none did. */
    public String fromCentre() {
        return fromCentre;
    }

    public String toDistrict() {
        return toDistrict;
    }

    public String toMch() {
        return toMch;
    }

    /** The centre that is to follow her up; null while nobody has named it. */
    public String toCentre() {
        return toCentre;
    }

    /** Whoever is asked to accept her. */
    public Group receiver() {
        return Group.of(receiverGroup);
    }

    /** Whether a centre of the same district is asked, else the MCH institution of the new one is. */
    public boolean atCentre() {
        return receiver().organisation().equals(toCentre);
    }

    public LocalDate movedOn() {
        return movedOn;
    }

    public String reason() {
        return reason;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public String askedBy() {
        return askedBy;
    }

    /** Role and institution for which it was asked; its members may withdraw it. */
    public Group askedByGroup() {
        return Group.of(askedByGroup);
    }

    public State state() {
        return state;
    }

    /** When the receiver accepted or refused, null before. */
    public Instant answeredAt() {
        return answeredAt;
    }

    public String answeredBy() {
        return answeredBy;
    }

    /** Why the receiver refused, null where it did not. */
    public String refusal() {
        return refusal;
    }

    /** Who decides after a refusal, null where there was none. */
    public String decidingMch() {
        return decidingMch;
    }

    /** When it was accepted, assigned, cancelled, withdrawn or called off; null while it is under way. */
    public Instant endedAt() {
        return endedAt;
    }

    public String endedBy() {
        return endedBy;
    }

    /** The reasons of the decision or the withdrawal, null where there are none. */
    public String ruling() {
        return ruling;
    }
}
