package cn.muan.critical;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** One attempt to reach a woman who left against advice. */
@Entity
public class DischargeContact {

    /** What came of it. */
    public enum Outcome { FOUND, READMITTED, NOT_REACHED, STOPPED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long dischargeId;
    private String institution;
    private Instant contactAt;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    @Column(columnDefinition = "longtext")
    private String note;
    private Instant recordedAt;
    private String recordedBy;

    protected DischargeContact() {
    }

    DischargeContact(long dischargeId, String institution, DischargeTracing.Contact contact, String by, Instant at) {
        this.dischargeId = dischargeId;
        this.institution = institution;
        this.contactAt = contact.at();
        this.outcome = contact.outcome();
        this.note = contact.note();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    public long dischargeId() {
        return dischargeId;
    }

    public String institution() {
        return institution;
    }

    public Instant contactAt() {
        return contactAt;
    }

    public Outcome outcome() {
        return outcome;
    }

    public String note() {
        return note;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }
}
