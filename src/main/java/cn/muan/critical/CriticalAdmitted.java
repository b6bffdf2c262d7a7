package cn.muan.critical;

import java.time.Instant;

import cn.muan.base.Subject;

/** A hospital takes her as critically ill; {@code at} is the admission, which may lie before its recording. */
public record CriticalAdmitted(long episodeId, Subject subject, String institution, Instant at) {
}
