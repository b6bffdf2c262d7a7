package cn.muan.journey;

import java.time.Instant;

/** The receiver signs for her. @param doctor who takes her @param at when @param condition how she was on arrival @param items what came along, null where nothing */
public record Signature(String doctor, Instant at, String condition, String items) {
}
