package cn.muan.resource;

import java.time.Instant;

/**
 * Free beds of a hospital as it last counted them.
 *
 * @param obstetric  free obstetric beds, 0 to 999; null where the hospital never reported, like the other figures
 * @param icu        free beds of intensive care, 0 to 999
 * @param neonatal   free neonatal beds, 0 to 999
 * @param reportedAt when it was counted, null where the hospital never reported
 * @param reportedBy name of who reported
 * @param stale      older than the policy allows (O58a), or never reported
 * @param version    of the record, for whoever edits it
 */
public record Beds(String organisation, Integer obstetric, Integer icu, Integer neonatal, Instant reportedAt, String reportedBy,
        boolean stale, int version) {

    /** Whether the hospital has ever reported. */
    public boolean known() {
        return reportedAt != null;
    }

    static Beds unknown(String organisation) {
        return new Beds(organisation, null, null, null, null, null, true, 0);
    }
}
