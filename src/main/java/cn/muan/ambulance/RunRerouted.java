package cn.muan.ambulance;

import java.time.Instant;

import cn.muan.base.Subject;

/** A run goes elsewhere than ordered, by whomever; published in the transaction of the change, so that what depends on it follows. */
public record RunRerouted(String key, Subject subject, RunOrder.Cargo cargo, String from, String to, Instant at) {
}
