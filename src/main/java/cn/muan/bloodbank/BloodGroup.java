package cn.muan.bloodbank;

import java.util.Arrays;
import java.util.List;

/** ABO group and Rh(D); a bag's is always known, a woman's may not be yet. */
public record BloodGroup(Abo abo, boolean rhPositive) {

    /** Of a woman nobody has typed: red cells O Rh negative, plasma AB. An unknown Rh(D) counts as negative. */
    public static final BloodGroup UNKNOWN = new BloodGroup(Abo.UNKNOWN, false);

    /** The four ABO groups, and a woman's that nobody has typed yet. */
    public enum Abo {
        O(false, false), A(true, false), B(false, true), AB(true, true), UNKNOWN(false, false);

        private final boolean antigenA;
        private final boolean antigenB;

        Abo(boolean antigenA, boolean antigenB) {
            this.antigenA = antigenA;
            this.antigenB = antigenB;
        }

        /** Whether its red cells carry no antigen that the other's lack. */
        boolean within(Abo other) {
            return (!antigenA || other.antigenA) && (!antigenB || other.antigenB);
        }
    }

    /** The eight groups of bags, as a matrix shows them. */
    public static List<BloodGroup> all() {
        return Arrays.stream(Abo.values()).filter(abo -> abo != Abo.UNKNOWN)
                .flatMap(abo -> List.of(new BloodGroup(abo, true), new BloodGroup(abo, false)).stream()).toList();
    }

    public boolean known() {
        return abo != Abo.UNKNOWN;
    }

    /** Such as {@code O+} or {@code AB-}; {@code ?} for one that is unknown. */
    public String code() {
        return known() ? abo + (rhPositive ? "+" : "-") : "?";
    }

    /** The group of a code, {@code ?} too.
     * @throws IllegalArgumentException for any other text */
    public static BloodGroup of(String code) {
        return code.equals("?") ? UNKNOWN : all().stream().filter(group -> group.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a blood group"));
    }
}
