package cn.muan.blood;

import cn.muan.bloodbank.BloodGroup;
import cn.muan.bloodbank.BloodProduct;

/**
 * What is asked for.
 *
 * @param abo   null where nobody knows it
 * @param units 1 to {@value #MOST}
 */
public record BloodWish(BloodProduct product, BloodGroup.Abo abo, Rh rh, int units) {

    /** Units one may ask for at once. */
    public static final int MOST = 100;

    /** The group as the blood bank asks for it; what nobody knows counts as unknown, an unknown RhD as negative. */
    public BloodGroup group() {
        return new BloodGroup(abo == null ? BloodGroup.Abo.UNKNOWN : abo, rh == Rh.POSITIVE);
    }

    /** The same product for the same group, whatever the amount. */
    boolean sameBlood(BloodWish other) {
        return product == other.product && abo == other.abo && rh == other.rh;
    }

    String key() {
        return product + "|" + abo + "|" + rh;
    }
}
