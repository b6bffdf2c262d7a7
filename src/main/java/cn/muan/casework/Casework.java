package cn.muan.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.AuditTrail;
import cn.muan.access.CaseAccess;
import cn.muan.access.CaseAccess.Part;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.People;
import cn.muan.access.Role;
import cn.muan.base.ChinaTime;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;
import cn.muan.timeline.Timeline;
import cn.muan.timeline.Timeline.Kind;

/** What people do about a case in management: report, receive, hand over, feed back, close. Every act asks who acts. */
@Service
@Transactional
public class Casework {

    private final HighRiskCases cases;
    private final CaseReports reports;
    private final Handovers handovers;
    private final Feedbacks feedbacks;
    private final CaseDuties duties;
    private final Places places;
    private final Obligations obligations;
    private final HighRiskCaseProcess process;
    private final CurrentActor actor;
    private final CaseAccess access;
    private final People people;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Casework(HighRiskCases cases, CaseReports reports, Handovers handovers, Feedbacks feedbacks, CaseDuties duties,
            Places places, Obligations obligations, HighRiskCaseProcess process, CurrentActor actor, CaseAccess access,
            People people, Timeline timeline, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.reports = reports;
        this.handovers = handovers;
        this.feedbacks = feedbacks;
        this.duties = duties;
        this.places = places;
        this.obligations = obligations;
        this.process = process;
        this.actor = actor;
        this.access = access;
        this.people = people;
        this.timeline = timeline;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** 报送: one report fulfils every open report duty of the case (scenario 4); late ones keep their breach. */
    public void report(Subject subject, ReportContent content) {
        HighRiskCase of = open(subject);
        Actor doctor = actor.requireAt(of.institution(), Role.ATTENDING);
        if (content.contactArranged() && content.nextContactOn() == null) {
            throw refusedField("nextContactOn", "casework.next-contact-missing");
        }
        if (content.nextContactOn() != null && content.nextContactOn().isBefore(ChinaTime.dateOf(now()))) {
            throw refusedField("nextContactOn", "casework.next-contact-past");
        }
        List<String> met = obligations.meet(subject, CaseDuties.REPORTS, now()).stream().map(Obligation::code).sorted().toList();
        reports.save(new CaseReport(of, content, met, doctor.name(), now()));
        of.reported();
        tell(subject, Kind.ACT, "reported", of.institution(), of.mchInstitution(), of.severity().code());
    }

    /** 接收报告: names the case manager and opens what is owed next: feedback where she is resident, else a hand-over. */
    public HighRiskCase acknowledgeReport(Subject subject, long caseManager, String advice) {
        HighRiskCase of = open(subject);
        Actor desk = actor.requireAt(of.mchInstitution(), Role.HIGH_RISK_DESK);
        CaseReport report = reports.findFirstByCaseIdOrderByIdDesc(of.id()).orElseThrow(() -> new Refused("casework.no-report"));
        Actor manager = managers(of).stream().filter(member -> member.personId() == caseManager).findFirst()
                .orElseThrow(() -> refusedField("caseManager", "casework.no-case-manager"));
        report.acknowledged(desk.name(), now(), manager.name(), advice);
        of.managedBy(manager.personId(), manager.name());
        of.livesIn(places.residence(subject, places.reporting(of.institution())));
        duties.meet(subject, "O15a", now());
        tell(subject, Kind.ACT, "report-acknowledged", of.mchInstitution());
        if (!of.residenceKnown()) {
            tell(subject, Kind.ACT, "residence-unknown", of.mchInstitution());
        }
        duties.openNext(of, now());
        return of;
    }

    /** 转介: hands the case to the MCH institution of residence, which takes part from now on and must acknowledge. */
    public void handOver(Subject subject, String reason) {
        HighRiskCase of = open(subject);
        Actor desk = actor.requireAt(of.mchInstitution(), Role.HIGH_RISK_DESK);
        if (of.resident()) {
            throw new Refused("casework.resident-here");
        }
        handovers.save(new Handover(of, reason, desk.name(), now()));
        access.participate(subject, of.residenceMch(), Part.RESIDENCE);
        duties.meet(subject, "O29", now());
        duties.openHandoverAcknowledgement(of, now());
        tell(subject, Kind.HANDOVER, "handed-over", of.mchInstitution(), of.residenceMch());
    }

    /** 接收转介: the feedback to the community centre of residence is owed by the receiver from now on. */
    public void acknowledgeHandover(Subject subject, String reply) {
        HighRiskCase of = open(subject);
        Actor desk = actor.requireAt(of.residenceMch(), Role.HIGH_RISK_DESK);
        sentHere(of).accepted(desk.name(), now(), reply);
        access.participate(subject, of.residenceMch(), Part.RESIDENCE);
        of.takenOver();
        duties.meet(subject, "O29a", now());
        duties.openFeedback(of, now());
        tell(subject, Kind.HANDOVER, "handover-acknowledged", of.residenceMch(), of.mchInstitution());
    }

    /** 拒收转介: an answer in time, but a reason is needed and the municipal institution above both decides.
     * @return the institution that decides */
    public String refuseHandover(Subject subject, String reason) {
        HighRiskCase of = open(subject);
        Actor desk = actor.requireAt(of.residenceMch(), Role.HIGH_RISK_DESK);
        requireReason("refusal", reason);
        String above = places.above(of.residenceMch()).orElseThrow(() -> refusedField("decision", "casework.nobody-above"));
        sentHere(of).refused(desk.name(), now(), reason, above);
        access.participate(subject, above, Part.OVERSIGHT);
        duties.meet(subject, "O29a", now());
        duties.openHandoverDecision(of, above, now());
        tell(subject, Kind.HANDOVER, "handover-refused", of.residenceMch(), of.mchInstitution(), above);
        return above;
    }

    /** 裁定被拒的转介: insisted on, the residence's institution has the case; returned, the sender goes on managing her. */
    public HighRiskCase decideHandover(Subject subject, boolean insist, String reason) {
        HighRiskCase of = open(subject);
        Handover handover = sentHere(of);
        if (handover.state() != Handover.State.REFUSED) {
            throw new Refused("casework.handover-answered");
        }
        Actor desk = actor.requireAt(handover.decidingMch(), Role.HIGH_RISK_DESK);
        requireReason("ruling", reason);
        handover.decided(insist, desk.name(), now(), reason);
        duties.meet(subject, "O29b", now());
        if (insist) {
            of.takenOver();
        } else {
            of.returned();
        }
        duties.openFeedback(of, now());
        tell(subject, Kind.HANDOVER, insist ? "handover-assigned" : "handover-returned", handover.decidingMch(), of.residenceMch());
        return of;
    }

    private Handover sentHere(HighRiskCase of) {
        return handovers.findFirstByCaseIdOrderByIdDesc(of.id())
                .filter(sent -> sent.toMch().equals(of.residenceMch())).orElseThrow(() -> new Refused("casework.no-handover"));
    }

    private static void requireReason(String field, String reason) {
        if (reason == null || reason.isBlank()) {
            throw refusedField(field, "casework.reason-needed");
        }
    }

    /** 反馈: the community centre of residence takes part from now on; {@code elsewhere} names one outside the known districts. */
    public void feedBack(Subject subject, String centre, String elsewhere, String guidance) {
        HighRiskCase of = open(subject);
        Actor desk = actor.requireAt(of.residenceMch(), Role.HIGH_RISK_DESK);
        String known = centre == null || centre.isBlank() ? null : centre;
        if (known == null && (elsewhere == null || elsewhere.isBlank())) {
            throw refusedField("centre", "casework.no-centre");
        }
        if (known != null && !places.centres(of).containsKey(known)) {
            throw refusedField("centre", "casework.foreign-centre");
        }
        feedbacks.save(new Feedback(of, known, known == null ? elsewhere.strip() : null, guidance, desk.name(), now()));
        of.followedUpBy(known);
        if (known != null) {
            access.participate(subject, known, Part.RESIDENCE);
        }
        duties.meet(subject, "O28", now());
        tell(subject, Kind.HANDOVER, known == null ? "fed-back-elsewhere" : "fed-back", of.residenceMch(), known == null ? "" : known);
        if (known != null) {
            events.publishEvent(new CaseFedBack(subject, known, now()));
        }
    }

    /** 结案: what is still owed is cancelled, breaches that happened stay (T7). */
    public void close(Subject subject, ClosingReason reason, String note) {
        HighRiskCase of = open(subject);
        Actor who = access.requireSee(subject);
        if (!of.mayBeClosedBy(who)) {
            throw new AccessDeniedException("only the case manager or the high-risk desk closes a case");
        }
        if (reason.needsNote() && (note == null || note.isBlank())) {
            throw refusedField("note", "casework.closing-note-missing");
        }
        end(of, reason, note, who);
    }

    /** Because she died or left the region, whoever recorded it. */
    void departed(HighRiskCase of, ClosingReason reason) {
        end(of, reason, null, actor.require());
    }

    private void end(HighRiskCase of, ClosingReason reason, String note, Actor who) {
        Subject subject = of.subject();
        List<String> breached = obligations.openOf(subject).stream().filter(duty -> duty.breached(now())).map(Obligation::code).sorted().toList();
        of.close(reason, note, who.name(), now(), breached);
        obligations.cancel(subject, CaseDuties.ALL, now());
        process.closed(subject);
        tell(subject, Kind.ACT, "closed", of.mchInstitution());
        events.publishEvent(new CaseClosed(subject, reason, now()));
    }

    private List<Actor> managers(HighRiskCase of) {
        return people.membersOf(new Group(Role.CASE_MANAGER, of.mchInstitution()));
    }

    private HighRiskCase open(Subject subject) {
        return cases.findByOpenSubject(subject.value()).orElseThrow(() -> new Refused("casework.no-open-case"));
    }

    private void tell(Subject subject, Kind kind, String what, Object... args) {
        timeline.record(subject, kind, "timeline.casework." + what, args);
        audit.record("case-" + what, subject, "");
    }

    private static FieldsRefused refusedField(String field, String key) {
        return new FieldsRefused(Map.of(field, new Message(key)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
