package cn.muan.critical;

import java.time.Instant;

/**
 * A discharge against advice as typed.
 *
 * @param district code of the district she goes to where it is another one, null otherwise
 * @param place    where she goes in words, null where nobody knows
 */
public record Leaving(Instant leftAt, String reason, Destination destination, String district, String place, boolean guardianInformed,
        boolean aidWanted) {
}
