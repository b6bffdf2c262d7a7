package cn.muan.bloodbank;

/** What one place could give.
 * @param units        units of the wanted group
 * @param alternatives further units of compatible groups
 * @param lastResort   further units that only a doctor who sees no other way may take ({@link Fit#LAST_RESORT})
 * @param kilometres   distance to the hospital, 0 for its own bank, NaN where unknown
 * @param belowReserve whether its reserve level for the group is undercut already (O54) */
public record StockOffer(String holder, int units, int alternatives, int lastResort, double kilometres, boolean belowReserve) {

    /** An offer without anything of last resort. */
    public StockOffer(String holder, int units, int alternatives, double kilometres, boolean belowReserve) {
        this(holder, units, alternatives, 0, kilometres, belowReserve);
    }
}
