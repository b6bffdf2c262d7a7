package cn.muan.ambulance;

import java.time.Instant;

import cn.muan.base.Subject;

/** A run has reached a stage; published in the transaction of whoever stamped it. */
public record RunProgressed(String key, Subject subject, RunOrder.Cargo cargo, RunStage stage, Instant at) {
}
