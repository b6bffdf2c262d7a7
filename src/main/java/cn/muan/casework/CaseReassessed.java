package cn.muan.casework;

import java.time.Instant;

import cn.muan.base.Severity;
import cn.muan.base.Subject;

/** A signed assessment changed what a case in management is about, or confirmed it; told in the transaction of the signature. */
public record CaseReassessed(Subject subject, Severity former, Severity severity, boolean formerInfectious, boolean infectious, Instant at) {
}
