package cn.muan.risk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Subject;
import cn.muan.policy.CaseFacts;
import cn.muan.woman.PregnanciesJoined;
import cn.muan.woman.PregnancyFacts;
import cn.muan.woman.Women;

/** Says where a pregnancy stands and how it came there. */
@Service
@Transactional(readOnly = true)
public class RiskRegister {

    private static final int WINDOW = 50;
    private static final Set<Role> TREATING = Set.of(Role.FIRST_CONTACT_DOCTOR, Role.ATTENDING, Role.SENIOR_OBSTETRICIAN,
            Role.DEPARTMENT_HEAD, Role.HIGH_RISK_DESK);

    private final RiskStandings standings;
    private final Screenings screenings;
    private final Assessments assessments;
    private final Catalogues catalogues;
    private final CareFlags careFlags;
    private final Women women;
    private final CaseAccess access;
    private final CurrentActor currentActor;

    RiskRegister(RiskStandings standings, Screenings screenings, Assessments assessments, Catalogues catalogues, CareFlags careFlags, Women women,
            CaseAccess access, CurrentActor currentActor) {
        this.standings = standings;
        this.screenings = screenings;
        this.assessments = assessments;
        this.catalogues = catalogues;
        this.careFlags = careFlags;
        this.women = women;
        this.access = access;
        this.currentActor = currentActor;
    }

    /** The colour last signed; empty before first contact. Whoever shows infectiousness asks {@link #seesInfectious} first. */
    public Optional<RiskStanding> standing(Subject asked) {
        Subject subject = women.current(asked);
        access.requireSee(subject);
        return standings.findById(subject.value());
    }

    /** What the decision tables ask about her today: the colour last signed, age, flags and comorbidity; grants nothing to a screen. */
    public CaseFacts careFacts(Subject asked) {
        Optional<RiskStanding> standing = standing(asked);
        PregnancyFacts woman = women.facts(asked);
        Set<String> flags = standing.flatMap(RiskStanding::assessmentId).flatMap(assessments::findById)
                .map(signed -> careFlags.of(woman, signed)).orElse(woman.flagCodes());
        return new CaseFacts(standing.flatMap(RiskStanding::severity).orElse(null),
                standing.map(RiskStanding::infectious).orElse(false), woman.age(), flags);
    }

    /** Standings of many at once; subjects that the actor may not see or that have none are left out. */
    public Map<Subject, RiskStanding> standings(Collection<Subject> subjects) {
        Set<Subject> visible = women.headings(subjects).keySet();
        Map<Subject, RiskStanding> found = new LinkedHashMap<>();
        standings.findAllById(visible.stream().map(Subject::value).toList()).forEach(one -> found.put(one.subject(), one));
        return found;
    }

    /** The newest 50 versions of the colour, newest first, drafts and returned ones among them. */
    public List<RiskVersion> history(Subject asked) {
        Subject subject = women.current(asked);
        Actor actor = access.requireSee(subject);
        return assessments.findBySubjectOrderByIdDesc(subject.value(), Limit.of(WINDOW)).stream()
                .map(assessment -> version(assessment, actor)).toList();
    }

    private RiskVersion version(Assessment assessment, Actor actor) {
        RiskCatalogue catalogue = catalogues.version(assessment.catalogueId());
        List<RiskItem> all = catalogue.pick(assessment.items());
        List<RiskItem> shown = shown(all, actor);
        return new RiskVersion(assessment, shown, shown.size() < all.size() && seesInfectious(actor), seesInfectious(actor),
                catalogue.version());
    }

    /** The latest screening, empty before the first. */
    public Optional<Screening> screening(Subject asked) {
        Subject subject = women.current(asked);
        access.requireSee(subject);
        return screenings.findFirstBySubjectOrderByIdDesc(subject.value());
    }

    /** The items of a screening that the current actor may see. */
    public List<RiskItem> itemsOf(Screening screening) {
        Actor actor = access.requireSee(women.current(screening.subject()));
        return shown(catalogues.version(screening.catalogueId()).pick(screening.items()), actor);
    }

    /** The latest assessment, whatever became of it. */
    public Optional<Assessment> latest(Subject asked) {
        Subject subject = women.current(asked);
        access.requireSee(subject);
        return assessments.findFirstBySubjectOrderByIdDesc(subject.value());
    }

    /** What is known of the woman's measures: the latest assessment's, then the latest screening's. */
    public Measures measures(Subject subject) {
        Measures assessed = latest(subject).map(Assessment::measures).orElse(Measures.NONE);
        return assessed.or(screening(subject).map(Screening::measures).orElse(Measures.NONE));
    }

    /** Facts for the suggestions of the tables. */
    public RiskFacts facts(Subject subject) {
        return facts(women.facts(subject), measures(subject));
    }

    static RiskFacts facts(PregnancyFacts woman, Measures measures) {
        return new RiskFacts(woman.age(), woman.gestation() == null ? null : woman.gestation().weeks(), measures);
    }

    static FieldsRefused unticked(List<RiskItem> left) {
        return new FieldsRefused(Map.of("untickedReason", new Message("risk.unticked",
                left.stream().map(RiskItem::text).collect(Collectors.joining("、")),
                left.stream().map(RiskItem::textEn).collect(Collectors.joining("; ")))));
    }

    /** Treating, managing and carrying roles know that she is infectious (design, idea 4). */
    public static boolean seesInfectious(Actor actor) {
        return actor.system() || Set.of(Role.values()).stream().anyMatch(role -> role.seesInfectious() && actor.has(role));
    }

    /** Only treating roles and the prevention of mother-to-child transmission know which disease it is. */
    public static boolean seesKind(Actor actor) {
        return actor.system() || TREATING.stream().anyMatch(actor::has);
    }

    /** The current actor's view of infectiousness, for screens. */
    public boolean seesInfectious() {
        return seesInfectious(currentActor.require());
    }

    private static List<RiskItem> shown(List<RiskItem> items, Actor actor) {
        return seesKind(actor) ? items : items.stream().filter(item -> !item.infectious()).toList();
    }

    @EventListener
    @Transactional
    void joined(PregnanciesJoined event) {
        String to = event.to().value();
        screenings.findBySubject(event.from().value()).forEach(one -> one.moveTo(event.to()));
        assessments.findBySubject(event.from().value()).forEach(one -> one.moveTo(event.to()));
        standings.findById(event.from().value()).ifPresent(from ->
                standings.findById(to).orElseGet(() -> standings.save(new RiskStanding(event.to()))).join(from));
    }
}
