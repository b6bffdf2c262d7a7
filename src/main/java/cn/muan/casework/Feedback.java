package cn.muan.casework;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** What the MCH institution tells the community centre of residence 反馈 (O28, S4 第十条). */
@Entity
public class Feedback {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long caseId;
    private String fromMch;
    private String toCentre;
    private String toElsewhere;
    @Column(columnDefinition = "longtext")
    private String guidance;
    private Instant givenAt;
    private String givenBy;

    protected Feedback() {
    }

    Feedback(HighRiskCase of, String centre, String elsewhere, String guidance, String by, Instant at) {
        this.caseId = of.id();
        this.fromMch = of.residenceMch();
        this.toCentre = centre;
        this.toElsewhere = elsewhere;
        this.guidance = guidance;
        this.givenBy = by;
        this.givenAt = at;
    }

    public String fromMch() {
        return fromMch;
    }

    /** Code of the community or township centre, null where it is outside the known districts. */
    public String toCentre() {
        return toCentre;
    }

    /** The receiver in words where it is outside the known districts, else null. */
    public String toElsewhere() {
        return toElsewhere;
    }

    public String guidance() {
        return guidance;
    }

    public Instant givenAt() {
        return givenAt;
    }

    public String givenBy() {
        return givenBy;
    }
}
