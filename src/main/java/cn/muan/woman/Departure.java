package cn.muan.woman;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import cn.muan.base.Refused;
import cn.muan.base.Subject;

/** Why nothing is owed to a woman here any more: she died or left the region. One stands at a time; a mistake is withdrawn, not erased. */
@Entity
public class Departure {

    /** What happened. */
    public enum Kind { DEATH, EMIGRATION }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    private String openSubject;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Column(name = "departed_at")
    private Instant at;
    private String place;
    private Instant recordedAt;
    private String recordedBy;
    private Instant withdrawnAt;
    private String withdrawnBy;
    private String withdrawalReason;
    @Version
    private int version;

    protected Departure() {
    }

    Departure(Subject subject, Kind kind, Instant at, String place, String by, Instant now) {
        this.subject = subject.value();
        this.openSubject = subject.value();
        this.kind = kind;
        this.at = at;
        this.place = place;
        this.recordedBy = by;
        this.recordedAt = now;
    }

    void withdraw(String by, String reason, Instant now) {
        if (openSubject == null) {
            throw new Refused("woman.not-departed");
        }
        this.openSubject = null;
        this.withdrawnBy = by;
        this.withdrawalReason = reason;
        this.withdrawnAt = now;
    }

    public Kind kind() {
        return kind;
    }

    public Instant at() {
        return at;
    }

    /** Where she died, or where she moved to. */
    public String place() {
        return place;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }
}
