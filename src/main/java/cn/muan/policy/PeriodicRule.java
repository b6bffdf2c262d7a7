package cn.muan.policy;

import java.util.List;

import cn.muan.access.Role;

/**
 * A duty that an institution owes anew in every calendar period.
 *
 * @param obligation  code such as {@code O19}
 * @param owner       role at the institution that owes it
 * @param unit        length of the period; the shortest of all rules up the line
 * @param ladderClass class of the ladder that runs when it is missed
 * @param table       key of the decision table, with the version that was read
 * @param sources     the rules of this period length, nearest jurisdiction first
 */
public record PeriodicRule(String obligation, Role owner, PeriodUnit unit, String ladderClass, String table, int tableVersion,
        List<Source> sources) {

    /** One rule that applies: its jurisdiction and the seed's article. */
    public record Source(String jurisdiction, String article) {
    }
}
