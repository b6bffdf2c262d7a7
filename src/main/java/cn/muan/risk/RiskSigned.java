package cn.muan.risk;

import java.time.Instant;

import cn.muan.base.Severity;
import cn.muan.base.Subject;

/**
 * An assessment was signed; the clock of every duty it triggers starts here (T7).
 *
 * @param institution        where it was signed
 * @param formerSeverity     colour before, null for a first assessment
 */
public record RiskSigned(long assessmentId, Subject subject, String institution, Severity severity, boolean infectious,
        Severity formerSeverity, boolean formerInfectious, Instant signedAt) {

    /** Worse than before in colour, or newly infectious. */
    public boolean upgrade() {
        return formerSeverity == null || severity.compareTo(formerSeverity) > 0 || infectious && !formerInfectious;
    }

    /** Orange, red or infectious: in case management (O22; S4 第六条, S3 二（四）). */
    public boolean managed() {
        return severity.atLeast(Severity.ORANGE) || infectious;
    }
}
