package cn.muan.woman;

import java.time.Instant;

import cn.muan.base.Subject;

/** A death or emigration was recorded by mistake and is withdrawn: what it ended may begin again. */
public record DepartureWithdrawn(Subject subject, Departure.Kind kind, Instant at) {
}
