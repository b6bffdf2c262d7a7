package cn.muan.casework;

import java.util.List;
import java.util.Locale;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.AuditTrail;
import cn.muan.access.CaseAccess;
import cn.muan.access.CaseAccess.Part;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.obligation.Duty;
import cn.muan.obligation.Obligations;
import cn.muan.policy.CaseFacts;
import cn.muan.risk.RiskSigned;
import cn.muan.timeline.Timeline;
import cn.muan.timeline.Timeline.Kind;
import cn.muan.worklist.Worklist;

/** A signed assessment opens a case, worsens it or eases it, in the transaction of the signature (O22, S4 第六条). */
@Component
class Enrolment {

    private final HighRiskCases cases;
    private final CaseDuties duties;
    private final Easing easing;
    private final Places places;
    private final Obligations obligations;
    private final HighRiskCaseProcess process;
    private final CaseAccess access;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Worklist worklist;
    private final ApplicationEventPublisher events;

    Enrolment(HighRiskCases cases, CaseDuties duties, Easing easing, Places places, Obligations obligations, HighRiskCaseProcess process, CaseAccess access,
            Timeline timeline, AuditTrail audit, Worklist worklist, ApplicationEventPublisher events) {
        this.cases = cases;
        this.duties = duties;
        this.easing = easing;
        this.places = places;
        this.obligations = obligations;
        this.process = process;
        this.access = access;
        this.timeline = timeline;
        this.audit = audit;
        this.worklist = worklist;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RiskSigned signed) {
        cases.findByOpenSubject(signed.subject().value()).ifPresentOrElse(open -> reassess(open, signed), () -> {
            if (signed.managed()) {
                enrol(signed);
            }
        });
    }

    private void enrol(RiskSigned signed) {
        ReportingPlace place = places.reporting(signed.institution());
        HighRiskCase opened = cases.saveAndFlush(new HighRiskCase(signed, place, places.residence(signed.subject(), place)));
        letIn(signed.subject(), place);
        keepEvidence(signed, place);
        tell(signed, opened, "enrolled");
        process.opened(opened);
        refresh(opened);
        events.publishEvent(new CaseEnrolled(signed.subject(), opened.severity(), opened.infectious(), signed.signedAt()));
    }

    private void reassess(HighRiskCase open, RiskSigned signed) {
        Severity former = open.severity();
        boolean formerInfectious = open.infectious();
        open.assessed(signed);
        if (signed.upgrade() && signed.managed()) {
            upgrade(open, signed);
        } else {
            tell(signed, open, "reassessed");
            easing.reassessed(open, signed, former, formerInfectious);
        }
        refresh(open);
        events.publishEvent(new CaseReassessed(signed.subject(), former, open.severity(), formerInfectious, open.infectious(),
                signed.signedAt()));
    }

    private void upgrade(HighRiskCase open, RiskSigned signed) {
        ReportingPlace place = places.reporting(signed.institution());
        if (!duties.newsToReport(open, place.jurisdiction(), signed.signedAt()) && passUnderWay(signed.subject())) {
            letIn(signed.subject(), place);
            tell(signed, open, "reassessed");
            return;
        }
        open.reportedFrom(place);
        open.livesIn(places.residence(signed.subject(), place));
        letIn(signed.subject(), place);
        tell(signed, open, "upgraded");
        duties.supersedePass(signed.subject(), signed.signedAt());
        cases.saveAndFlush(open);
        process.upgraded(open);
    }

    /** What waits there is told of the new risk by the case itself; only a new report would begin it anew. */
    private boolean passUnderWay(Subject subject) {
        return process.waiting(subject).stream().anyMatch(work -> work != HighRiskCaseProcess.Work.REVIEW_DOWNGRADE);
    }

    private void letIn(Subject subject, ReportingPlace place) {
        access.participate(subject, place.institution(), Part.REPORTING);
        access.participate(subject, place.mch(), Part.MANAGING);
    }

    /** Enrolment is due at confirmation and happens with it: the first link of the evidence chain (S4 第六条). */
    private void keepEvidence(RiskSigned signed, ReportingPlace place) {
        obligations.open(new Duty("O22", signed.subject(), new Group(Role.ATTENDING, place.institution()), place.jurisdiction(),
                signed.signedAt(), CaseFacts.of(signed.severity(), signed.infectious()), null));
        obligations.meet(signed.subject(), List.of("O22"), signed.signedAt());
    }

    private void tell(RiskSigned signed, HighRiskCase about, String what) {
        timeline.record(signed.subject(), Kind.ACT, "timeline.casework." + what, signed.institution(),
                about.severity().code());
        audit.record("case-" + what, signed.subject(), about.severity().name().toLowerCase(Locale.ROOT));
    }

    private void refresh(HighRiskCase changed) {
        worklist.refresh(changed.subject(), changed.severity(), changed.infectious());
    }
}
