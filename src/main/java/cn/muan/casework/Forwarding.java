package cn.muan.casework;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A red report forwarded 上报 to the county bureau's MCH section and the municipal MCH institution (O18, S3 二（四）). */
@Entity
public class Forwarding {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long caseId;
    private String fromMch;
    private String toCommission;
    private String toMunicipalMch;
    @Column(columnDefinition = "longtext")
    private String note;
    private Instant forwardedAt;
    private String forwardedBy;

    protected Forwarding() {
    }

    Forwarding(HighRiskCase of, String commission, String municipalMch, String note, String by, Instant at) {
        this.caseId = of.id();
        this.fromMch = of.mchInstitution();
        this.toCommission = commission;
        this.toMunicipalMch = municipalMch;
        this.note = note;
        this.forwardedBy = by;
        this.forwardedAt = at;
    }

    public String fromMch() {
        return fromMch;
    }

    /** The county bureau, null where none is known. */
    public String toCommission() {
        return toCommission;
    }

    /** The municipal MCH institution, null where none is known. */
    public String toMunicipalMch() {
        return toMunicipalMch;
    }

    /** What was added, null where nothing. */
    public String note() {
        return note;
    }

    public Instant forwardedAt() {
        return forwardedAt;
    }

    public String forwardedBy() {
        return forwardedBy;
    }
}
