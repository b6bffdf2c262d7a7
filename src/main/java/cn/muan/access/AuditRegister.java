package cn.muan.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.base.Subject;

/** The audit trail as stored; it only ever inserts. */
@Service
class AuditRegister implements AuditTrail {

    private static final int DETAIL_MAX = 1000;

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Clock clock;

    AuditRegister(JdbcClient jdbc, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(String action, Subject subject, String detail) {
        write(currentActor.require(), action, subject, detail);
    }

    void write(Actor actor, String action, Subject subject, String detail) {
        String kept = detail == null ? "" : detail.substring(0, Math.min(DETAIL_MAX, detail.length()));
        jdbc.sql("insert into audit_entry (occurred_at, person_id, actor, action, subject, detail) values (?, ?, ?, ?, ?, ?)")
                .params(utc(clock.instant()), actor.personId(), actor.loginName(), action,
                        subject == null ? null : subject.value(), kept)
                .update();
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).withNano(0);
    }
}
