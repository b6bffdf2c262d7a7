package cn.muan.ambulance;

import java.time.Instant;
import java.util.Map;

import cn.muan.base.Subject;

/** A run as others see it.
 * @param centre  the dispatch centre
 * @param vehicle call sign, null until one is assigned
 * @param times   when each stage was reached */
public record AmbulanceRun(String key, Subject subject, RunOrder.Cargo cargo, String centre, String vehicle, String origin,
        String destination, RunStage stage, Map<RunStage, Instant> times) {
}
