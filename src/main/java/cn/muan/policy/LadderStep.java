package cn.muan.policy;

import java.time.Duration;
import java.time.Instant;

/**
 * One step of a ladder for one obligation.
 *
 * @param number    1 for the first
 * @param at        when it fires
 * @param recipient whom it alarms
 * @param givesTask whether the recipient gets a task of its own in the worklist
 * @param ackWithin after this long without acknowledgement the next step fires early; null where it never does
 */
public record LadderStep(int number, Instant at, Recipient recipient, boolean givesTask, Duration ackWithin) {
}
