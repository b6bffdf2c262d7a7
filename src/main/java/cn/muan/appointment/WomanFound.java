package cn.muan.appointment;

import java.time.Instant;

import cn.muan.base.Subject;

/** A woman who had been lost was found: what was suspended for her goes on. */
public record WomanFound(Subject subject, Instant at) {
}
