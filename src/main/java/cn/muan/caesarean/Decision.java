package cn.muan.caesarean;

import java.time.Instant;

/**
 * What a doctor decides.
 *
 * @param rcogClass 1 to 3 for an emergency; 4 is an elective one (RCOG classification of urgency)
 * @param decidedAt the minute in which the clock of O51 started
 * @param plannedAt when an elective one shall take place; null for an emergency
 */
public record Decision(Urgency urgency, int rcogClass, String indication, Instant decidedAt, Instant plannedAt) {

    /** The class of an operation that waits for its time. */
    public static final int ELECTIVE_CLASS = 4;

    public Decision {
        decidedAt = SurgeryTimes.minute(decidedAt);
        plannedAt = SurgeryTimes.minute(plannedAt);
        if (urgency == Urgency.ELECTIVE) {
            rcogClass = ELECTIVE_CLASS;
        } else {
            plannedAt = null;
        }
    }

    boolean emergency() {
        return urgency == Urgency.EMERGENCY;
    }
}
