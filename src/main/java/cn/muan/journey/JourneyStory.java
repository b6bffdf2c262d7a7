package cn.muan.journey;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.muan.access.AuditTrail;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.notification.Outbox;
import cn.muan.timeline.Timeline;
import cn.muan.timeline.Timeline.Kind;

/** Tells the case thread, the audit trail and those concerned what happens on the way; without a word that somebody typed. */
@Component
class JourneyStory {

    private final Timeline timeline;
    private final AuditTrail audit;
    private final Outbox outbox;

    JourneyStory(Timeline timeline, AuditTrail audit, Outbox outbox) {
        this.timeline = timeline;
        this.audit = audit;
        this.outbox = outbox;
    }

    void act(Journey journey, String what, Object... args) {
        tell(Kind.ACT, journey, what, args);
    }

    void handover(Journey journey, String what, Object... args) {
        tell(Kind.HANDOVER, journey, what, args);
    }

    /** A stage with its instant, which may lie before its telling. */
    void stamped(Journey journey, JourneyStage stage, Instant at) {
        timeline.record(journey.subject(), Kind.ACT, "timeline.journey.stamped", stage.key(), at.toString());
    }

    /** Every stage leaves its trace for the auditors, whoever tells of it. */
    void noted(Journey journey) {
        audit.record("journey-stamped", journey.subject(), String.valueOf(journey.id()));
    }

    /** @param occasion what makes the notice one of a kind, such as {@code rerouted:2} */
    void notice(Journey journey, String occasion, String organisation, Role role, String text, Object... args) {
        outbox.put("journey:" + journey.id() + ":" + occasion + ":" + role.code(), new Group(role, organisation).key(), journey.subject(),
                "journey.notice." + text, args);
    }

    void noticeSender(Journey journey, String occasion, String text, Object... args) {
        List.of(Role.FIRST_CONTACT_DOCTOR, Role.RESCUE_DUTY).forEach(role -> notice(journey, occasion, journey.origin(), role, text, args));
    }

    private void tell(Kind kind, Journey journey, String what, Object... args) {
        timeline.record(journey.subject(), kind, "timeline.journey." + what, args);
        audit.record("journey-" + what, journey.subject(), String.valueOf(journey.id()));
    }
}
