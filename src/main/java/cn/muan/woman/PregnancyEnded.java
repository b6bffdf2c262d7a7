package cn.muan.woman;

import java.time.Instant;

import cn.muan.base.Subject;

/** A pregnancy ended, in whatever way; the 42 days count from {@code ending.on()}. */
public record PregnancyEnded(Subject subject, Ending ending, Instant at) {
}
