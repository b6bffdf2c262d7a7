package cn.muan.plan;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How a woman was told of the risk of going on (S4 第七条「告知孕妇继续妊娠风险」).
 *
 * @param by       who told her
 * @param decision what she decided
 * @param note     null where there is none
 */
@Embeddable
public record Informing(@Column(name = "informed_at") Instant at, @Column(name = "informed_by") String by,
        @Enumerated(EnumType.STRING) ContinuationAdvice.Decision decision,
        @Column(name = "decision_note", columnDefinition = "longtext") String note,
        @Column(name = "informing_recorded_by") String recordedBy, @Column(name = "informing_recorded_at") Instant recordedAt) {
}
