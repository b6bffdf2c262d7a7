package cn.muan.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.AuditTrail;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.obligation.Obligations;
import cn.muan.timeline.Timeline;

/** 复核降级专案: whether a case goes on whose risk has gone. The diagram ends with the case, so it needs no message as other closings do. */
@Service
@Transactional
public class DowngradeReview {

    private final HighRiskCases cases;
    private final Obligations obligations;
    private final CurrentActor actor;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DowngradeReview(HighRiskCases cases, Obligations obligations, CurrentActor actor, Timeline timeline, AuditTrail audit,
            ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.obligations = obligations;
        this.actor = actor;
        this.timeline = timeline;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps the case in management or closes it as no longer at high risk; what is still owed is then cancelled, breaches stay (T7). */
    public void review(Subject subject, boolean close, String note) {
        HighRiskCase of = cases.findByOpenSubject(subject.value()).orElseThrow(() -> new Refused("casework.no-open-case"));
        Actor manager = actor.requireAt(of.managingMch(), Role.CASE_MANAGER);
        if (close && !of.eased()) {
            throw new Refused("casework.risk-stands");
        }
        tell(subject, close ? "closed-after-review" : "kept-after-review", of.managingMch());
        if (close) {
            of.close(ClosingReason.NO_LONGER_HIGH_RISK, note, manager.name(), now());
            obligations.cancel(subject, CaseDuties.ALL, now());
            events.publishEvent(new CaseClosed(subject, ClosingReason.NO_LONGER_HIGH_RISK, now()));
        }
    }

    private void tell(Subject subject, String what, String mch) {
        timeline.record(subject, Timeline.Kind.ACT, "timeline.casework." + what, mch);
        audit.record("case-" + what, subject, "");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
