package cn.muan.risk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Refused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.policy.CareLevel;
import cn.muan.policy.CaseFacts;
import cn.muan.policy.Policy;
import cn.muan.timeline.Timeline;
import cn.muan.woman.PregnancyFacts;
import cn.muan.woman.Women;
import cn.muan.worklist.Worklist;

/** Drafts, returns and signs five-colour assessments; a signature is what the rest of the house waits for. */
@Service
@Transactional
public class AssessmentService {

    private final Assessments assessments;
    private final Standings standings;
    private final Catalogues catalogues;
    private final RiskDuties duties;
    private final FirstContacts firstContacts;
    private final Policy policy;
    private final CareFlags careFlags;
    private final Directory directory;
    private final Women women;
    private final Worklist worklist;
    private final CurrentActor currentActor;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssessmentService(Assessments assessments, Standings standings, Catalogues catalogues, RiskDuties duties, FirstContacts firstContacts,
            Policy policy, CareFlags careFlags, Directory directory, Women women, Worklist worklist, CurrentActor currentActor, Timeline timeline,
            ApplicationEventPublisher events, Clock clock) {
        this.assessments = assessments;
        this.standings = standings;
        this.catalogues = catalogues;
        this.duties = duties;
        this.firstContacts = firstContacts;
        this.policy = policy;
        this.careFlags = careFlags;
        this.directory = directory;
        this.women = women;
        this.worklist = worklist;
        this.currentActor = currentActor;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Drafts an assessment by an attending or senior of an institution that may assess; nothing counts before the signature.
     *
     * @throws FieldsRefused where a suggested item is left out, or a colour below that of the items is chosen, without a reason
     */
    public Assessment draft(AssessmentDraft found) {
        Actor actor = currentActor.requireAt(found.institution(), Role.ATTENDING, Role.SENIOR_OBSTETRICIAN);
        firstContacts.assessor(found.institution());
        PregnancyFacts woman = women.facts(found.subject());
        RiskCatalogue catalogue = catalogues.current(RiskCatalogue.Kind.ASSESSMENT);
        List<RiskItem> left = catalogues.unticked(catalogue, RiskRegister.facts(woman, found.measures()), found.items());
        if (!left.isEmpty() && found.untickedReason() == null) {
            throw RiskRegister.unticked(left);
        }
        Assessment draft = assessments.save(new Assessment(found.about(woman.subject()), catalogue,
                firstContacts.occasion(woman.subject(), found.institution()).orElse(null), actor, now()));
        timeline.record(draft.subject(), Timeline.Kind.ACT, "timeline.risk.drafted", draft.severity().code());
        duties.drafted(draft);
        return draft;
    }

    /** Gives a draft back to be made anew; it is no longer a draft that waits for a signature (G5). */
    public Assessment giveBack(long assessmentId, String reason) {
        Assessment draft = requireDraft(assessmentId);
        Actor actor = signer(draft);
        draft.giveBack(actor, reason, now());
        timeline.record(draft.subject(), Timeline.Kind.ACT, "timeline.risk.returned", draft.severity().code());
        duties.returned(draft);
        return draft;
    }

    /**
     * Signs a draft: from this instant the colour counts and the clocks it starts run (T7). Publishes {@link RiskSigned} in this transaction.
     *
     * @throws Refused {@code risk.overtaken} where another institution signed since the draft was made and the draft would lower what it found
     * @param seniorReason needed of a senior obstetrician where the colour is below that of the items
     */
    public RiskSigned sign(long assessmentId, String seniorReason) {
        Assessment draft = requireDraft(assessmentId);
        Actor actor = signer(draft);
        Instant now = now();
        draft.sign(actor, actor.is(Role.SENIOR_OBSTETRICIAN, draft.institution()), seniorReason, now);
        PregnancyFacts woman = women.facts(draft.subject());
        draft.care(careLevel(draft, woman, now));
        RiskStanding standing = standings.of(draft.subject());
        standing.requireNotOvertaken(draft);
        Severity former = standing.severity().orElse(null);
        boolean formerInfectious = standing.infectious();
        standing.signed(draft);
        firstContacts.assessed(draft.subject(), draft.institution(), now);
        timeline.record(draft.subject(), Timeline.Kind.ACT, "timeline.risk.signed", draft.severity().code());
        duties.signed(draft);
        worklist.refresh(draft.subject(), draft.severity(), draft.infectious());
        var signed = new RiskSigned(draft.id(), draft.subject(), draft.institution(), draft.severity(), draft.infectious(), former,
                formerInfectious, now);
        events.publishEvent(signed);
        return signed;
    }

    /** Which level the booking institution's policies ask for (domain G9). */
    private CareLevel careLevel(Assessment assessment, PregnancyFacts woman, Instant at) {
        String booked = woman.bookedAt() == null ? assessment.institution() : woman.bookedAt();
        return policy.careLevel(new CaseFacts(assessment.severity(), assessment.infectious(), woman.age(), careFlags.of(woman, assessment)),
                directory.organisation(booked).jurisdiction(), at);
    }

    private Actor signer(Assessment draft) {
        return currentActor.requireAt(draft.institution(), Role.ATTENDING, Role.SENIOR_OBSTETRICIAN);
    }

    private Assessment requireDraft(long id) {
        Assessment draft = assessments.findById(id).orElseThrow(() -> new Refused("risk.not-a-draft"));
        Subject current = women.current(draft.subject());
        if (!current.equals(draft.subject())) {
            draft.moveTo(current);
        }
        return draft;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
