package cn.muan.timeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.AuditTrail;
import cn.muan.base.Subject;

/** Writes into the audit trail that a person read a case, once in ten minutes on each node, so that paging is one reading. */
@Component
class ReadingLog {

    private static final Duration ONE_READING = Duration.ofMinutes(10);
    private static final int REMEMBERED = 10_000;

    private final AuditTrail audit;
    private final Clock clock;
    private final Map<Reading, Instant> latest = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Reading, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    ReadingLog(AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    private record Reading(long person, Subject subject) {
    }

    void read(Actor actor, Subject subject) {
        if (!actor.system() && begins(new Reading(actor.personId(), subject))) {
            audit.record("case-read", subject, "");
        }
    }

    private synchronized boolean begins(Reading reading) {
        Instant now = clock.instant();
        Instant last = latest.get(reading);
        boolean same = last != null && !now.isBefore(last) && now.isBefore(last.plus(ONE_READING));
        if (!same) {
            latest.remove(reading);
            latest.put(reading, now);
        }
        return !same;
    }
}
