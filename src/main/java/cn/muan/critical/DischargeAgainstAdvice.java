package cn.muan.critical;

import java.time.Instant;
import java.util.Optional;

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
import cn.muan.base.Subject;

/** A woman left a hospital against advice 自动放弃治疗出院: the report of it, whom her destination was told to, and how she was looked for (S4 第十八条). */
@Entity
public class DischargeAgainstAdvice {

    /** How far it has come once it was reported. */
    public enum Stage { ROUTE, RECEIVE, TRACE, DONE }

    /** How it ended. */
    public enum Result {
        FOUND, READMITTED, STOPPED, OUTSIDE, DIED, LEFT_REGION, JOINED;

        /** Message key of its name. */
        public String key() {
            return "critical.result." + CriticalWords.code(this);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    /** Unique while nobody has found her. */
    private String openSubject;
    private Long episodeId;
    private String institution;
    private String mchInstitution;
    private Instant leftAt;
    @Column(columnDefinition = "longtext")
    private String reason;
    @Enumerated(EnumType.STRING)
    private Destination destination;
    private String district;
    @Column(columnDefinition = "longtext")
    private String place;
    private boolean guardianInformed;
    private boolean aidWanted;
    private Instant recordedAt;
    private String recordedBy;
    @Column(columnDefinition = "longtext")
    private String report;
    private Instant reportedAt;
    private String reportedBy;
    @Enumerated(EnumType.STRING)
    private Destination routedBy;
    private String routedTo;
    @Column(columnDefinition = "longtext")
    private String routeNote;
    @Column(columnDefinition = "longtext")
    private String aidNote;
    private Instant routedAt;
    private String routedByName;
    private Instant receivedAt;
    private String receivedBy;
    @Column(columnDefinition = "longtext")
    private String reply;
    private String tracingGroup;
    private String tracingMch;
    @Enumerated(EnumType.STRING)
    private Result result;
    private Instant overAt;
    private String processInstance;
    @Version
    private int version;

    protected DischargeAgainstAdvice() {
    }

    DischargeAgainstAdvice(Subject subject, CriticalEpisode episode, String institution, String mch, Leaving leaving, String by, Instant at) {
        this.subject = subject.value();
        this.openSubject = subject.value();
        this.episodeId = episode == null ? null : episode.id();
        this.institution = institution;
        this.mchInstitution = mch;
        this.leftAt = leaving.leftAt();
        this.reason = leaving.reason();
        this.destination = leaving.destination();
        this.district = leaving.district();
        this.place = leaving.place();
        this.guardianInformed = leaving.guardianInformed();
        this.aidWanted = leaving.aidWanted();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    void reported(String words, String by, Instant at) {
        if (reportedAt != null) {
            throw new Refused("critical.reported-already");
        }
        report = words;
        reportedBy = by;
        reportedAt = at;
    }

    void routed(DischargeRouting.Decision decided, String to, Group tracing, String mch, String by, Instant at) {
        if (routedAt != null) {
            throw new Refused("critical.routed-already");
        }
        routedBy = decided.destination();
        routedTo = to;
        routeNote = decided.note();
        aidNote = decided.aidNote();
        tracingGroup = tracing == null ? null : tracing.key();
        tracingMch = mch;
        routedByName = by;
        routedAt = at;
        if (decided.destination() == Destination.OTHER_REGION) {
            over(Result.OUTSIDE, at);
        }
    }

    void received(Group tracing, String words, String by, Instant at) {
        if (receivedAt != null) {
            throw new Refused("critical.received-already");
        }
        tracingGroup = tracing.key();
        reply = words;
        receivedBy = by;
        receivedAt = at;
    }

    /** The centre could not find her: the MCH institution looks for her itself. */
    void tracedBy(Group group) {
        tracingGroup = group.key();
    }

    void over(Result how, Instant at) {
        if (result != null) {
            throw new Refused("critical.tracing-over");
        }
        result = how;
        overAt = at;
        openSubject = null;
    }

    /** Her death was recorded by mistake. */
    void reopen() {
        result = null;
        overAt = null;
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

    /** Which of her duties are about this discharge. */
    String occurrence() {
        return "discharge:" + id;
    }

    /** With which step the looking for her goes on. */
    public Stage stage() {
        if (reportedAt == null || result != null) {
            return Stage.DONE;
        }
        if (routedAt == null) {
            return Stage.ROUTE;
        }
        return routedBy == Destination.OTHER_COUNTY && receivedAt == null ? Stage.RECEIVE : Stage.TRACE;
    }

    public long id() {
        return id;
    }

    public Subject subject() {
        return new Subject(subject);
    }

    /** The episode it ended; empty for one who was not critically ill. */
    public Optional<Long> episodeId() {
        return Optional.ofNullable(episodeId);
    }

    public String institution() {
        return institution;
    }

    /** MCH institution that gets the report and passes it on. */
    public String mchInstitution() {
        return mchInstitution;
    }

    public Instant leftAt() {
        return leftAt;
    }

    public String reason() {
        return reason;
    }

    /** As the hospital knew it. */
    public Destination destination() {
        return destination;
    }

    /** Code of the district she went to, null where it was not another one. */
    public String district() {
        return district;
    }

    /** In words, null where nobody knew. */
    public String place() {
        return place;
    }

    public boolean guardianInformed() {
        return guardianInformed;
    }

    /** Poor: she is to have the aid for critical women (O35). */
    public boolean aidWanted() {
        return aidWanted;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public String report() {
        return report;
    }

    /** Null before. */
    public Instant reportedAt() {
        return reportedAt;
    }

    public String reportedBy() {
        return reportedBy;
    }

    /** Where the MCH institution sent it, by the destination as it knew it; null before. */
    public Destination routedBy() {
        return routedBy;
    }

    /** Centre, or MCH institution of the destination; null where there is none here. */
    public String routedTo() {
        return routedTo;
    }

    public String routeNote() {
        return routeNote;
    }

    public String aidNote() {
        return aidNote;
    }

    public Instant routedAt() {
        return routedAt;
    }

    public String routedByName() {
        return routedByName;
    }

    /** Null before the MCH institution of the destination has received her. */
    public Instant receivedAt() {
        return receivedAt;
    }

    public String receivedBy() {
        return receivedBy;
    }

    public String reply() {
        return reply;
    }

    /** Who looks for her, empty before it is decided and where she went outside every known district. */
    public Optional<Group> tracing() {
        return Optional.ofNullable(tracingGroup).map(Group::of);
    }

    /** MCH institution that looks for her itself where its centre cannot find her. */
    String tracingMch() {
        return tracingMch;
    }

    public boolean open() {
        return result == null;
    }

    /** Null while she is looked for. */
    public Result result() {
        return result;
    }

    public Instant overAt() {
        return overAt;
    }
}
