package cn.muan.casework;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** When, by whom and why a case was closed; the note may be null. */
@Embeddable
public record Closing(@Column(name = "closed_at") Instant at, @Column(name = "closed_by") String by,
        @Column(name = "closing_reason") @Enumerated(EnumType.STRING) ClosingReason reason,
        @Column(name = "closing_note") String note) {
}
