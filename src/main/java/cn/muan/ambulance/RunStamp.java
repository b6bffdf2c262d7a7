package cn.muan.ambulance;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;

/** A run reached a stage at an instant, and who said so when. */
@Entity
@Immutable
public class RunStamp {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long runId;
    @Enumerated(EnumType.STRING)
    private RunStage stage;
    private Instant reachedAt;
    private String recordedBy;
    private Instant recordedAt;

    protected RunStamp() {
    }

    RunStamp(VehicleRun run, Instant reachedAt, String by, Instant recordedAt) {
        this.runId = run.id();
        this.stage = run.stage();
        this.reachedAt = reachedAt;
        this.recordedBy = by;
        this.recordedAt = recordedAt;
    }

    long runId() {
        return runId;
    }

    public RunStage stage() {
        return stage;
    }

    public Instant reachedAt() {
        return reachedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    /** When it was entered, which may be later than when it happened. */
    public Instant recordedAt() {
        return recordedAt;
    }
}
