package cn.muan.appointment;

import java.time.Instant;

import cn.muan.base.Subject;

/** A high-risk woman is lost to follow-up 失访; told in the transaction that recorded it (O27). */
public record WomanLost(Subject subject, Instant at) {
}
