package cn.muan.woman;

import java.time.Instant;

import cn.muan.base.Subject;

/** The woman moved out of every known district at the instant; whatever runs for her here ends in the same transaction. */
public record WomanLeftRegion(Subject subject, Instant at) {
}
