package cn.muan.caesarean;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.access.AuditTrail;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Subject;
import cn.muan.timeline.Timeline;
import cn.muan.timeline.Timeline.Kind;

/** Writes what happened to the case's story and the audit trail, at the one clock's instant. */
@Component
class CaesareanStory {

    private final Timeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    CaesareanStory(Timeline timeline, AuditTrail audit, Clock clock) {
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    void tell(Subject subject, String what, Object... args) {
        timeline.record(subject, Kind.ACT, "timeline.caesarean." + what, args);
        audit.record("caesarean-" + what, subject, "");
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    static FieldsRefused refused(String field, String key, Object... args) {
        return new FieldsRefused(Map.of(field, new Message(key, args)));
    }
}
