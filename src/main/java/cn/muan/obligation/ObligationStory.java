package cn.muan.obligation;

import java.time.Duration;
import java.time.Instant;

import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.timeline.Timeline;

/** Tells the case thread what becomes of obligations. */
@Component
class ObligationStory {

    private final Timeline timeline;

    ObligationStory(Timeline timeline) {
        this.timeline = timeline;
    }

    void opened(Obligation obligation) {
        timeline.record(obligation.subject(), Timeline.Kind.OBLIGATION, "timeline.obligation.opened", name(obligation.code()),
                obligation.owner().key(), obligation.due());
    }

    /** Says who owes it now, and who owed it before. */
    void passedOn(Obligation obligation, Group former) {
        timeline.record(obligation.subject(), Timeline.Kind.OBLIGATION, "timeline.obligation.passed-on", name(obligation.code()),
                former.key(), obligation.owner().key());
    }

    /** Says how it ended, and that it was breached where nobody had said so before. */
    void closed(Obligation obligation) {
        noteBreach(obligation, obligation.closedAt());
        String how = obligation.state().name().toLowerCase(java.util.Locale.ROOT);
        Duration late = obligation.lateness(obligation.closedAt());
        boolean lateMet = obligation.state() == Obligation.State.MET && !late.isZero();
        timeline.record(obligation.subject(), Timeline.Kind.OBLIGATION,
                "timeline.obligation." + (lateMet ? "met-late" : how), name(obligation.code()),
                obligation.owner().key(), String.valueOf(late.toHours()), String.valueOf(late.toMinutesPart()));
    }

    void noteBreach(Obligation obligation, Instant at) {
        if (obligation.noteBreach(at)) {
            timeline.record(obligation.subject(), Timeline.Kind.BREACH, "timeline.obligation.breached", name(obligation.code()),
                    obligation.owner().key(), obligation.due());
        }
    }

    void alarmed(Obligation obligation, ObligationStep step) {
        timeline.record(obligation.subject(), Timeline.Kind.ALARM, "timeline.obligation.alarmed", name(obligation.code()),
                step.group().key());
    }

    void acknowledged(Alarm alarm) {
        tell(alarm, "timeline.obligation.alarm-acknowledged");
    }

    void alarmClosed(Alarm alarm) {
        tell(alarm, "timeline.obligation.alarm-closed");
    }

    void steppedIn(Alarm alarm) {
        tell(alarm, "timeline.obligation.stepped-in");
    }

    private void tell(Alarm alarm, String key) {
        timeline.record(alarm.subject(), Timeline.Kind.ALARM, key, name(alarm.code()), alarm.recipient().key());
    }

    /** Key of the text that names a duty: the screen says it in the reader's language. */
    static String name(String code) {
        return "obligation.code." + code;
    }
}
