package cn.muan.resource;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** The present count of a hospital's free beds. */
@Entity
class BedReport {

    @Id
    private String institution;
    private Integer obstetric;
    private Integer icu;
    private Integer neonatal;
    private Instant reportedAt;
    private String reportedBy;
    @Version
    private int version;

    protected BedReport() {
    }

    void count(BedCount counted, Instant at, String by) {
        obstetric = counted.obstetric();
        icu = counted.icu();
        neonatal = counted.neonatal();
        reportedAt = at;
        reportedBy = by;
    }

    String institution() {
        return institution;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    int version() {
        return version;
    }

    Beds beds(boolean stale) {
        return new Beds(institution, obstetric, icu, neonatal, reportedAt, reportedBy, stale, version);
    }
}
