package cn.muan.transfer;

import java.time.Instant;

import cn.muan.base.Subject;
import cn.muan.directory.Specialty;

/** A transfer as others see it.
 * @param from      first-contact institution, responsible until handover is signed (O39, O40)
 * @param to        the institution that accepted, null before
 * @param specialty disease for which a specialty backstop stands, null where none
 * @param backstop  whether the receiver was assigned as backstop */
public record TransferSheet(long id, Subject subject, String from, String to, TransferState state, boolean emergency, Specialty specialty,
        boolean backstop, Instant requestedAt, Instant acceptedAt) {
}
