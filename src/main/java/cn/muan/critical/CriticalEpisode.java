package cn.muan.critical;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;

import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

import cn.muan.base.Refused;
import cn.muan.base.Subject;

/** One critical illness at one hospital, from admission to its end, with the notice of it and where that went (S4 第十七条). */
@Entity
public class CriticalEpisode {

    /** How far the notice of it has come. */
    public enum Stage { NOTICE, ROUTE, ACKNOWLEDGE, DONE }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    /** Unique while open, so that two people cannot admit her at the same moment. */
    private String openSubject;
    private String institution;
    private Instant admittedAt;
    @Column(columnDefinition = "longtext")
    private String reason;
    private Instant recordedAt;
    private String recordedBy;
    private String mchInstitution;
    @Column(columnDefinition = "longtext")
    private String noticeCondition;
    @Column(columnDefinition = "longtext")
    private String noticeTreatment;
    private Instant notifiedAt;
    private String notifiedBy;
    private boolean resident;
    private String routedTo;
    @Column(columnDefinition = "longtext")
    private String routeNote;
    private Instant routedAt;
    private String routedBy;
    private Instant acknowledgedAt;
    private String acknowledgedBy;
    @Column(columnDefinition = "longtext")
    private String reply;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    private Instant endedAt;
    private String endedBy;
    @Column(columnDefinition = "longtext")
    private String endNote;
    private String follower;
    private boolean nearMiss;
    private String processInstance;
    @Version
    private int version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "critical_criterion", joinColumns = @JoinColumn(name = "episode_id"))
    @Fetch(FetchMode.SUBSELECT)
    private List<NotedCriterion> criteria = new ArrayList<>();

    protected CriticalEpisode() {
    }

    CriticalEpisode(Subject subject, String institution, String mch, Admission admission, String by, Instant at) {
        this.subject = subject.value();
        this.openSubject = subject.value();
        this.institution = institution;
        this.mchInstitution = mch;
        this.admittedAt = admission.admittedAt();
        this.reason = admission.reason();
        this.recordedBy = by;
        this.recordedAt = at;
        note(admission.criteria(), admission.admittedAt());
    }

    private void note(List<String> codes, Instant at) {
        codes.stream().map(CriticalCriterion::of).distinct()
                .filter(found -> criteria.stream().noneMatch(known -> known.criterion() == found))
                .forEach(found -> criteria.add(new NotedCriterion(found, at)));
    }

    void notified(String condition, String treatment, String by, Instant at) {
        if (notifiedAt != null) {
            throw new Refused("critical.notified-already");
        }
        noticeCondition = condition;
        noticeTreatment = treatment;
        notifiedBy = by;
        notifiedAt = at;
    }

    /** @param to the commission of a resident, the MCH institution of residence of another */
    void routed(boolean nowResident, String to, String note, String by, Instant at) {
        if (routedAt != null) {
            throw new Refused("critical.routed-already");
        }
        resident = nowResident;
        routedTo = to;
        routeNote = note;
        routedBy = by;
        routedAt = at;
    }

    void acknowledged(String words, String by, Instant at) {
        if (acknowledgedAt != null) {
            throw new Refused("critical.acknowledged-already");
        }
        reply = words;
        acknowledgedBy = by;
        acknowledgedAt = at;
    }

    /** @param more criteria that were met in the course of it, noted at its end */
    void end(Outcome how, List<String> more, String followedBy, String note, String by, Instant at) {
        if (!open()) {
            throw new Refused("critical.ended-already");
        }
        note(more, at);
        outcome = how;
        follower = followedBy;
        endNote = note;
        endedBy = by;
        endedAt = at;
        openSubject = null;
        nearMiss = how == Outcome.SURVIVED && criteria.stream().anyMatch(one -> one.criterion().nearMiss());
    }

    /** Her death was recorded by mistake. */
    void reopen() {
        outcome = null;
        endedAt = null;
        endedBy = null;
        openSubject = subject;
    }

    void moveTo(Subject to) {
        if (openSubject != null) {
            openSubject = to.value();
        }
        subject = to.value();
    }

    void runsAs(String instance) {
        processInstance = instance;
    }

    String processInstance() {
        return processInstance;
    }

    /** Which of her duties are about this episode. */
    String occurrence() {
        return "critical:" + id;
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

    /** MCH institution that learns of it. */
    public String mchInstitution() {
        return mchInstitution;
    }

    public Instant admittedAt() {
        return admittedAt;
    }

    /** Clinical reason in words, null where criteria say enough. */
    public String reason() {
        return reason;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    /** By group, in the order of the WHO list. */
    public List<NotedCriterion> criteria() {
        return criteria.stream().sorted(Comparator.comparing(NotedCriterion::criterion)).toList();
    }

    public Stage stage() {
        if (notifiedAt == null) {
            return Stage.NOTICE;
        }
        if (routedAt == null) {
            return Stage.ROUTE;
        }
        return resident || acknowledgedAt != null ? Stage.DONE : Stage.ACKNOWLEDGE;
    }

    public String noticeCondition() {
        return noticeCondition;
    }

    public String noticeTreatment() {
        return noticeTreatment;
    }

    /** Null before the MCH institution was told. */
    public Instant notifiedAt() {
        return notifiedAt;
    }

    public String notifiedBy() {
        return notifiedBy;
    }

    /** Whether the MCH institution reported her to its commission, as a resident. */
    public boolean resident() {
        return resident;
    }

    /** Organisation to which the MCH institution passed it on, null before. */
    public Optional<String> routedTo() {
        return Optional.ofNullable(routedTo);
    }

    public String routeNote() {
        return routeNote;
    }

    public Instant routedAt() {
        return routedAt;
    }

    public String routedBy() {
        return routedBy;
    }

    /** Null before the MCH institution of residence has acknowledged, and where she is a resident. */
    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public String acknowledgedBy() {
        return acknowledgedBy;
    }

    public String reply() {
        return reply;
    }

    public boolean open() {
        return outcome == null;
    }

    /** Null while it lasts. */
    public Outcome outcome() {
        return outcome;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public String endedBy() {
        return endedBy;
    }

    public String endNote() {
        return endNote;
    }

    /** Who follows her by name after it (O38, S3 二（七）), null where nobody was named. */
    public String follower() {
        return follower;
    }

    /** Survived with at least one WHO criterion; in the review of near misses. */
    public boolean nearMiss() {
        return nearMiss;
    }
}
