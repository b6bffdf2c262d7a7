package cn.muan.journey;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A stage of a journey with who reached it and when. */
@Entity
public class JourneyStamp {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long journeyId;
    private int leg;
    @Enumerated(EnumType.STRING)
    private JourneyStage stage;
    private Instant stampedAt;
    private Instant recordedAt;
    private String stampedBy;
    private String organisation;
    private boolean voided;

    protected JourneyStamp() {
    }

    JourneyStamp(Journey journey, JourneyStage stage, Instant at, Instant recordedAt, String by, String organisation) {
        this.journeyId = journey.id();
        this.leg = journey.leg();
        this.stage = stage;
        this.stampedAt = at;
        this.recordedAt = recordedAt;
        this.stampedBy = by;
        this.organisation = organisation;
    }

    /** What it tells is no part of the way she goes now. */
    void avoid() {
        voided = true;
    }

    public long journeyId() {
        return journeyId;
    }

    public JourneyStage stage() {
        return stage;
    }

    public Instant at() {
        return stampedAt;
    }

    /** When somebody wrote it down. */
    public Instant recordedAt() {
        return recordedAt;
    }

    public String by() {
        return stampedBy;
    }

    /** Where whoever stamped it belongs, null where the system did. */
    public String organisation() {
        return organisation;
    }

    public boolean voided() {
        return voided;
    }
}
