package cn.muan.resource;

import java.time.Instant;
import java.util.Set;

/**
 * How ready a rescue centre last declared itself.
 *
 * @param missing    what is not ready; empty where all is
 * @param shortfall  what is being done about it, empty where all is ready
 * @param declaredAt null where it never declared
 * @param stale      older than the policy allows (O58), or never declared
 * @param number     of the declaration, 0 where there is none
 */
public record Readiness(String organisation, Set<ReadyItem> missing, String shortfall, Instant declaredAt, String declaredBy, boolean stale,
        long number) {

    /** Whether it has ever declared. */
    public boolean known() {
        return declaredAt != null;
    }
}
