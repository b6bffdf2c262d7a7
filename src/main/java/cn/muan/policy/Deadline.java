package cn.muan.policy;

import java.time.Instant;
import java.util.List;

/**
 * When a duty is due and why: the strictest of all sources up the line wins, each keeps its own evidence.
 *
 * @param table       key of the decision table, with the version that was read
 * @param ladderClass class of the ladder that runs when it is missed
 */
public record Deadline(String obligation, Instant due, String ladderClass, String table, int tableVersion,
        List<Source> sources) {

    /** One rule that applies: the seed's article, its jurisdiction and its own due instant. */
    public record Source(String jurisdiction, String article, Instant due) {
    }
}
