package cn.muan.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the demo's clock is ahead of the real one, kept beside the rows it dated, so that a restart does not turn time back. */
@Component
@Profile("demo")
class ClockRecord {

    private static final long MILLIS = 1000;

    private final JdbcClient jdbc;

    ClockRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Zero where it was never moved. */
    Duration lead() {
        return Duration.ofSeconds(jdbc.sql("select ahead_seconds from demo_clock where id = 1").query(Long.class).optional().orElse(0L));
    }

    /** Notes that the clock stands at the instant while the real time is now; rounded up, so that nothing kept lies in the future. */
    void keep(String mover, Instant standing) {
        long lead = Math.max(0, -Math.floorDiv(System.currentTimeMillis() - standing.toEpochMilli(), MILLIS));
        jdbc.sql("insert into demo_clock (id, ahead_seconds, moved_by, moved_at) values (1, ?, ?, ?) "
                        + "on duplicate key update ahead_seconds = ?, moved_by = ?, moved_at = ?")
                .params(lead, mover, utc(standing), lead, mover, utc(standing)).update();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).withNano(0);
    }
}
