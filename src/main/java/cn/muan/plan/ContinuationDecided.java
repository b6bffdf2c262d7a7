package cn.muan.plan;

import java.time.Instant;

import cn.muan.base.Subject;

/** A woman who was told that her pregnancy should not go on decided; told in the transaction of the record. */
public record ContinuationDecided(Subject subject, ContinuationAdvice.Decision decision, Instant at) {
}
