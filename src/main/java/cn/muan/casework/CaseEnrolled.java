package cn.muan.casework;

import java.time.Instant;

import cn.muan.base.Severity;
import cn.muan.base.Subject;

/** A pregnancy came into case management; told in the transaction of the signature that confirmed it (O22). */
public record CaseEnrolled(Subject subject, Severity severity, boolean infectious, Instant at) {
}
