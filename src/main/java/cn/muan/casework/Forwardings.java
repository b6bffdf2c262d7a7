package cn.muan.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.AuditTrail;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.directory.Organisation;
import cn.muan.notification.Outbox;
import cn.muan.timeline.Timeline;

/** 上报红色孕产妇: the county MCH institution passes a red report on to the bureau and the municipal MCH institution together (O18, S3 二（四）). */
@Service
@Transactional
public class Forwardings {

    private final HighRiskCases cases;
    private final ForwardingRecords records;
    private final CaseDuties duties;
    private final Places places;
    private final CurrentActor actor;
    private final CaseAccess access;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    Forwardings(HighRiskCases cases, ForwardingRecords records, CaseDuties duties, Places places, CurrentActor actor, CaseAccess access,
            Timeline timeline, AuditTrail audit, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.records = records;
        this.duties = duties;
        this.places = places;
        this.actor = actor;
        this.access = access;
        this.timeline = timeline;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The county bureau that receives it, empty where none is known. */
    public Optional<String> commission(HighRiskCase of) {
        actor.require();
        return places.serving(of.mchInstitution(), Organisation.Kind.COMMISSION);
    }

    /** The municipal MCH institution that receives it, empty where none is known. */
    public Optional<String> municipalMch(HighRiskCase of) {
        actor.require();
        return places.serving(of.mchInstitution(), Organisation.Kind.MUNICIPAL_MCH);
    }

    /** Both receivers take part from now on and are told. */
    public void forward(Subject subject, String note) {
        HighRiskCase of = cases.findByOpenSubject(subject.value()).orElseThrow(() -> new Refused("casework.no-open-case"));
        Actor desk = actor.requireAt(of.mchInstitution(), Role.HIGH_RISK_DESK);
        Optional<String> commission = commission(of);
        Optional<String> municipal = municipalMch(of);
        if (commission.isEmpty() && municipal.isEmpty()) {
            throw new Refused("casework.nobody-to-forward-to");
        }
        Forwarding sent = records.save(new Forwarding(of, commission.orElse(null), municipal.orElse(null), note, desk.name(), now()));
        commission.ifPresent(to -> received(subject, sent, new Group(Role.COMMISSION, to)));
        municipal.ifPresent(to -> received(subject, sent, new Group(Role.HIGH_RISK_DESK, to)));
        duties.meet(subject, "O18", now());
        audit.record("case-red-forwarded", subject, "");
    }

    private void received(Subject subject, Forwarding sent, Group to) {
        access.participate(subject, to.organisation(), CaseAccess.Part.OVERSIGHT);
        timeline.record(subject, Timeline.Kind.ACT, "timeline.casework.red-forwarded", sent.fromMch(), to.organisation());
        outbox.put("red-forwarded:" + to.key() + ":" + subject + ":" + sent.forwardedAt().getEpochSecond(), to.key(), subject,
                "casework.notice.red-forwarded");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
