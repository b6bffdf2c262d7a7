package cn.muan.policy;

import java.util.List;

/**
 * A contact that a centre owes again and again. Every rule up the line applies; those of the same rhythm are one cadence, each source with
 * its own evidence.
 *
 * @param obligation  code such as {@code O30}
 * @param amount      every so many weeks or months; within so many days for {@code ONCE}; for {@code GESTATION} the week on whose last day (6)
 *                    the window closes
 * @param from        for {@code GESTATION} the week on whose first day (0) the window opens, else 0
 * @param ladderClass class of the ladder that runs when a period is missed
 * @param table       key of the decision table, with the version that was read
 */
public record Cadence(String obligation, Contact contact, CadenceUnit unit, int amount, int from, String ladderClass, String table,
        int tableVersion, List<Source> sources) {

    /** One rule that applies: the seed's article and its jurisdiction. */
    public record Source(String jurisdiction, String article) {
    }

    /** Whether both ask for the same contact in the same rhythm. */
    boolean sameRhythm(Cadence other) {
        return obligation.equals(other.obligation) && contact == other.contact && unit == other.unit && amount == other.amount
                && from == other.from;
    }
}
