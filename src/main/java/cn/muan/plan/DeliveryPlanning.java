package cn.muan.plan;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.plan.PlanProcess.Flow;
import cn.muan.risk.FirstContacts;
import cn.muan.woman.PregnancyFacts;
import cn.muan.woman.Women;

/** Delivery plans of key women (O13, S2 四.5): owed by the centre of residence from when it is known, made once. */
@Service
@Transactional
public class DeliveryPlanning {

    private static final String DUTY = "O13";

    private final DeliveryPlans plans;
    private final PlanDuties duties;
    private final PlanProcess process;
    private final PlanStory story;
    private final CaseAccess access;
    private final CurrentActor actor;
    private final Directory directory;
    private final FirstContacts hospitals;
    private final Women women;

    DeliveryPlanning(DeliveryPlans plans, PlanDuties duties, PlanProcess process, PlanStory story, CaseAccess access, CurrentActor actor,
            Directory directory, FirstContacts hospitals, Women women) {
        this.plans = plans;
        this.duties = duties;
        this.process = process;
        this.story = story;
        this.access = access;
        this.actor = actor;
        this.directory = directory;
        this.hospitals = hospitals;
        this.women = women;
    }

    /** The centre, null where unknown, looks after her from now on; a plan is wanted of it while she is a key woman who has none. */
    void follow(Subject subject, String centre, Instant at) {
        boolean wanted = centre != null && keyWoman(subject)
                && duties.ruled(DUTY, duties.factsOf(subject), directory.organisation(centre).jurisdiction(), at);
        plans.findByOpenSubject(subject.value()).filter(plan -> !wanted || !plan.centre().equals(centre)).ifPresent(plan -> withdraw(plan, at));
        if (wanted && plans.findByOpenSubject(subject.value()).isEmpty() && !plans.existsBySubjectAndState(subject.value(), DeliveryPlan.State.MADE)) {
            access.participate(subject, centre, CaseAccess.Part.RESIDENCE);
            process.planDelivery(plans.saveAndFlush(new DeliveryPlan(subject, centre, directory.organisation(centre).jurisdiction(), at)));
        }
    }

    /** Her flags or her residence were corrected. */
    void corrected(Subject subject) {
        follow(subject, women.facts(subject).residenceCommunity(), story.now());
    }

    private boolean keyWoman(Subject subject) {
        PregnancyFacts facts = women.facts(subject);
        return facts.ending() == null && facts.flags().stream().anyMatch(flag -> flag.obligation().equals(DUTY));
    }

    /** There is no delivery left to plan. */
    void end(Subject subject, Instant at) {
        plans.findByOpenSubject(subject.value()).ifPresent(plan -> withdraw(plan, at));
    }

    private void withdraw(DeliveryPlan plan, Instant at) {
        plan.withdraw(at);
        plans.saveAndFlush(plan);
        duties.cancel(plan.subject(), at, DUTY);
        process.withdraw(Flow.DELIVERY_PLAN, plan.subject());
    }

    public void openDuty(Subject subject) {
        DeliveryPlan plan = open(subject);
        duties.open(DUTY, subject, new Group(Role.MATERNAL_WORKER, plan.centre()), plan.jurisdiction(), plan.openedAt());
    }

    /** 制定分娩管理预案. */
    public void make(Subject subject, DeliveryArrangement how) {
        DeliveryPlan plan = open(subject);
        Actor worker = actor.requireAt(plan.centre(), Role.MATERNAL_WORKER);
        if (hospitals(plan).stream().map(Organisation::code).noneMatch(how.hospital()::equals)) {
            throw PlanStory.refused("hospital", "plan.no-such-hospital");
        }
        plan.made(how, worker.name(), story.now());
        duties.meet(subject, DUTY, story.now());
        story.tell(subject, "delivery-planned", plan.centre(), how.hospital());
    }

    /** Where she may give birth: midwifery hospitals near the centre. */
    public List<Organisation> hospitals(Subject subject) {
        return hospitals(open(subject));
    }

    private List<Organisation> hospitals(DeliveryPlan plan) {
        return hospitals.assessors(plan.jurisdiction());
    }

    private DeliveryPlan open(Subject subject) {
        access.requireSee(subject);
        return plans.findByOpenSubject(subject.value()).orElseThrow(() -> new Refused("plan.delivery-settled"));
    }
}
