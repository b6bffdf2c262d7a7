package cn.muan.transfer;

import java.util.LinkedHashSet;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.muan.access.CaseAccess;
import cn.muan.access.CaseAccess.Part;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.notification.Outbox;
import cn.muan.timeline.Timeline;
import cn.muan.timeline.Timeline.Kind;

/** Tells the case thread and those concerned what happens to a transfer, in codes alone. */
@Component
class TransferStory {

    private final Timeline timeline;
    private final Outbox outbox;
    private final CaseAccess access;
    private final TransferDuties duties;

    TransferStory(Timeline timeline, Outbox outbox, CaseAccess access, TransferDuties duties) {
        this.timeline = timeline;
        this.outbox = outbox;
        this.access = access;
        this.duties = duties;
    }

    void requested(Transfer transfer) {
        record(transfer, Kind.HANDOVER, transfer.emergency() ? "requested" : "requested-planned", transfer.origin());
        if (transfer.skipReason() != null) {
            record(transfer, Kind.ACT, "skipped", transfer.origin());
        }
        tellMch(transfer, "requested", transfer.origin());
        if (transfer.overrideReason() != null) {
            overridden(transfer);
        }
    }

    /** Class G-gate: who answers for the requester and the MCH institution are told; an approval that is missing is a violation (G1). */
    private void overridden(Transfer transfer) {
        boolean approved = transfer.overrideApprovedBy() != null;
        record(transfer, approved ? Kind.ACT : Kind.BREACH, approved ? "overridden" : "overridden-unapproved", transfer.origin());
        String text = approved ? "overridden" : "overridden-unapproved";
        tell(transfer, duties.answering(transfer.origin()), text, text, transfer.origin());
        tellMch(transfer, text, transfer.origin());
    }

    void asked(Transfer transfer, TransferAsk ask) {
        record(transfer, Kind.HANDOVER, "asked", ask.institution());
        tell(transfer, TransferDuties.duty(ask.institution()), "asked", "asked:" + ask.id(), transfer.origin());
    }

    void refused(Transfer transfer, TransferAsk ask) {
        record(transfer, Kind.BREACH, "refused", ask.institution(), "transfer.refusal." + ask.refusal().name());
        Set<Group> told = new LinkedHashSet<>(Set.of(duties.answering(ask.institution())));
        if (transfer.mch() != null) {
            told.add(mchDesk(transfer));
        }
        told.forEach(group -> tell(transfer, group, "refused", "refused:" + ask.id() + ":" + group.key(), ask.institution()));
        tell(transfer, transfer.requester(), "refused", "refused:" + ask.id() + ":requester", ask.institution());
    }

    /** Who was asked and need not answer any more learns who has her, unless it has her itself. */
    void overtaken(Transfer transfer, TransferAsk ask) {
        if (!ask.institution().equals(transfer.receiver())) {
            tell(transfer, TransferDuties.duty(ask.institution()), "taken", "taken:" + ask.id(), transfer.receiver());
        }
    }

    void silent(Transfer transfer, TransferAsk ask) {
        record(transfer, Kind.BREACH, "silent", ask.institution());
        tell(transfer, transfer.requester(), "silent", "silent:" + ask.id(), ask.institution());
    }

    void accepted(Transfer transfer) {
        record(transfer, Kind.HANDOVER, "accepted", transfer.receiver());
        tell(transfer, transfer.requester(), "accepted", "accepted:" + transfer.round(), transfer.receiver());
        tellMch(transfer, "accepted", transfer.receiver());
    }

    void assigned(Transfer transfer, String source) {
        record(transfer, Kind.HANDOVER, "assigned", transfer.receiver(), source);
        tell(transfer, TransferDuties.duty(transfer.receiver()), "assigned-to-you", "assigned:" + transfer.round(), transfer.origin());
        tell(transfer, transfer.requester(), "assigned", "assigned:" + transfer.round() + ":requester", transfer.receiver());
        tellMch(transfer, "assigned", transfer.receiver());
    }

    void admitted(Transfer transfer) {
        record(transfer, Kind.HANDOVER, "admitted", transfer.receiver());
    }

    void assisting(Transfer transfer, TransferAsk ask) {
        record(transfer, Kind.HANDOVER, "assist-asked", ask.institution(), transfer.receiver());
        tell(transfer, TransferDuties.duty(ask.institution()), "assist-asked", "assist:" + ask.id(), transfer.receiver());
    }

    void assisted(Transfer transfer, TransferAsk ask) {
        record(transfer, Kind.ACT, "assisted", ask.institution());
    }

    void reviewed(Transfer transfer, TransferAsk ask) {
        record(transfer, Kind.ACT, "reviewed", ask.institution(), "transfer.review." + ask.review().name());
    }

    void nobodyLeft(Transfer transfer) {
        record(transfer, Kind.ACT, "nobody-left");
        tell(transfer, transfer.requester(), "nobody-left", "nobody-left:" + transfer.round(), transfer.origin());
    }

    void coordinated(Transfer transfer) {
        record(transfer, Kind.ACT, "coordinated", transfer.mch());
    }

    void again(Transfer transfer, String diverted) {
        record(transfer, Kind.HANDOVER, "again", diverted);
        tellMch(transfer, "again", diverted);
    }

    void cancelled(Transfer transfer) {
        record(transfer, Kind.HANDOVER, "cancelled", transfer.origin());
        tellMch(transfer, "cancelled", transfer.origin());
        if (transfer.receiver() != null) {
            tell(transfer, TransferDuties.duty(transfer.receiver()), "cancelled", "cancelled:receiver", transfer.origin());
        }
    }

    void handedOver(Transfer transfer) {
        record(transfer, Kind.HANDOVER, "handed-over", transfer.receiver());
    }

    void joined(Transfer transfer) {
        record(transfer, Kind.ACT, "joined");
    }

    private void record(Transfer transfer, Kind kind, String what, Object... args) {
        timeline.record(transfer.subject(), kind, "timeline.transfer." + what, args);
    }

    private void tellMch(Transfer transfer, String text, String place) {
        if (transfer.mch() != null) {
            tell(transfer, mchDesk(transfer), text, "mch:" + text + ":" + transfer.round(), place);
        }
    }

    private void tell(Transfer transfer, Group group, String text, String key, Object... args) {
        access.participate(transfer.subject(), group.organisation(), partOf(group));
        outbox.put("transfer:" + transfer.id() + ":" + key, group.key(), transfer.subject(), "transfer.notice." + text, args);
    }

    private static Part partOf(Group group) {
        return group.role() == Role.RESCUE_DUTY ? Part.ASKED : group.role() == Role.HIGH_RISK_DESK || group.role() == Role.SAFETY_OFFICE ? Part.OVERSIGHT
                : Part.FIRST_CONTACT;
    }

    private static Group mchDesk(Transfer transfer) {
        return new Group(Role.HIGH_RISK_DESK, transfer.mch());
    }
}
