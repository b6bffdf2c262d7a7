package cn.muan.critical;

import java.time.Instant;
import java.util.List;

/**
 * A critical admission as typed.
 *
 * @param criteria codes of {@link CriticalCriterion}
 * @param reason   clinical reason in words, null where criteria say enough
 */
public record Admission(Instant admittedAt, List<String> criteria, String reason) {
}
