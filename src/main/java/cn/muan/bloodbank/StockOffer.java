package cn.muan.bloodbank;

/** What one place could give.
 * @param units        units of the wanted group
 * @param alternatives further units of compatible groups
 * @param kilometres   distance to the hospital, 0 for its own bank, NaN where unknown
 * @param belowReserve whether its reserve level for the group is undercut already (O54) */
public record StockOffer(String holder, int units, int alternatives, double kilometres, boolean belowReserve) {
}
