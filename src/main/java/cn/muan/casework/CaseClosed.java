package cn.muan.casework;

import java.time.Instant;

import cn.muan.base.Subject;

/** A case in management was closed; what other features run for it ends in the same transaction. */
public record CaseClosed(Subject subject, ClosingReason reason, Instant at) {
}
