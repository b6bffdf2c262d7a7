package cn.muan.woman;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import cn.muan.base.Refused;

/** That two records were found to be one woman: by whom, when and why, and whether it was taken back. */
@Entity
class WomanMerge {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long kept;
    private long merged;
    private boolean pregnanciesJoined;
    private long mergedBy;
    private Instant mergedAt;
    private String reason;
    private Instant undoneAt;
    @Version
    private int version;

    protected WomanMerge() {
    }

    WomanMerge(long kept, long merged, long mergedBy, Instant mergedAt, String reason) {
        this.kept = kept;
        this.merged = merged;
        this.mergedBy = mergedBy;
        this.mergedAt = mergedAt;
        this.reason = reason;
    }

    void pregnanciesJoined() {
        pregnanciesJoined = true;
    }

    void undo(Instant at) {
        if (pregnanciesJoined) {
            throw new Refused("woman.joined-stays");
        }
        if (undoneAt != null) {
            throw new Refused("woman.already-undone");
        }
        undoneAt = at;
    }

    long id() {
        return id;
    }

    long kept() {
        return kept;
    }

    long merged() {
        return merged;
    }

    Instant mergedAt() {
        return mergedAt;
    }

    boolean undoable() {
        return !pregnanciesJoined && undoneAt == null;
    }
}
