package cn.muan.resource;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A liaison as a screen shows it, the phone masked.
 *
 * @param to      last day, null while it is open
 * @param filedAt when the MCH institution was told, null while it was not
 */
public record LiaisonSheet(long id, int version, String institution, String name, String post, String maskedPhone, LocalDate from, LocalDate to,
        Instant filedAt) {

    /** Whether it holds on the day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
