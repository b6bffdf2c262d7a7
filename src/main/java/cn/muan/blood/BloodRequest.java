package cn.muan.blood;

import java.time.Instant;
import java.util.Locale;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import cn.muan.access.Actor;
import cn.muan.access.Group;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.bloodbank.BloodGroup;
import cn.muan.bloodbank.BloodProduct;

/** A wish for blood at a hospital; whose it is stands here alone, stations and dispatchers work on {@link #subject()}. */
@Entity
public class BloodRequest {

    /** How it stands; {@code ALLOCATED}: nobody is asked any more, bags are held or on their way. */
    public enum State {
        APPROVAL, SEEKING, ALLOCATED, CLOSED, REFUSED, UNAVAILABLE, CANCELLED;

        public boolean open() {
            return compareTo(CLOSED) < 0;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    private String hospital;
    @Enumerated(EnumType.STRING)
    private BloodProduct product;
    @Enumerated(EnumType.STRING)
    private BloodGroup.Abo abo;
    @Enumerated(EnumType.STRING)
    private Rh rh;
    private int units;
    @Enumerated(EnumType.STRING)
    private Urgency urgency;
    private Integer bleedingMl;
    @Column(columnDefinition = "longtext")
    private String reason;
    private String requestedBy;
    private long requesterId;
    private Instant requestedAt;
    @Enumerated(EnumType.STRING)
    private ApprovalTier tier;
    private String decidingGroup;
    @Enumerated(EnumType.STRING)
    private State state;
    private Boolean approved;
    private String approvedBy;
    private Instant approvedAt;
    @Column(columnDefinition = "longtext")
    private String approvalWords;
    private String endedBy;
    private Instant endedAt;
    @Column(columnDefinition = "longtext")
    private String endReason;
    private String namedHolder;
    private int rounds;
    private String instance;
    /** Unique while open, so that two clicks ask once; a wanted second request counts on. */
    private String openKey;
    @Version
    private int version;

    protected BloodRequest() {
    }

    BloodRequest(Subject woman, String hospital, RequestBlood asked, ApprovalTier tier, Group deciding, int sameOpen, Actor by, Instant at) {
        this.subject = woman.value();
        this.hospital = hospital;
        this.product = asked.wish().product();
        this.abo = asked.wish().abo();
        this.rh = asked.wish().rh();
        this.units = asked.wish().units();
        this.urgency = asked.urgency();
        this.bleedingMl = asked.bleedingMl();
        this.reason = asked.reason();
        this.requestedBy = by.name();
        this.requesterId = by.personId();
        this.requestedAt = at;
        this.tier = tier;
        this.decidingGroup = deciding.key();
        this.state = emergency() ? State.SEEKING : State.APPROVAL;
        this.openKey = subject + "|" + hospital + "|" + asked.wish().key() + "|" + sameOpen;
    }

    void runsAs(String processInstance) {
        this.instance = processInstance;
    }

    void approve(boolean allowed, Actor by, String words, Instant at) {
        if (approvedAt != null || emergency() != (state != State.APPROVAL)) {
            throw new Refused("blood.decided-already");
        }
        this.approved = allowed;
        this.approvedBy = by.name();
        this.approvedAt = at;
        this.approvalWords = words;
        if (!emergency() && allowed) {
            state = State.SEEKING;
        } else if (!emergency()) {
            end(State.REFUSED, by.name(), null, at);
        }
    }

    /** The number of the next asking in a round of duties. */
    int nextRound() {
        return ++rounds;
    }

    /** The one that the safety office names is asked next. */
    void name(String holder) {
        this.namedHolder = holder;
    }

    void allocated() {
        this.state = State.ALLOCATED;
    }

    /** Nobody is asked any more, though not all units were found; why stays on record. */
    void stopSeeking(String by, String why, Instant at) {
        this.state = State.ALLOCATED;
        this.endedBy = by;
        this.endReason = why;
        this.endedAt = at;
    }

    void end(State how, String by, String why, Instant at) {
        this.state = how;
        this.openKey = null;
        if (endedAt == null) {
            this.endedBy = by;
            this.endReason = why;
            this.endedAt = at;
        }
    }

    void moveTo(Subject woman) {
        this.subject = woman.value();
        if (state.open()) {
            openKey = subject + "|" + hospital + "|" + wish().key() + "|of " + id;
        }
    }

    public long id() {
        return id;
    }

    /** The woman; never told to a station, a dispatcher or a courier. */
    Subject woman() {
        return new Subject(subject);
    }

    /** What stations, the safety office and 120 work on. */
    public Subject subject() {
        return Subject.bloodRequest(id);
    }

    public String hospital() {
        return hospital;
    }

    public BloodWish wish() {
        return new BloodWish(product, abo, rh, units);
    }

    public Urgency urgency() {
        return urgency;
    }

    public boolean emergency() {
        return urgency == Urgency.EMERGENCY;
    }

    /** Millilitres, null where nobody said. */
    public Integer bleedingMl() {
        return bleedingMl;
    }

    public String reason() {
        return reason;
    }

    public String requestedBy() {
        return requestedBy;
    }

    boolean requestedBy(Actor actor) {
        return !actor.system() && actor.personId() == requesterId;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public ApprovalTier tier() {
        return tier;
    }

    /** Who approves. */
    public Group deciders() {
        return Group.of(decidingGroup);
    }

    public State state() {
        return state;
    }

    /** Null until somebody decided, before the blood or, in an emergency, afterwards. */
    public Boolean approved() {
        return approved;
    }

    public String approvedBy() {
        return approvedBy;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    public String approvalWords() {
        return approvalWords;
    }

    public String endedBy() {
        return endedBy;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public String endReason() {
        return endReason;
    }

    String namedHolder() {
        return namedHolder;
    }

    int rounds() {
        return rounds;
    }

    /** Id of the process instance that runs for it, null before. */
    public String instance() {
        return instance;
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
