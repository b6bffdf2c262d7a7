package cn.muan.bloodbank;

import java.time.Instant;

/** The row of one holder, product and group: what has come in, where it is, and the reserve level 储备标准.
 * @param level      units to be kept, 0 where no level is set
 * @param undercutAt since when fewer are left, null while enough are
 * @param undercuts  how often that has happened */
record Shelf(long id, String holder, BloodProduct product, BloodGroup group, int received, int available, int reserved, int issued,
        int expired, int writtenOff, int level, String levelSource, Instant undercutAt, int undercuts) {

    /** As it is once units whose last day is over are marked as such. */
    Shelf without(int over) {
        return new Shelf(id, holder, product, group, received, available - over, reserved, issued, expired + over, writtenOff, level, levelSource,
                undercutAt, undercuts);
    }

    boolean undercut() {
        return available < level;
    }
}
