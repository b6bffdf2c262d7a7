package cn.muan.casework;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * When, by whom and why a case was closed, and what was late and not done at that moment.
 *
 * @param note     null where nobody had to explain
 * @param breaches number of duties late and not done, null for a case closed before this was counted
 * @param codes    their codes, separated by blanks, empty where there was none; null as {@code breaches}
 */
@Embeddable
public record Closing(@Column(name = "closed_at") Instant at, @Column(name = "closed_by") String by,
        @Column(name = "closing_reason") @Enumerated(EnumType.STRING) ClosingReason reason,
        @Column(name = "closing_note") String note, @Column(name = "closing_breaches") Integer breaches,
        @Column(name = "closing_breach_codes") String codes) {

    private static final int LONGEST_CODES = 400;

    static Closing of(Instant at, String by, ClosingReason reason, String note, List<String> breached) {
        String codes = String.join(" ", breached);
        return new Closing(at, by, reason, note, breached.size(), codes.length() > LONGEST_CODES ? codes.substring(0, LONGEST_CODES) : codes);
    }
}
