package cn.muan.followup;

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
import cn.muan.access.Role;
import cn.muan.base.Refused;
import cn.muan.base.Subject;

/** A problem found at a follow-up, which the centre reports to the district MCH institution (O34, S4 第十一条、第十二条). */
@Entity
public class FollowUpProblem {

    /** Whether the MCH institution knows. */
    public enum State { OPEN, REPORTED, RECEIVED, WITHDRAWN }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    private long visitId;
    private String centre;
    private String mch;
    private Instant foundAt;
    @Column(columnDefinition = "longtext")
    private String description;
    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;
    private Instant reportedAt;
    private String reporterName;
    @Column(columnDefinition = "longtext")
    private String measures;
    @Column(columnDefinition = "longtext")
    private String request;
    private Instant receivedAt;
    private String receiverName;
    @Column(columnDefinition = "longtext")
    private String reply;
    private String processInstance;
    @Version
    private int version;

    protected FollowUpProblem() {
    }

    FollowUpProblem(FollowUpVisit visit, String description, String mch) {
        this.subject = visit.subject().value();
        this.visitId = visit.id();
        this.centre = visit.centre();
        this.mch = mch;
        this.foundAt = visit.recordedAt();
        this.description = description;
    }

    void runsAs(String instance) {
        this.processInstance = instance;
    }

    void reported(String by, Instant at, String done, String wanted) {
        require(State.OPEN, "followup.problem-reported-already");
        this.state = State.REPORTED;
        this.reporterName = by;
        this.reportedAt = at;
        this.measures = done;
        this.request = wanted;
    }

    void received(String by, Instant at, String words) {
        require(State.REPORTED, "followup.problem-received-already");
        this.state = State.RECEIVED;
        this.receiverName = by;
        this.receivedAt = at;
        this.reply = words;
    }

    void withdraw() {
        this.state = State.WITHDRAWN;
    }

    /** Another centre owes the report from now on, to the MCH institution of its own district. */
    void owedBy(String otherCentre, String otherMch) {
        this.centre = otherCentre;
        this.mch = otherMch;
    }

    void adoptedBy(Subject other) {
        this.subject = other.value();
    }

    private void require(State wanted, String key) {
        if (state != wanted) {
            throw new Refused(key);
        }
    }

    /** Which occurrence of O34 it is. */
    String occurrence() {
        return "problem:" + id;
    }

    public long id() {
        return id;
    }

    public Subject subject() {
        return new Subject(subject);
    }

    public long visitId() {
        return visitId;
    }

    public String centre() {
        return centre;
    }

    public Group owner() {
        return new Group(Role.MATERNAL_WORKER, centre);
    }

    /** The MCH institution to be told. */
    public String mch() {
        return mch;
    }

    public Instant foundAt() {
        return foundAt;
    }

    public String description() {
        return description;
    }

    public State state() {
        return state;
    }

    /** When it was reported, null before. */
    public Instant reportedAt() {
        return reportedAt;
    }

    public String reporterName() {
        return reporterName;
    }

    /** What the centre did at once. */
    public String measures() {
        return measures;
    }

    /** What the centre asks for, null where nothing. */
    public String request() {
        return request;
    }

    /** When the MCH institution received it, null before. */
    public Instant receivedAt() {
        return receivedAt;
    }

    public String receiverName() {
        return receiverName;
    }

    /** What the MCH institution answered. */
    public String reply() {
        return reply;
    }

    public String processInstance() {
        return processInstance;
    }
}
