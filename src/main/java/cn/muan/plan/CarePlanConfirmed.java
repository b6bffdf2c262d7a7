package cn.muan.plan;

import java.time.Instant;

import cn.muan.base.Subject;

/** The named senior obstetrician confirmed a version of the plan (O23). */
public record CarePlanConfirmed(Subject subject, String institution, int version, Instant at) {
}
