package cn.muan.bloodbank;

import java.time.Instant;

/** One line of a bag's story; lines are only ever added.
 * @param reason     what a person gave as reason, else null
 * @param requestKey request it was for, else null
 * @param recipient  place it went to, else null */
public record Movement(Kind kind, int units, BloodGroup group, Instant at, String by, String reason, String requestKey, String recipient) {

    /** What happened. A corrected typing mistake takes the wrong bag out and puts the right one in. */
    public enum Kind { RECEIVED, RESERVED, RELEASED, ISSUED, RETURNED, EXPIRED, WRITTEN_OFF, CORRECTED_OUT, CORRECTED_IN }
}
