package cn.muan.risk;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.springframework.data.domain.Persistable;

import cn.muan.base.Refused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;

/** Where a pregnancy stands today: the colour last signed. One row per subject. */
@Entity
public class RiskStanding implements Persistable<String> {

    @Id
    private String subject;
    @Enumerated(EnumType.STRING)
    private Severity severity;
    private boolean infectious;
    private int careLevel;
    private Long assessmentId;
    private Instant signedAt;
    @Version
    private Integer version;

    protected RiskStanding() {
    }

    RiskStanding(Subject subject) {
        this.subject = subject.value();
    }

    /** A draft made before the latest signature elsewhere may not undo it. */
    void requireNotOvertaken(Assessment draft) {
        boolean older = signedAt != null && draft.draftedAt().isBefore(signedAt);
        if (older && (draft.severity().compareTo(severity) < 0 || infectious && !draft.infectious())) {
            throw new Refused("risk.overtaken");
        }
    }

    void signed(Assessment assessment) {
        this.severity = assessment.severity();
        this.infectious = assessment.infectious();
        this.careLevel = assessment.careLevel();
        this.assessmentId = assessment.id();
        this.signedAt = assessment.closedAt();
    }

    /** Two records of one pregnancy: the graver colour stands until she is assessed again. */
    void join(RiskStanding other) {
        this.infectious |= other.infectious;
        this.careLevel = Math.max(careLevel, other.careLevel);
        if (other.severity != null && (severity == null || other.severity.compareTo(severity) > 0)) {
            this.severity = other.severity;
            this.assessmentId = other.assessmentId;
            this.signedAt = other.signedAt;
        }
    }

    @Override
    public String getId() {
        return subject;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }

    public Subject subject() {
        return new Subject(subject);
    }

    /** The colour last signed, empty before the first. */
    public Optional<Severity> severity() {
        return Optional.ofNullable(severity);
    }

    public boolean infectious() {
        return infectious;
    }

    /** Lowest hospital level for checks and delivery, 1–3, 0 where none is asked for. Source: O36, O37. */
    public int careLevel() {
        return careLevel;
    }

    public Optional<Instant> signedAt() {
        return Optional.ofNullable(signedAt);
    }

    /** The assessment that gave the colour, empty before the first signature. */
    Optional<Long> assessmentId() {
        return Optional.ofNullable(assessmentId);
    }
}
