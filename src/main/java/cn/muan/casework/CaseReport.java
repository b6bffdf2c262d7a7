package cn.muan.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import cn.muan.base.Severity;

/** One report 报送 of a case to the MCH institution and its acknowledgement. */
@Entity
public class CaseReport {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long caseId;
    @Enumerated(EnumType.STRING)
    private Severity severity;
    private boolean infectious;
    private String institution;
    private String mchInstitution;
    private Instant submittedAt;
    private String submittedBy;
    private String obligationsMet;
    @Column(columnDefinition = "longtext")
    private String diagnosis;
    @Column(columnDefinition = "longtext")
    private String treatment;
    private String responsiblePhysician;
    private boolean contactArranged;
    private LocalDate nextContactOn;
    @Column(columnDefinition = "longtext")
    private String plan;
    @Column(columnDefinition = "longtext")
    private String note;
    private Instant acknowledgedAt;
    private String acknowledgedBy;
    private String caseManagerName;
    @Column(columnDefinition = "longtext")
    private String advice;

    protected CaseReport() {
    }

    CaseReport(HighRiskCase of, ReportContent content, Collection<String> met, String by, Instant at) {
        this.caseId = of.id();
        this.severity = of.severity();
        this.infectious = of.infectious();
        this.institution = of.institution();
        this.mchInstitution = of.mchInstitution();
        this.submittedAt = at;
        this.submittedBy = by;
        this.obligationsMet = String.join(" ", met);
        this.diagnosis = content.diagnosis();
        this.treatment = content.treatment();
        this.responsiblePhysician = content.responsiblePhysician();
        this.contactArranged = content.contactArranged();
        this.nextContactOn = content.nextContactOn();
        this.plan = content.plan();
        this.note = content.note();
    }

    void acknowledged(String by, Instant at, String manager, String words) {
        this.acknowledgedAt = at;
        this.acknowledgedBy = by;
        this.caseManagerName = manager;
        this.advice = words;
    }

    public Severity severity() {
        return severity;
    }

    public boolean infectious() {
        return infectious;
    }

    public String institution() {
        return institution;
    }

    public String mchInstitution() {
        return mchInstitution;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public String submittedBy() {
        return submittedBy;
    }

    /** Codes of the report obligations it fulfilled, such as O16 and O17. */
    public List<String> obligationsMet() {
        return obligationsMet.isEmpty() ? List.of() : List.of(obligationsMet.split(" "));
    }

    public ReportContent content() {
        return new ReportContent(diagnosis, treatment, responsiblePhysician, contactArranged, nextContactOn, plan, note);
    }

    /** When the MCH institution acknowledged it, null before. */
    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public String acknowledgedBy() {
        return acknowledgedBy;
    }

    public String caseManagerName() {
        return caseManagerName;
    }

    /** What the MCH institution wrote back, null where nothing. */
    public String advice() {
        return advice;
    }
}
