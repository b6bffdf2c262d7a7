package cn.muan.casework;

import java.time.Instant;

import cn.muan.base.Subject;

/**
 * The receiver of a move accepted the case: from now on the new community centre follows her up, and duties of the former one pass on to it with
 * their anchors and breaches.
 *
 * @param formerCentre null where no known centre followed her up before
 * @param centre       null where none of the known ones does
 * @param jurisdiction district of the new residence
 */
public record CaseMoved(Subject subject, String formerCentre, String centre, String jurisdiction, Instant at) {
}
