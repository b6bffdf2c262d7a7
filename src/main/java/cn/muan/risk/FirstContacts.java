package cn.muan.risk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.timeline.Timeline;
import cn.muan.woman.DepartureWithdrawn;
import cn.muan.woman.Departures;
import cn.muan.woman.PregnanciesJoined;
import cn.muan.woman.PregnancyRegistered;
import cn.muan.woman.WomanDied;
import cn.muan.woman.WomanLeftRegion;
import cn.muan.woman.Women;

/** Begins first contact when a pregnancy is registered, and an assessment anew when a condition changes. */
@Service
@Transactional
public class FirstContacts {

    /** Longest reason for a reassessment, characters. */
    public static final int LONGEST_REASON = 500;

    private static final int WINDOW = 50;
    private static final Role[] ASKING = {Role.FIRST_CONTACT_DOCTOR, Role.ATTENDING, Role.SENIOR_OBSTETRICIAN, Role.DEPARTMENT_HEAD,
        Role.MATERNAL_WORKER, Role.HIGH_RISK_DESK, Role.CASE_MANAGER};

    private final Standings standings;
    private final Reassessments reassessments;
    private final RiskDuties duties;
    private final FirstContactProcess process;
    private final Directory directory;
    private final Women women;
    private final Departures departures;
    private final CaseAccess access;
    private final CurrentActor currentActor;
    private final Timeline timeline;
    private final Clock clock;

    FirstContacts(Standings standings, Reassessments reassessments, RiskDuties duties, FirstContactProcess process, Directory directory, Women women,
            Departures departures, CaseAccess access, CurrentActor currentActor, Timeline timeline, Clock clock) {
        this.standings = standings;
        this.reassessments = reassessments;
        this.duties = duties;
        this.process = process;
        this.directory = directory;
        this.women = women;
        this.departures = departures;
        this.access = access;
        this.currentActor = currentActor;
        this.timeline = timeline;
        this.clock = clock;
    }

    @EventListener
    void registered(PregnancyRegistered event) {
        Organisation institution = directory.organisation(event.organisation());
        access.participate(event.subject(), institution.code(), CaseAccess.Part.FIRST_CONTACT);
        standings.of(event.subject());
        duties.registered(event.subject(), institution.code(), event.at());
        process.begin(event.subject(), institution.code(), institution.jurisdiction(), institution.mayAssess());
    }

    /**
     * Asks an institution of level 2 or 3 to assess the woman again (O6); clinical roles that may see the case ask. An assessment that waits
     * elsewhere forbids nothing: where she is now may be where it is urgent.
     *
     * @throws Refused       {@code risk.may-not-assess}
     * @throws FieldsRefused where no reason is given, or an assessment is under way at this very institution
     */
    public void requestReassessment(Subject asked, String institution, String reason) {
        currentActor.requireRole(ASKING);
        Subject subject = women.current(asked);
        access.requireSee(subject);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new FieldsRefused(Map.of("reason", new Message("risk.reason-length", LONGEST_REASON)));
        }
        if (departures.of(subject).isPresent()) {
            throw new Refused("woman.departed-already");
        }
        Organisation assessing = assessor(institution);
        if (underWayAt(subject).contains(assessing.code())) {
            throw new FieldsRefused(Map.of("institution", new Message("risk.under-way")));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        begin(new Reassessment(subject, assessing.code(), reason.strip(), currentActor.require().name(), now));
        access.participate(subject, assessing.code(), CaseAccess.Part.ASSESSING);
        duties.changed(subject, assessing.code(), now);
        timeline.record(subject, Timeline.Kind.ACT, "timeline.risk.reassessment-requested", assessing.code());
        process.reassess(subject, assessing.code(), assessing.jurisdiction());
    }

    private void begin(Reassessment asked) {
        try {
            reassessments.saveAndFlush(asked);
        } catch (DataIntegrityViolationException twice) {
            throw new ConcurrencyFailureException("asked elsewhere at the same moment", twice);
        }
    }

    /** Institutions where a first contact or an assessment of hers is under way. */
    @Transactional(readOnly = true)
    public Set<String> underWayAt(Subject asked) {
        Subject subject = women.current(asked);
        access.requireSee(subject);
        return process.underWayAt(subject);
    }

    /** Why the institution was asked to assess her again, empty for a first assessment. */
    @Transactional(readOnly = true)
    public Optional<String> occasion(Subject subject, String institution) {
        access.requireSee(subject);
        return reassessments.findByOpenKey(Reassessment.key(subject, institution)).map(Reassessment::reason);
    }

    /** The institution has assessed what it was asked for. */
    void assessed(Subject subject, String institution, Instant at) {
        reassessments.findByOpenKey(Reassessment.key(subject, institution)).ifPresent(asked -> asked.end(at));
    }

    @EventListener
    void joined(PregnanciesJoined event) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        reassessments.findBySubject(event.from().value()).forEach(asked -> {
            if (asked.open() && reassessments.findByOpenKey(Reassessment.key(event.to(), asked.institution())).isPresent()) {
                asked.end(now);
            }
            asked.moveTo(event.to());
        });
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void died(WomanDied event) {
        end(event.subject());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void left(WomanLeftRegion event) {
        end(event.subject());
    }

    /** What is under way ends, what is owed is cancelled; drafts and breaches stay on record. */
    private void end(Subject subject) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        duties.departed(subject, now);
        reassessments.findBySubject(subject.value()).stream().filter(Reassessment::open).forEach(asked -> asked.end(now));
        process.end(subject);
    }

    /** Recorded by mistake: a first contact that was cut short before any colour was signed begins again where she booked. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void withdrawn(DepartureWithdrawn event) {
        if (standings.of(event.subject()).severity().isEmpty() && duties.cutShort(event.subject())) {
            registered(new PregnancyRegistered(event.subject(), women.facts(event.subject()).bookedAt(), event.at()));
        }
    }

    /** Whether the current actor may ask for a reassessment of a case it sees. */
    @Transactional(readOnly = true)
    public boolean mayAsk() {
        return List.of(ASKING).stream().anyMatch(currentActor.require()::has);
    }

    /** Institutions that may assess, those of the same district first, then by higher level; at most 50. */
    @Transactional(readOnly = true)
    public List<Organisation> assessors(String jurisdiction) {
        currentActor.require();
        List<String> near = directory.lineage(jurisdiction);
        return directory.all().stream().filter(Organisation::active).filter(Organisation::mayAssess)
                .filter(one -> directory.lineage(one.jurisdiction()).stream().anyMatch(place -> near.subList(0, Math.max(1, near.size() - 1)).contains(place)))
                .sorted(Comparator.comparing((Organisation one) -> !one.jurisdiction().equals(jurisdiction))
                        .thenComparing(Organisation::level, Comparator.reverseOrder()).thenComparing(Organisation::code))
                .limit(WINDOW).toList();
    }

    /** @throws Refused {@code risk.may-not-assess} for an institution below level 2 (O7, S3 二（三）) */
    Organisation assessor(String code) {
        Organisation institution = directory.organisation(code);
        if (!institution.active() || !institution.mayAssess()) {
            throw new Refused("risk.may-not-assess");
        }
        return institution;
    }
}
