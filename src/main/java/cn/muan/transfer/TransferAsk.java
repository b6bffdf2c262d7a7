package cn.muan.transfer;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import cn.muan.base.Refused;

/** One institution asked to take a woman, assigned as her backstop, or asked to stand by the one that takes her. */
@Entity
public class TransferAsk {

    /** What is asked of it. */
    public enum Kind { TAKE, BACKSTOP, ASSIST }

    /** Where it stands; {@code DIVERTED} where it had accepted and sent her elsewhere, {@code OVERTAKEN} where it need not answer any more. */
    public enum State { ASKED, ACCEPTED, REFUSED, OVERTAKEN, DIVERTED }

    /** Why it does not take her. */
    public enum Refusal { NO_BED, NO_STAFF, NO_BLOOD, NO_CAPABILITY, OTHER }

    /** What the safety office found about a refusal. */
    public enum Review { JUSTIFIED, VIOLATION }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long transferId;
    @Column(name = "round_number")
    private int round;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private String institution;
    private String askedBy;
    private Instant askedAt;
    @Enumerated(EnumType.STRING)
    private State state = State.ASKED;
    private Instant silentAt;
    private Instant answeredAt;
    private String answeredBy;
    @Enumerated(EnumType.STRING)
    private Refusal refusal;
    @Column(columnDefinition = "longtext")
    private String words;
    @Enumerated(EnumType.STRING)
    private Review review;
    @Column(columnDefinition = "longtext")
    private String reviewWords;
    private String reviewedBy;
    private Instant reviewedAt;
    private String instance;
    /** Unique while open, so that nobody is asked twice at a time. */
    private String openKey;
    @Version
    private int version;

    protected TransferAsk() {
    }

    TransferAsk(Transfer transfer, Kind kind, String institution, String askedBy, Instant at) {
        this.transferId = transfer.id();
        this.round = transfer.round();
        this.kind = kind;
        this.institution = institution;
        this.askedBy = askedBy;
        this.askedAt = at;
        this.openKey = transferId + "|" + kind + "|" + institution;
    }

    void runsAs(String processInstance) {
        this.instance = processInstance;
    }

    void accept(String person, String note, Instant at) {
        answer(State.ACCEPTED, person, note, at);
    }

    void refuse(Refusal why, String person, String note, Instant at) {
        answer(State.REFUSED, person, note, at);
        refusal = why;
    }

    void overtaken(Instant at) {
        if (open()) {
            state = State.OVERTAKEN;
            answeredAt = at;
            openKey = null;
        }
    }

    /** It sends her elsewhere on the way; why stands beside what it had said. */
    void diverted(String why) {
        state = State.DIVERTED;
        openKey = null;
        words = words == null ? why : words + "；" + why;
    }

    /** No answer in time; it may still answer while nobody has taken her. False where that is known or it has answered. */
    boolean silent(Instant at) {
        boolean first = open() && silentAt == null;
        if (first) {
            silentAt = at;
        }
        return first;
    }

    void reviewed(Review found, String said, String person, Instant at) {
        if (state != State.REFUSED || review != null) {
            throw new Refused("transfer.reviewed-already");
        }
        review = found;
        reviewWords = said;
        reviewedBy = person;
        reviewedAt = at;
    }

    private void answer(State answer, String person, String note, Instant at) {
        if (!open()) {
            throw new Refused("transfer.answered-already");
        }
        state = answer;
        answeredBy = person;
        answeredAt = at;
        words = note;
        openKey = null;
    }

    public boolean open() {
        return state == State.ASKED;
    }

    /** A refusal that the safety office has not looked at yet. */
    boolean awaitsReview() {
        return state == State.REFUSED && review == null;
    }

    public long id() {
        return id;
    }

    public long transferId() {
        return transferId;
    }

    public int round() {
        return round;
    }

    public Kind kind() {
        return kind;
    }

    public String institution() {
        return institution;
    }

    public String askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public State state() {
        return state;
    }

    /** When its time to answer was over without one, null where it was not. */
    public Instant silentAt() {
        return silentAt;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public String answeredBy() {
        return answeredBy;
    }

    public Refusal refusal() {
        return refusal;
    }

    public String words() {
        return words;
    }

    public Review review() {
        return review;
    }

    public String reviewWords() {
        return reviewWords;
    }

    public String reviewedBy() {
        return reviewedBy;
    }

    public String instance() {
        return instance;
    }
}
