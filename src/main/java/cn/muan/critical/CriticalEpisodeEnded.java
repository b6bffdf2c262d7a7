package cn.muan.critical;

import java.time.Instant;

import cn.muan.base.Subject;

/** A critical episode ended; a survivor is followed by a named person (O38), a near miss is reviewed. */
public record CriticalEpisodeEnded(long episodeId, Subject subject, String institution, Outcome outcome, boolean nearMiss, Instant at) {
}
