package cn.muan.blood;

import java.util.List;

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

    /**
     * The groups that may be given as if they were hers, best first. Where ABO is unknown that is O for cells and AB for plasma; where RhD is
     * unknown negative comes first, and positive is left to those who treat her. Default values, to be confirmed by clinicians.
     */
    public List<BloodGroup> groups() {
        BloodGroup.Abo given = abo != null ? abo : cells() ? BloodGroup.Abo.O : BloodGroup.Abo.AB;
        return switch (rh) {
            case POSITIVE -> List.of(new BloodGroup(given, true));
            case NEGATIVE -> List.of(new BloodGroup(given, false));
            case UNKNOWN -> List.of(new BloodGroup(given, false), new BloodGroup(given, true));
        };
    }

    private boolean cells() {
        return product == BloodProduct.RED_CELLS || product == BloodProduct.PLATELETS;
    }

    /** The same product for the same group, whatever the amount. */
    boolean sameBlood(BloodWish other) {
        return product == other.product && abo == other.abo && rh == other.rh;
    }

    String key() {
        return product + "|" + abo + "|" + rh;
    }

    /** {@code A+}, {@code O-}, as on a label and in a form's value. */
    static String code(BloodGroup group) {
        return group.abo() + (group.rhPositive() ? "+" : "-");
    }
}
