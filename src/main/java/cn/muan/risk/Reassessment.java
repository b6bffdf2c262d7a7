package cn.muan.risk;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import cn.muan.base.Subject;

/** An institution was asked to assess a woman again (O6); one at a time there, while others may be asked too. */
@Entity
class Reassessment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    private String institution;
    /** Unique until it is signed there. */
    private String openKey;
    private String reason;
    private Instant askedAt;
    private String askedBy;
    private Instant endedAt;

    protected Reassessment() {
    }

    Reassessment(Subject subject, String institution, String reason, String by, Instant at) {
        this.subject = subject.value();
        this.institution = institution;
        this.openKey = key(subject, institution);
        this.reason = reason;
        this.askedBy = by;
        this.askedAt = at;
    }

    static String key(Subject subject, String institution) {
        return subject.value() + "|" + institution;
    }

    void end(Instant at) {
        this.openKey = null;
        this.endedAt = at;
    }

    void moveTo(Subject other) {
        this.subject = other.value();
        if (openKey != null) {
            this.openKey = key(other, institution);
        }
    }

    boolean open() {
        return openKey != null;
    }

    String institution() {
        return institution;
    }

    String reason() {
        return reason;
    }
}
