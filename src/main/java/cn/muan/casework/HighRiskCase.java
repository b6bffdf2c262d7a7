package cn.muan.casework;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import cn.muan.access.Actor;
import cn.muan.access.Role;
import cn.muan.base.Refused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.risk.RiskSigned;

/** A pregnancy in case management 专案管理 from the signature that confirmed it until it is closed; a pregnancy has at most one open case. */
@Entity
public class HighRiskCase {

    /** Whether it is managed now. */
    public enum State { OPEN, CLOSED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    private String openSubject;
    private Instant openedAt;
    @Enumerated(EnumType.STRING)
    private Severity severity;
    private Instant severitySince;
    private boolean infectious;
    private Instant infectiousSince;
    @Enumerated(EnumType.STRING)
    private Severity reportedSeverity;
    private boolean reportedInfectious;
    private String institution;
    private String jurisdiction;
    private String mchInstitution;
    private boolean residenceKnown;
    private String residenceDistrict;
    private String residenceMch;
    private String managingMch;
    private String centre;
    private Long caseManagerId;
    private String caseManagerName;
    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;
    @Embedded
    private Closing closing;
    @Version
    private int version;

    protected HighRiskCase() {
    }

    HighRiskCase(RiskSigned signed, ReportingPlace place, ResidencePlace residence) {
        this.subject = signed.subject().value();
        this.openSubject = subject;
        this.openedAt = signed.signedAt();
        this.severity = signed.severity();
        this.severitySince = signed.signedAt();
        this.infectious = signed.infectious();
        this.infectiousSince = signed.infectious() ? signed.signedAt() : null;
        reportedFrom(place);
        livesIn(residence);
        this.managingMch = place.mch();
    }

    /** The signature's facts; a colour or an infection that is new starts its report clock at the signature (T7). */
    void assessed(RiskSigned signed) {
        if (signed.severity() != severity) {
            severity = signed.severity();
            severitySince = signed.signedAt();
        }
        if (signed.infectious() != infectious) {
            infectious = signed.infectious();
            infectiousSince = infectious ? signed.signedAt() : null;
        }
        if (reportedSeverity != null && reportedSeverity.compareTo(severity) > 0) {
            reportedSeverity = severity;
        }
        reportedInfectious = reportedInfectious && infectious;
    }

    /** Who reports from now on: where the latest upgrade was signed (domain G9). */
    void reportedFrom(ReportingPlace place) {
        this.institution = place.institution();
        this.jurisdiction = place.jurisdiction();
        this.mchInstitution = place.mch();
    }

    void livesIn(ResidencePlace residence) {
        this.residenceKnown = residence.known();
        this.residenceDistrict = residence.district();
        this.residenceMch = residence.mch();
    }

    /** Where she is resident in the reporting district, its MCH institution manages her without a hand-over. */
    void managedWhereResident() {
        if (resident()) {
            this.managingMch = residenceMch;
        }
    }

    /** The MCH institution of residence took her over. */
    void takenOver() {
        requireOpen();
        this.managingMch = residenceMch;
    }

    /** Her hand-over was refused and returned: the reporting institution manages her as if she lived there. */
    void returned() {
        requireOpen();
        this.residenceMch = mchInstitution;
        this.managingMch = mchInstitution;
    }

    /** She lives elsewhere from now on, where the receiver has accepted her. */
    void movedTo(String district, String mch, String communityCentre) {
        requireOpen();
        livesIn(new ResidencePlace(true, district, mch));
        this.managingMch = mch;
        this.centre = communityCentre;
    }

    /** The MCH institution of residence has not taken her over yet (S4 第十条). */
    public boolean handOverOwed() {
        return !managingMch.equals(residenceMch);
    }

    /** Neither orange nor red nor infectious any more: nothing in her risk keeps her in case management. */
    public boolean eased() {
        return !severity.atLeast(Severity.ORANGE) && !infectious;
    }

    /** When the latest of what she is managed for was confirmed. */
    Instant confirmedAt() {
        return infectiousSince != null && infectiousSince.isAfter(severitySince) ? infectiousSince : severitySince;
    }

    /** The present colour stands above yellow and the MCH institution has not been told of it. */
    public boolean colourUnreported() {
        return severity.atLeast(Severity.ORANGE)
                && (reportedSeverity == null || severity.compareTo(reportedSeverity) > 0);
    }

    public boolean infectionUnreported() {
        return infectious && !reportedInfectious;
    }

    void reported() {
        requireOpen();
        this.reportedSeverity = severity;
        this.reportedInfectious = infectious;
    }

    /** The community centre that follows her up from now on. */
    void followedUpBy(String communityCentre) {
        requireOpen();
        this.centre = communityCentre;
    }

    void managedBy(long personId, String name) {
        requireOpen();
        this.caseManagerId = personId;
        this.caseManagerName = name;
    }

    void close(ClosingReason reason, String note, String by, Instant at) {
        close(reason, note, by, at, List.of());
    }

    /** @param breached codes of the duties late and not done */
    void close(ClosingReason reason, String note, String by, Instant at, List<String> breached) {
        requireOpen();
        this.state = State.CLOSED;
        this.openSubject = null;
        this.closing = Closing.of(at, by, reason, note, breached);
    }

    /** The closing was a mistake: the case goes on as it stood. */
    void reopen() {
        this.state = State.OPEN;
        this.openSubject = subject;
        this.closing = null;
    }

    /** Takes over what is worse in the other case. */
    void worsenedBy(HighRiskCase other) {
        if (other.severity.compareTo(severity) > 0) {
            severity = other.severity;
            severitySince = other.severitySince;
        }
        if (other.infectious && !infectious) {
            infectious = true;
            infectiousSince = other.infectiousSince;
        }
    }

    /** What was reported counts no more, because its receiver must be told again. */
    void reportAnew() {
        this.reportedSeverity = null;
        this.reportedInfectious = false;
    }

    /** Case managers and high-risk desks of the institutions that manage her. */
    boolean mayBeClosedBy(Actor who) {
        return who.system() || Stream.of(mchInstitution, residenceMch)
                .anyMatch(mch -> who.is(Role.HIGH_RISK_DESK, mch) || who.is(Role.CASE_MANAGER, mch));
    }

    void adoptedBy(Subject other) {
        this.subject = other.value();
        this.openSubject = state == State.OPEN ? other.value() : null;
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw new Refused("casework.closed-already");
        }
    }

    long id() {
        return id;
    }

    public Subject subject() {
        return new Subject(subject);
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Severity severity() {
        return severity;
    }

    /** When the present colour was confirmed. */
    public Instant severitySince() {
        return severitySince;
    }

    public boolean infectious() {
        return infectious;
    }

    /** When the infection was confirmed, null where there is none. */
    public Instant infectiousSince() {
        return infectiousSince;
    }

    /** The institution that owes the report. */
    public String institution() {
        return institution;
    }

    /** The reporting institution's, whose policies bind the reports. */
    public String jurisdiction() {
        return jurisdiction;
    }

    /** The MCH institution of the reporting district. */
    public String mchInstitution() {
        return mchInstitution;
    }

    /** Whether anybody knows where she habitually lives; unknown is treated as resident here. */
    public boolean residenceKnown() {
        return residenceKnown;
    }

    /** Code of the district of residence, null where unknown or outside every known district. */
    public String residenceDistrict() {
        return residenceDistrict;
    }

    /** The MCH institution that manages her by residence; the reporting one where she is resident. */
    public String residenceMch() {
        return residenceMch;
    }

    /** The MCH institution that manages her now: the reporting one until that of her residence has accepted her. */
    public String managingMch() {
        return managingMch;
    }

    /** The community or township centre that follows her up, null before the feedback or where none of the known ones does. */
    public String centre() {
        return centre;
    }

    public boolean resident() {
        return residenceMch.equals(mchInstitution);
    }

    /** Name of the member of the MCH institution who manages the case, null before one is named. */
    public String caseManagerName() {
        return caseManagerName;
    }

    public State state() {
        return state;
    }

    /** How it was closed, null while open. */
    public Closing closing() {
        return closing;
    }
}
