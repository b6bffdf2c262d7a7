package cn.muan.puerperium;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.AuditTrail;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.ChinaTime;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.casework.Casework;
import cn.muan.casework.ClosingReason;
import cn.muan.risk.FirstContacts;
import cn.muan.timeline.Timeline;

/** What people do after a birth: assess three times and intervene on what is positive (S0（四）), and close the case after day 42. */
@Service
@Transactional
public class PostpartumCare {

    private final Puerperia puerperia;
    private final PostpartumAssessments assessments;
    private final PuerperiumDuties duties;
    private final PuerperiumProcess process;
    private final Casework casework;
    private final FirstContacts firstContacts;
    private final CurrentActor currentActor;
    private final CaseAccess access;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    PostpartumCare(Puerperia puerperia, PostpartumAssessments assessments, PuerperiumDuties duties, PuerperiumProcess process,
            Casework casework, FirstContacts firstContacts, CurrentActor currentActor, CaseAccess access,
            Timeline timeline, AuditTrail audit, Clock clock) {
        this.puerperia = puerperia;
        this.assessments = assessments;
        this.duties = duties;
        this.process = process;
        this.casework = casework;
        this.firstContacts = firstContacts;
        this.currentActor = currentActor;
        this.access = access;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** 出院前: fulfils O10a and says from when the home visit counts. */
    public void assessBeforeDischarge(Subject subject, Group by, PostpartumFindings found, LocalDate dischargedOn) {
        Puerperium puerperium = running(subject);
        if (dischargedOn.isBefore(puerperium.endedOn())) {
            throw refused("dischargedOn", "puerperium.before-the-birth");
        }
        if (dischargedOn.isAfter(puerperium.lastDay())) {
            throw refused("dischargedOn", "puerperium.discharge-too-late");
        }
        record(puerperium, Point.DISCHARGE, by, found);
        puerperium.discharged(dischargedOn);
        process.discharged(subject);
    }

    /** 产后访视: fulfils O10b and O38. */
    public void visit(Subject subject, Group by, PostpartumFindings found) {
        Puerperium puerperium = running(subject);
        requireDay(puerperium, found.on(), "visitedOn");
        record(puerperium, Point.VISIT, by, found);
    }

    /** 产后42天检查: fulfils O10c. */
    public void check(Subject subject, Group by, PostpartumFindings found) {
        Puerperium puerperium = running(subject);
        requireDay(puerperium, found.on(), "checkedOn");
        record(puerperium, Point.CHECK_42, by, found);
    }

    /** 核对并结案 after day 42: what is not done is cancelled, breaches stay and are listed in the closing. */
    public void closeCase(Subject subject, String note) {
        Puerperium puerperium = running(subject);
        puerperium.over(now());
        duties.closingDone(subject, now());
        casework.close(subject, ClosingReason.PUERPERIUM_ENDED, note);
        duties.cancel(subject, now());
    }

    private void record(Puerperium puerperium, Point point, Group by, PostpartumFindings found) {
        Subject subject = puerperium.subject();
        access.requireSee(subject);
        Actor actor = currentActor.requireAt(by.organisation(), by.role());
        if (found.positive() && (found.response() == null || found.intervention() == null)) {
            throw refused(found.response() == null ? "response" : "intervention", "puerperium.positive-needs-intervention");
        }
        if (assessments.existsBySubjectAndPoint(subject.value(), point)) {
            throw new Refused("puerperium.assessed-already");
        }
        assessments.save(new PostpartumAssessment(subject, point, by.organisation(), found, actor.name(), now()));
        duties.meet(subject, point, now());
        timeline.record(subject, Timeline.Kind.ACT, "timeline.puerperium.assessed." + (found.positive() ? "positive" : "negative"), point.key(),
                by.organisation());
        audit.record("postpartum-assessed", subject, point.name());
        if (found.asksForReassessment()) {
            reassess(subject, found);
        }
        if (!now().isBefore(puerperium.endsAt()) && !duties.assessmentsOpen(subject) && !duties.closingOwed(subject)) {
            puerperium.over(now());
        }
    }

    private void reassess(Subject subject, PostpartumFindings found) {
        if (found.reassessedAt() == null) {
            throw refused("assessingInstitution", "forms.required.choice");
        }
        if (firstContacts.underWayAt(subject).contains(found.reassessedAt())) {
            throw refused("assessingInstitution", "puerperium.reassessment-under-way");
        }
        firstContacts.requestReassessment(subject, found.reassessedAt(), found.intervention().substring(0,
                Math.min(found.intervention().length(), FirstContacts.LONGEST_REASON)));
    }

    private void requireDay(Puerperium puerperium, LocalDate on, String field) {
        if (on.isBefore(puerperium.endedOn())) {
            throw refused(field, "puerperium.before-the-birth");
        }
        if (on.isAfter(ChinaTime.dateOf(now()))) {
            throw refused(field, "woman.in-the-future");
        }
    }

    private Puerperium running(Subject subject) {
        access.requireSee(subject);
        return puerperia.find(subject).filter(Puerperium::running).orElseThrow(() -> new Refused("puerperium.none"));
    }

    private static FieldsRefused refused(String field, String key) {
        return new FieldsRefused(Map.of(field, new Message(key)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
