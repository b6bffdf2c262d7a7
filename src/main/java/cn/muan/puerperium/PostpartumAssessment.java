package cn.muan.puerperium;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import cn.muan.base.Subject;

/** One of the three assessments after a birth 产后风险评估, as recorded; a point is assessed once. */
@Entity
public class PostpartumAssessment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    @Enumerated(EnumType.STRING)
    private Point point;
    private String institution;
    private LocalDate assessedOn;
    private String findings;
    private String otherFinding;
    private Integer systolic;
    private Integer diastolic;
    private boolean moodPositive;
    private String feeding;
    private boolean positive;
    private String response;
    @Column(columnDefinition = "longtext")
    private String intervention;
    private String reassessedAt;
    @Column(columnDefinition = "longtext")
    private String note;
    private String follower;
    private Instant recordedAt;
    private String recordedBy;

    protected PostpartumAssessment() {
    }

    PostpartumAssessment(Subject subject, Point point, String institution, PostpartumFindings found, String by, Instant at) {
        this.subject = subject.value();
        this.point = point;
        this.institution = institution;
        this.assessedOn = found.on();
        this.findings = found.findings().stream().map(Finding::of).sorted().map(Finding::name).distinct().collect(Collectors.joining(" "));
        this.otherFinding = found.otherFinding();
        this.systolic = found.systolic();
        this.diastolic = found.diastolic();
        this.moodPositive = found.moodPositive();
        this.feeding = found.feeding();
        this.positive = found.positive();
        this.response = positive ? found.response() : null;
        this.intervention = positive ? found.intervention() : null;
        this.reassessedAt = found.asksForReassessment() ? found.reassessedAt() : null;
        this.note = found.note();
        this.follower = found.follower();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    public Point point() {
        return point;
    }

    public String institution() {
        return institution;
    }

    public LocalDate assessedOn() {
        return assessedOn;
    }

    public List<Finding> findings() {
        return findings.isEmpty() ? List.of() : Arrays.stream(findings.split(" ")).map(Finding::valueOf).toList();
    }

    public String otherFinding() {
        return otherFinding;
    }

    public Integer systolic() {
        return systolic;
    }

    public Integer diastolic() {
        return diastolic;
    }

    public boolean moodPositive() {
        return moodPositive;
    }

    /** breast, mixed, formula or none. */
    public String feeding() {
        return feeding;
    }

    public boolean positive() {
        return positive;
    }

    /** What was done about a positive finding, null where there was none. */
    public String intervention() {
        return intervention;
    }

    /** Institution asked to grade her risk again, null where none was. */
    public String reassessedAt() {
        return reassessedAt;
    }

    public String note() {
        return note;
    }

    /** Who follows a critically ill woman by name, null where nobody need. */
    public String follower() {
        return follower;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }
}
