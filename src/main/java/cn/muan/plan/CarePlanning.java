package cn.muan.plan;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.People;
import cn.muan.access.Role;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.casework.HighRiskCase;
import cn.muan.plan.PlanProcess.Flow;

/** The plan of a case (O23): drafted by who treats her, confirmed by the senior obstetrician named in it, revised when things change. */
@Service
@Transactional
public class CarePlanning {

    private static final String DUTY = "O23";

    private final CarePlans plans;
    private final PlanVersions versions;
    private final PlanDuties duties;
    private final PlanProcess process;
    private final PlanStory story;
    private final CaseAccess access;
    private final CurrentActor actor;
    private final People people;
    private final ApplicationEventPublisher events;

    CarePlanning(CarePlans plans, PlanVersions versions, PlanDuties duties, PlanProcess process, PlanStory story, CaseAccess access,
            CurrentActor actor, People people, ApplicationEventPublisher events) {
        this.plans = plans;
        this.versions = versions;
        this.duties = duties;
        this.process = process;
        this.story = story;
        this.access = access;
        this.actor = actor;
        this.people = people;
        this.events = events;
    }

    /** A plan is wanted of the reporting institution where its jurisdiction has the rule, and of nobody where it has none. */
    void follow(HighRiskCase of, Instant at) {
        boolean ruled = duties.ruled(DUTY, PlanDuties.factsOf(of), of.jurisdiction(), at);
        Optional<CarePlan> current = plans.findByOpenSubject(of.subject().value());
        current.filter(plan -> !ruled || !plan.institution().equals(of.institution())).ifPresent(plan -> end(plan, at, false));
        if (ruled && plans.findByOpenSubject(of.subject().value()).isEmpty()) {
            CarePlan wanted = plans.saveAndFlush(new CarePlan(of.subject(), of.institution(), of.jurisdiction(), at));
            process.plan(wanted, false);
        }
    }

    void caseClosed(Subject subject, Instant at) {
        plans.findByOpenSubject(subject.value()).ifPresent(plan -> end(plan, at, true));
    }

    private void end(CarePlan plan, Instant at, boolean closed) {
        plan.end(at);
        plans.saveAndFlush(plan);
        if (closed) {
            duties.cancel(plan.subject(), at, DUTY);
        } else {
            duties.supersede(plan.subject(), at, DUTY);
        }
        process.withdraw(Flow.CARE_PLAN, plan.subject());
    }

    /** O23 runs from when the rule applied; a revision opens none. */
    public void openDuty(Subject subject) {
        CarePlan plan = open(subject);
        if (plan.confirmedAt() == null) {
            duties.open(DUTY, subject, new Group(Role.ATTENDING, plan.institution()), plan.jurisdiction(), plan.openedAt());
        }
    }

    /** 起草: the three parts and the senior obstetrician in charge. */
    public void draft(Subject subject, PlanText text, long senior) {
        CarePlan plan = open(subject);
        Actor doctor = actor.requireAt(plan.institution(), Role.ATTENDING);
        if (latest(plan).filter(version -> version.state() == PlanVersion.State.DRAFTED).isPresent()) {
            throw new Refused("plan.drafted-already");
        }
        String reason = latest(plan).map(PlanVersion::revisionReason).orElse(null);
        add(plan, text, named(plan, senior), reason, doctor);
        story.tell(subject, "drafted", plan.institution());
    }

    /** 确认: only by the senior obstetrician named in the version. */
    public void confirm(Subject subject) {
        CarePlan plan = open(subject);
        Actor senior = actor.requireAt(plan.institution(), Role.SENIOR_OBSTETRICIAN);
        PlanVersion version = latest(plan).orElseThrow(() -> new Refused("plan.not-drafted"));
        if (version.seniorId() != senior.personId()) {
            throw PlanStory.refused("decision", "plan.not-the-named-senior", version.seniorName());
        }
        confirm(plan, version, senior);
    }

    private void confirm(CarePlan plan, PlanVersion version, Actor senior) {
        version.confirmed(senior, story.now());
        plan.confirmed(story.now());
        duties.meet(plan.subject(), DUTY, story.now());
        story.tell(plan.subject(), "confirmed", plan.institution(), version.number());
        events.publishEvent(new CarePlanConfirmed(plan.subject(), plan.institution(), version.number(), story.now()));
    }

    /** 退回: by any senior obstetrician of the institution, so that another can be named where one is away. */
    public void giveBack(Subject subject, String reason) {
        CarePlan plan = open(subject);
        Actor senior = actor.requireAt(plan.institution(), Role.SENIOR_OBSTETRICIAN);
        latest(plan).orElseThrow(() -> new Refused("plan.not-drafted")).returned(senior, story.now(), reason);
        story.tell(subject, "returned", plan.institution());
    }

    /** Whether a plan is confirmed that the current actor may revise, with no other version under way. */
    public boolean mayRevise(Subject subject) {
        Actor who = access.requireSee(subject);
        return plans.findByOpenSubject(subject.value())
                .filter(plan -> who.is(Role.ATTENDING, plan.institution()) || who.is(Role.SENIOR_OBSTETRICIAN, plan.institution()))
                .flatMap(this::latest).filter(version -> version.state() == PlanVersion.State.CONFIRMED).isPresent();
    }

    /** 修订: a new version, confirmed at once where the senior obstetrician in charge writes it, else by that one. */
    public void revise(Subject subject, PlanText text, long senior, String reason) {
        CarePlan plan = open(subject);
        Actor who = actor.requireAt(plan.institution(), Role.ATTENDING, Role.SENIOR_OBSTETRICIAN);
        if (!mayRevise(subject)) {
            throw new Refused("plan.nothing-to-revise");
        }
        Actor inCharge = named(plan, senior);
        PlanVersion version = add(plan, text, inCharge, reason, who);
        story.tell(subject, "revised", plan.institution(), version.number());
        if (inCharge.personId() == who.personId()) {
            confirm(plan, version, who);
        } else {
            process.plan(plan, true);
        }
    }

    private PlanVersion add(CarePlan plan, PlanText text, Actor senior, String reason, Actor by) {
        int number = latest(plan).map(PlanVersion::number).orElse(0) + 1;
        return versions.saveAndFlush(new PlanVersion(plan, number, text, duties.factsOf(plan.subject()).infectious(), senior, reason, by, story.now()));
    }

    private Actor named(CarePlan plan, long senior) {
        return people.membersOf(new Group(Role.SENIOR_OBSTETRICIAN, plan.institution())).stream()
                .filter(member -> member.personId() == senior).findFirst()
                .orElseThrow(() -> PlanStory.refused("senior", "plan.no-senior"));
    }

    /** Who may be named: senior obstetricians of the institution, person id to name. */
    public Map<Long, String> seniors(Subject subject) {
        var found = new LinkedHashMap<Long, String>();
        people.membersOf(new Group(Role.SENIOR_OBSTETRICIAN, open(subject).institution()))
                .forEach(member -> found.put(member.personId(), member.name()));
        return found;
    }

    /** The latest version of the plan in force; empty before the first. */
    public Optional<PlanVersion> latest(Subject subject) {
        return latest(open(subject));
    }

    private Optional<PlanVersion> latest(CarePlan plan) {
        return versions.findFirstByPlanIdOrderByVersionNumberDesc(plan.id());
    }

    private CarePlan open(Subject subject) {
        access.requireSee(subject);
        return plans.findByOpenSubject(subject.value()).orElseThrow(() -> new Refused("plan.no-plan"));
    }
}
