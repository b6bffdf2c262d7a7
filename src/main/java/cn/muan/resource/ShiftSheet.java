package cn.muan.resource;

import java.time.Instant;

import cn.muan.access.Role;

/** A shift as a screen shows it, its phone masked. */
public record ShiftSheet(long id, int version, String institution, Role role, String name, Long personId, String maskedPhone, Instant from,
        Instant to) {
}
