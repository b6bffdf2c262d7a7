package cn.muan.woman;

import java.time.Instant;

import cn.muan.base.Subject;

/** The woman died at the instant; whatever runs for her ends in the same transaction, breaches stay (domain scenario 18). */
public record WomanDied(Subject subject, Instant at) {
}
