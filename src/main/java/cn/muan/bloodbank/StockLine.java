package cn.muan.bloodbank;

import java.time.Instant;

/** One cell of the matrix.
 * @param left        usable units on the shelf
 * @param reserved    units held for requests
 * @param level       reserve level, 0 where none is set
 * @param levelSource whose standard it is, null where none is set
 * @param soon        units of those left whose last day is within three days
 * @param since       since when the level is undercut, null where it is not or nobody noticed yet */
public record StockLine(BloodProduct product, BloodGroup group, int left, int reserved, int level, String levelSource, int soon, Instant since) {

    public boolean undercut() {
        return left < level;
    }
}
