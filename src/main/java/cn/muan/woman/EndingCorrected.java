package cn.muan.woman;

import java.time.Instant;

import cn.muan.base.Subject;

/** A mistaken ending was corrected; whatever counts from it counts from {@code ending} now. */
public record EndingCorrected(Subject subject, Ending former, Ending ending, Instant at) {
}
