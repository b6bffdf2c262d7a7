package cn.muan.casework;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A case handed to the MCH institution of the woman's residence 转介 (O29), which must acknowledge it. */
@Entity
public class Handover {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long caseId;
    private String fromMch;
    private String toMch;
    @Column(columnDefinition = "longtext")
    private String reason;
    private Instant sentAt;
    private String sentBy;
    private Instant acknowledgedAt;
    private String acknowledgedBy;
    @Column(columnDefinition = "longtext")
    private String reply;

    protected Handover() {
    }

    Handover(HighRiskCase of, String reason, String by, Instant at) {
        this.caseId = of.id();
        this.fromMch = of.mchInstitution();
        this.toMch = of.residenceMch();
        this.reason = reason;
        this.sentBy = by;
        this.sentAt = at;
    }

    void acknowledged(String by, Instant at, String words) {
        this.acknowledgedBy = by;
        this.acknowledgedAt = at;
        this.reply = words;
    }

    public String fromMch() {
        return fromMch;
    }

    public String toMch() {
        return toMch;
    }

    public String reason() {
        return reason;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public String sentBy() {
        return sentBy;
    }

    /** When the receiver acknowledged it, null before. */
    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public String acknowledgedBy() {
        return acknowledgedBy;
    }

    public String reply() {
        return reply;
    }
}
