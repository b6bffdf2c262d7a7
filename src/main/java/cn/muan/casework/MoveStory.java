package cn.muan.casework;

import org.springframework.stereotype.Component;

import cn.muan.access.AuditTrail;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Subject;
import cn.muan.notification.Outbox;
import cn.muan.timeline.Timeline;
import cn.muan.timeline.Timeline.Kind;

/** Tells of moves: on the timeline, in the audit trail, and to those who wait for an answer or lose a case. */
@Component
class MoveStory {

    private final Timeline timeline;
    private final AuditTrail audit;
    private final Outbox outbox;

    MoveStory(Timeline timeline, AuditTrail audit, Outbox outbox) {
        this.timeline = timeline;
        this.audit = audit;
        this.outbox = outbox;
    }

    void asked(Subject subject, CaseMove move) {
        tell(subject, "asked", move.askedByGroup().key(), move.receiver().key());
    }

    void accepted(Subject subject, CaseMove move) {
        tell(subject, "accepted", move.receiver().key(), orMch(move));
        notice(subject, move, move.askedByGroup(), "accepted");
    }

    void refused(Subject subject, CaseMove move) {
        tell(subject, "refused", move.receiver().key(), move.decidingMch());
        notice(subject, move, move.askedByGroup(), "refused");
    }

    void decided(Subject subject, CaseMove move) {
        String what = move.state() == CaseMove.State.ASSIGNED ? "assigned" : "cancelled";
        tell(subject, what, move.decidingMch(), orMch(move));
        notice(subject, move, move.askedByGroup(), what);
        notice(subject, move, move.receiver(), what);
    }

    void withdrawn(Subject subject, CaseMove move) {
        tell(subject, "withdrawn", move.askedByGroup().key());
        notice(subject, move, move.receiver(), "withdrawn");
    }

    void calledOff(Subject subject, CaseMove move) {
        tell(subject, "called-off", move.receiver().key());
    }

    /** Those who looked after her so far learn that they do no more. */
    void movedAway(Subject subject, CaseMove move, Succession.Place former) {
        if (former.centre() != null && !former.centre().equals(move.toCentre())) {
            notice(subject, move, new Group(Role.MATERNAL_WORKER, former.centre()), "moved-away");
        }
        if (!former.mch().equals(move.toMch())) {
            notice(subject, move, new Group(Role.HIGH_RISK_DESK, former.mch()), "moved-away");
        }
        if (move.toCentre() != null && !move.atCentre()) {
            notice(subject, move, new Group(Role.MATERNAL_WORKER, move.toCentre()), "moved-in");
        }
    }

    private static String orMch(CaseMove move) {
        return move.toCentre() == null ? move.toMch() : move.toCentre();
    }

    private void tell(Subject subject, String what, Object... args) {
        timeline.record(subject, Kind.HANDOVER, "timeline.casework.move-" + what, args);
        audit.record("case-move-" + what, subject, "");
    }

    private void notice(Subject subject, CaseMove move, Group to, String what) {
        outbox.put("move:" + move.id() + ":" + what + ":" + to.key(), to.key(), subject, "casework.notice.move-" + what);
    }
}
