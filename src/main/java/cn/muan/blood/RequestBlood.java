package cn.muan.blood;

/**
 * What the requester enters.
 *
 * @param bleedingMl lost so far, 0 to 20 000 ml, null where not known
 * @param again      a second request for the same blood is wanted
 */
public record RequestBlood(BloodWish wish, Urgency urgency, Integer bleedingMl, String reason, boolean again) {
}
