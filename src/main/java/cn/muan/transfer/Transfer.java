package cn.muan.transfer;

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

import cn.muan.access.Group;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.directory.Specialty;

/** A woman goes from one institution to another: asked for, accepted or assigned to the backstop, handed over or called off. */
@Entity
public class Transfer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    /** Unique while open, so that a woman has one open transfer at most. */
    private String openSubject;
    private String origin;
    private String requesterGroup;
    private String requestedBy;
    private Instant requestedAt;
    private boolean emergency;
    @Enumerated(EnumType.STRING)
    private Specialty specialty;
    private int careLevel;
    @Column(columnDefinition = "longtext")
    private String reason;
    @Column(columnDefinition = "longtext")
    private String complaint;
    @Embedded
    private Vitals vitals;
    @Column(columnDefinition = "longtext")
    private String treatment;
    @Column(columnDefinition = "longtext")
    private String skipReason;
    @Column(columnDefinition = "longtext")
    private String overrideReason;
    @Column(columnDefinition = "longtext")
    private String overrideApprovedBy;
    @Enumerated(EnumType.STRING)
    private Transport transport;
    @Column(columnDefinition = "longtext")
    private String escort;
    private String mch;
    @Enumerated(EnumType.STRING)
    private TransferState state = TransferState.ASKING;
    @Column(name = "round_number")
    private int round = 1;
    private Instant roundBeganAt;
    private String firstChoice;
    private Instant backstopAt;
    private String receiver;
    private boolean backstop;
    private Instant acceptedAt;
    private String acceptedBy;
    private Instant admittedAt;
    private Instant handedOverAt;
    private Instant cancelledAt;
    private String cancelledBy;
    @Column(columnDefinition = "longtext")
    private String cancelReason;
    private int coordinationRound;
    private String instance;
    @Version
    private int version;

    protected Transfer() {
    }

    Transfer(Subject subject, Group requester, String requestedBy, TransferWish wish, String mch, Instant at) {
        this.subject = subject.value();
        this.openSubject = this.subject;
        this.origin = requester.organisation();
        this.requesterGroup = requester.key();
        this.requestedBy = requestedBy;
        this.requestedAt = at;
        this.roundBeganAt = at;
        this.emergency = wish.emergency();
        this.specialty = wish.specialty();
        this.careLevel = wish.careLevel();
        this.reason = wish.reason();
        this.complaint = wish.complaint();
        this.vitals = wish.vitals();
        this.treatment = wish.treatment();
        this.skipReason = wish.skipReason();
        this.overrideReason = wish.overrideReason();
        this.overrideApprovedBy = wish.overrideApprovedBy();
        this.transport = wish.transport();
        this.escort = wish.escort();
        this.firstChoice = wish.institution();
        this.mch = mch;
    }

    void runsAs(String processInstance) {
        this.instance = processInstance;
    }

    void backstopDueAt(Instant at) {
        this.backstopAt = at;
    }

    /** Of the institutions that would take her, the first one does. */
    void acceptedBy(String institution, String person, Instant at) {
        requireAsking();
        receivedBy(institution, person, at);
    }

    /** The backstop need not say yes: from now on she is its patient to come. */
    void assignedTo(String institution, Instant at) {
        requireAsking();
        receivedBy(institution, null, at);
        backstop = true;
    }

    private void receivedBy(String institution, String person, Instant at) {
        state = TransferState.ACCEPTED;
        receiver = institution;
        acceptedBy = person;
        acceptedAt = at;
    }

    /** The backstop has confirmed that it knows. */
    void admitted(String person, Instant at) {
        acceptedBy = person;
        admittedAt = at;
    }

    /** Asked anew, as the receiver diverts. */
    void again(Instant at) {
        requireAccepted();
        state = TransferState.ASKING;
        round++;
        roundBeganAt = at;
        firstChoice = null;
        receiver = null;
        backstop = false;
        acceptedAt = null;
        acceptedBy = null;
        admittedAt = null;
        backstopAt = null;
    }

    /** Carried elsewhere than to the one that accepted, or before anybody has: that one has her. */
    void carriedTo(String institution, String person, Instant at) {
        requireOpen();
        receivedBy(institution, person, at);
        backstop = false;
        admittedAt = null;
    }

    void handedOver(Instant at) {
        requireAccepted();
        end(TransferState.HANDED_OVER);
        handedOverAt = at;
    }

    void cancelled(String why, String person, Instant at) {
        requireOpen();
        end(TransferState.CANCELLED);
        cancelReason = why;
        cancelledBy = person;
        cancelledAt = at;
    }

    void moveTo(Subject to, boolean staysOpen) {
        subject = to.value();
        openSubject = staysOpen ? subject : null;
    }

    /** The MCH institution is asked to help once in a round; false the second time. */
    boolean coordinationNeeded() {
        boolean first = mch != null && coordinationRound != round;
        coordinationRound = round;
        return first;
    }

    private void end(TransferState how) {
        state = how;
        openSubject = null;
    }

    private void requireOpen() {
        if (!state.open()) {
            throw new Refused("transfer.ended");
        }
    }

    private void requireAccepted() {
        requireOpen();
        if (state != TransferState.ACCEPTED) {
            throw new Refused("transfer.not-accepted");
        }
    }

    /** @throws Refused with who has taken her, where somebody has */
    void requireAsking() {
        requireOpen();
        if (state == TransferState.ACCEPTED) {
            throw new Refused(backstop ? "transfer.backstop-has-her" : "transfer.taken", receiver);
        }
    }

    public TransferSheet sheet() {
        return new TransferSheet(id, subject(), origin, receiver, state, emergency, specialty, backstop, requestedAt, acceptedAt);
    }

    public long id() {
        return id;
    }

    public Subject subject() {
        return new Subject(subject);
    }

    /** First-contact institution, responsible until handover is signed (O39, O40). */
    public String origin() {
        return origin;
    }

    public Group requester() {
        return Group.of(requesterGroup);
    }

    public String requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public boolean emergency() {
        return emergency;
    }

    public Specialty specialty() {
        return specialty;
    }

    public int careLevel() {
        return careLevel;
    }

    public String reason() {
        return reason;
    }

    public String complaint() {
        return complaint;
    }

    public Vitals vitals() {
        return vitals == null ? Vitals.NONE : vitals;
    }

    public String treatment() {
        return treatment;
    }

    public String skipReason() {
        return skipReason;
    }

    public String overrideReason() {
        return overrideReason;
    }

    public String overrideApprovedBy() {
        return overrideApprovedBy;
    }

    public Transport transport() {
        return transport;
    }

    public String escort() {
        return escort;
    }

    /** The MCH institution that coordinates, null where none serves the origin. */
    public String mch() {
        return mch;
    }

    public TransferState state() {
        return state;
    }

    /** How often it was asked for: 1, and one more each time the receiver diverted. */
    public int round() {
        return round;
    }

    public Instant roundBeganAt() {
        return roundBeganAt;
    }

    String firstChoice() {
        return firstChoice;
    }

    /** When the backstop is assigned where nobody accepts, null where no rule says so. */
    public Instant backstopAt() {
        return backstopAt;
    }

    /** Who takes her, null while asking. */
    public String receiver() {
        return receiver;
    }

    public boolean backstop() {
        return backstop;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    /** Who accepted, null where the backstop has not confirmed yet. */
    public String acceptedBy() {
        return acceptedBy;
    }

    public Instant handedOverAt() {
        return handedOverAt;
    }

    public Instant cancelledAt() {
        return cancelledAt;
    }

    public String cancelledBy() {
        return cancelledBy;
    }

    public String cancelReason() {
        return cancelReason;
    }

    /** The backstop has been assigned and has not confirmed yet. */
    public boolean awaitsAdmission() {
        return state == TransferState.ACCEPTED && backstop && admittedAt == null;
    }

    public String instance() {
        return instance;
    }
}
