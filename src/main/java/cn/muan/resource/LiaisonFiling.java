package cn.muan.resource;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** How an institution stands with its MCH institution about its liaisons; changes of one institution take turns at it. */
@Entity
class LiaisonFiling {

    @Id
    private String institution;
    private boolean owed;
    private Instant changedAt;
    private Instant filedAt;
    private String filedBy;
    private Instant notedAt;
    private String notedBy;
    @Version
    private int version;

    protected LiaisonFiling() {
    }

    boolean owed() {
        return owed;
    }

    /** The earliest change that has not been filed. */
    Instant changedAt() {
        return changedAt;
    }

    void owe(Instant at) {
        owed = true;
        changedAt = at;
    }

    void filed(Instant at, String by) {
        owed = false;
        filedAt = at;
        filedBy = by;
    }

    void callOff() {
        owed = false;
    }

    void noted(Instant at, String by) {
        notedAt = at;
        notedBy = by;
    }
}
