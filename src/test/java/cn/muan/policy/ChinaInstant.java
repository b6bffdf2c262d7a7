package cn.muan.policy;

import java.time.Instant;
import java.time.LocalDateTime;

import cn.muan.base.ChinaTime;

/** Instants written as a nurse in China reads them. */
final class ChinaInstant {

    private ChinaInstant() {
    }

    /** @param local such as {@code 2026-04-30T16:00} */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ChinaTime.ZONE).toInstant();
    }
}
