package cn.muan.bloodbank;

import java.util.Comparator;
import java.util.List;

/**
 * Which group may be given to which, by 《临床输血技术规范》 and common practice: red cells carry no antigen she lacks, plasma no antibody
 * against hers. A woman who may bear again gets no Rh positive cells while she is, or may be, Rh negative, except as a last resort.
 */
public final class Compatibility {

    private Compatibility() {
    }

    /** How a bag of the donor's group fits her. */
    public static Fit fit(BloodProduct product, BloodGroup hers, BloodGroup donor) {
        return switch (product) {
            case RED_CELLS -> redCells(hers, donor);
            case PLASMA, CRYOPRECIPITATE -> plasma(hers, donor);
            case PLATELETS -> platelets(hers, donor);
        };
    }

    /** The donor groups that fit at all: her own first, then those whose loss hurts others least (O Rh negative cells and AB plasma last). */
    public static List<BloodGroup> donors(BloodProduct product, BloodGroup hers) {
        return BloodGroup.all().stream().filter(donor -> fit(product, hers, donor) != Fit.NONE)
                .sorted(Comparator.comparing((BloodGroup donor) -> fit(product, hers, donor))
                        .thenComparing(donor -> donor.rhPositive() != hers.rhPositive())
                        .thenComparing(donor -> scarcity(product, donor.abo()))).toList();
    }

    private static Fit redCells(BloodGroup hers, BloodGroup donor) {
        if (!donor.abo().within(hers.abo())) {
            return Fit.NONE;
        }
        return rh(hers, donor, hers.abo() == donor.abo());
    }

    /** Rh(D) is of the red cells and does not count here. */
    private static Fit plasma(BloodGroup hers, BloodGroup donor) {
        return !plasmaFits(hers, donor) ? Fit.NONE : hers.abo() == donor.abo() ? Fit.SAME : Fit.COMPATIBLE;
    }

    /** They swim in plasma and hold traces of red cells; what the plasma forbids may still save a life. */
    private static Fit platelets(BloodGroup hers, BloodGroup donor) {
        return plasmaFits(hers, donor) ? rh(hers, donor, hers.abo() == donor.abo()) : Fit.LAST_RESORT;
    }

    private static boolean plasmaFits(BloodGroup hers, BloodGroup donor) {
        return hers.known() ? hers.abo().within(donor.abo()) : donor.abo() == BloodGroup.Abo.AB;
    }

    private static Fit rh(BloodGroup hers, BloodGroup donor, boolean sameAbo) {
        if (donor.rhPositive() && !hers.rhPositive()) {
            return Fit.LAST_RESORT;
        }
        return sameAbo && donor.rhPositive() == hers.rhPositive() ? Fit.SAME : Fit.COMPATIBLE;
    }

    private static int scarcity(BloodProduct product, BloodGroup.Abo abo) {
        int antigens = (BloodGroup.Abo.A.within(abo) ? 1 : 0) + (BloodGroup.Abo.B.within(abo) ? 1 : 0);
        return product == BloodProduct.RED_CELLS ? -antigens : antigens;
    }
}
