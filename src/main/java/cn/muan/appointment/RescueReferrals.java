package cn.muan.appointment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.AuditTrail;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.obligation.Duty;
import cn.muan.obligation.Obligations;
import cn.muan.policy.Policy;
import cn.muan.risk.FirstContacts;
import cn.muan.risk.RiskRegister;
import cn.muan.risk.RiskSigned;
import cn.muan.risk.RiskStanding;
import cn.muan.timeline.Timeline;
import cn.muan.woman.PregnanciesJoined;
import cn.muan.woman.PregnancyCorrected;
import cn.muan.woman.PregnancyEnded;
import cn.muan.woman.PregnancyFacts;
import cn.muan.woman.PregnancyRegistered;
import cn.muan.woman.WomanDied;
import cn.muan.woman.WomanLeftRegion;
import cn.muan.woman.Women;

/**
 * Disabled, psychiatric and epileptic women go to a county-or-above rescue centre for assessment (O12, S1 三.4), where a jurisdiction has
 * the rule. An assessment is only ever signed at level 2 or above (O7), so that any signature fulfils it.
 */
@Service
@Transactional
public class RescueReferrals {

    static final String CODE = "O12";

    private final Obligations obligations;
    private final Policy policy;
    private final RiskRegister risks;
    private final FirstContacts firstContacts;
    private final RescueReferralProcess process;
    private final Directory directory;
    private final Women women;
    private final CaseAccess access;
    private final CurrentActor actor;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    RescueReferrals(Obligations obligations, Policy policy, RiskRegister risks, FirstContacts firstContacts,
            RescueReferralProcess process, Directory directory, Women women, CaseAccess access, CurrentActor actor,
            Timeline timeline, AuditTrail audit, Clock clock) {
        this.obligations = obligations;
        this.policy = policy;
        this.risks = risks;
        this.firstContacts = firstContacts;
        this.process = process;
        this.directory = directory;
        this.women = women;
        this.access = access;
        this.actor = actor;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** The articles for which a booking there must wait until a rescue centre has assessed her; empty where none does. */
    List<String> missingAt(Subject subject, String jurisdiction, Instant at) {
        if (!asked(women.facts(subject)) || assessed(subject)) {
            return List.of();
        }
        return policy.deadline(CODE, risks.careFacts(subject), jurisdiction, at).map(BookingGate::articles).orElse(List.of());
    }

    /** Rescue centres that she may be referred to: hospitals of level 2 and above, near ones first. */
    public List<Organisation> centres(String institution) {
        return firstContacts.assessors(directory.organisation(institution).jurisdiction()).stream()
                .filter(one -> one.kind() == Organisation.Kind.HOSPITAL).toList();
    }

    /** The first-contact institution refers her; the duty stays open until the rescue centre has signed its assessment. */
    public void refer(Subject asked, String institution, String centre, String reason) {
        actor.requireAt(institution, Role.FIRST_CONTACT_DOCTOR);
        Subject subject = women.current(asked);
        access.requireSee(subject);
        if (centres(institution).stream().noneMatch(one -> one.code().equals(centre))) {
            throw new FieldsRefused(Map.of("centre", new Message("appointment.not-a-rescue-centre")));
        }
        access.participate(subject, centre, CaseAccess.Part.ASSESSING);
        timeline.record(subject, Timeline.Kind.HANDOVER, "timeline.appointment.referred-to-rescue-centre", institution, centre);
        audit.record("rescue-centre-referral", subject, centre);
        if (!firstContacts.underWayAt(subject).contains(centre)) {
            firstContacts.requestReassessment(subject, centre, reason);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PregnancyRegistered registered) {
        begin(registered.subject());
    }

    /** A flag that is found later asks for the referral, one that was a mistake asks no more. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PregnancyCorrected corrected) {
        if (!corrected.fields().contains("flags")) {
            return;
        }
        if (asked(women.facts(corrected.subject()))) {
            begin(corrected.subject());
        } else {
            askNoMore(corrected.subject());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RiskSigned signed) {
        if (!obligations.meet(signed.subject(), Set.of(CODE), signed.signedAt()).isEmpty()) {
            process.closed(signed.subject());
        }
    }

    /** Once the pregnancy has ended, or she died or left, there is nothing to assess it for. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PregnancyEnded ended) {
        askNoMore(ended.subject());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(WomanDied died) {
        askNoMore(died.subject());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(WomanLeftRegion left) {
        askNoMore(left.subject());
    }

    private void askNoMore(Subject subject) {
        if (!obligations.cancel(subject, Set.of(CODE), now()).isEmpty()) {
            process.closed(subject);
        }
    }

    /** Two records of one pregnancy: what waited for the former one waits for the one that goes on, if anything still does. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PregnanciesJoined joined) {
        process.closed(joined.from());
        process.closed(joined.to());
        if (assessed(joined.to())) {
            obligations.meet(joined.to(), Set.of(CODE), now());
        } else {
            owedBy(joined.to()).map(directory::organisation).ifPresentOrElse(
                    owing -> process.begin(joined.to(), owing.code(), owing.mayAssess()), () -> begin(joined.to()));
        }
    }

    private void begin(Subject subject) {
        PregnancyFacts facts = women.facts(subject);
        if (facts.bookedAt() == null || !asked(facts) || assessed(subject) || owedBy(subject).isPresent()) {
            return;
        }
        Organisation institution = directory.organisation(facts.bookedAt());
        obligations.open(new Duty(CODE, subject, new Group(Role.FIRST_CONTACT_DOCTOR, institution.code()), institution.jurisdiction(),
                now(), risks.careFacts(subject), process.task()))
                .ifPresent(duty -> process.begin(subject, institution.code(), institution.mayAssess()));
    }

    private boolean assessed(Subject subject) {
        return risks.standing(subject).flatMap(RiskStanding::severity).isPresent();
    }

    private static boolean asked(PregnancyFacts facts) {
        return facts.flags().stream().anyMatch(flag -> flag.obligation().equals(CODE));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** The institution that owes the referral, empty where none is owed. */
    public Optional<String> owedBy(Subject subject) {
        return obligations.openOf(subject).stream().filter(duty -> duty.code().equals(CODE))
                .map(duty -> duty.owner().organisation()).findFirst();
    }
}
