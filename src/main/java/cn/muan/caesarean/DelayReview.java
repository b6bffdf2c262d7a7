package cn.muan.caesarean;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Why it took too long and what follows (S2 四.7「逐步缩短」). */
@Embeddable
public record DelayReview(@Column(name = "delay_reasons") String reasons,
        @Column(name = "delay_findings", columnDefinition = "longtext") String findings,
        @Column(name = "delay_measures", columnDefinition = "longtext") String measures,
        @Column(name = "reviewed_by") String by, @Column(name = "reviewed_at") Instant at) {

    DelayReview(List<String> reasons, String findings, String measures, String by, Instant at) {
        this(String.join(",", reasons), findings, measures, by, at);
    }

    /** Codes of the reasons. */
    public List<String> codes() {
        return reasons == null || reasons.isEmpty() ? List.of() : List.of(reasons.split(","));
    }
}
