package cn.muan.appointment;

import java.time.Instant;

/**
 * What somebody says about an attempt to reach her.
 *
 * @param at      when it was made
 * @param reached she was spoken to or seen
 * @param note    how and where, null where nothing was added
 */
public record Contact(Instant at, boolean reached, String note) {
}
