package cn.muan.plan;

import java.time.Instant;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.directory.Organisation;
import cn.muan.plan.PlanProcess.Flow;
import cn.muan.woman.Women;

/** Advice on whether a pregnancy should go on (O9): proposed, judged by an associate chief or above, told to the woman. Blocks no other act. */
@Service
@Transactional
public class Continuation {

    private final ContinuationAdvices advices;
    private final OpenCases cases;
    private final PlanDuties duties;
    private final PlanProcess process;
    private final PlanStory story;
    private final CaseAccess access;
    private final CurrentActor actor;
    private final Women women;
    private final ApplicationEventPublisher events;

    Continuation(ContinuationAdvices advices, OpenCases cases, PlanDuties duties, PlanProcess process, PlanStory story,
            CaseAccess access, CurrentActor actor, Women women, ApplicationEventPublisher events) {
        this.advices = advices;
        this.cases = cases;
        this.duties = duties;
        this.process = process;
        this.story = story;
        this.access = access;
        this.actor = actor;
        this.women = women;
        this.events = events;
    }

    /** Whether the current actor treats her, the pregnancy lasts and no advice is open. */
    public boolean mayAdvise(Subject subject) {
        return cases.treatingPlace(subject).isPresent() && women.facts(subject).ending() == null
                && advices.findByOpenSubject(subject.value()).isEmpty();
    }

    /** 提出继续妊娠评估: for the senior obstetricians of the hospital at which the actor treats her. */
    public void advise(Subject subject, String diagnosis, String grounds) {
        Actor who = access.requireSee(subject);
        Organisation place = cases.treatingPlace(subject).orElseThrow(() -> new Refused("plan.not-treating"));
        actor.requireAt(place.code(), Role.ATTENDING, Role.SENIOR_OBSTETRICIAN);
        if (find(subject).isPresent()) {
            throw new Refused("plan.advice-open-already");
        }
        var advice = new ContinuationAdvice(subject, place.code(), place.jurisdiction(), infectious(subject), diagnosis, grounds, who, story.now());
        try {
            advices.saveAndFlush(advice);
        } catch (DataIntegrityViolationException openAlready) {
            throw new Refused("plan.advice-open-already");
        }
        story.tell(subject, "advice-proposed", place.code());
        process.advise(advice);
    }

    /** O9: the confirmation is owed from the proposal on, by the senior obstetricians of the hospital. */
    public void openConfirmation(Subject subject) {
        ContinuationAdvice advice = open(subject);
        if (advice.state() != ContinuationAdvice.State.UNSUITABLE) {
            duties.open("O9", subject, new Group(Role.SENIOR_OBSTETRICIAN, advice.institution()), advice.jurisdiction(), advice.proposedAt());
        }
    }

    /** O9a: from the signature on the woman is to be told. */
    public void openInforming(Subject subject) {
        ContinuationAdvice advice = open(subject);
        duties.open("O9a", subject, new Group(Role.ATTENDING, advice.institution()), advice.jurisdiction(), advice.signedAt());
    }

    /**
     * 评估和确诊: only with the title of an associate chief physician or above, whatever the role.
     *
     * @throws cn.muan.base.FieldsRefused at {@code outcome} for a lower title
     */
    public void judge(Subject subject, boolean unsuitable, String opinion) {
        ContinuationAdvice advice = open(subject);
        Actor signer = actor.requireAt(advice.institution(), Role.SENIOR_OBSTETRICIAN);
        if (!SigningTitle.maySign(signer.title())) {
            throw PlanStory.refused("outcome", "plan.title-too-low");
        }
        advice.judged(unsuitable, opinion, signer, story.now());
        duties.meet(subject, "O9", story.now());
        story.tell(subject, "advice-judged", advice.institution());
    }

    /** 退回: to who treats her, with a reason; the clock goes on. */
    public void giveBack(Subject subject, String reason) {
        ContinuationAdvice advice = open(subject);
        Actor senior = actor.requireAt(advice.institution(), Role.SENIOR_OBSTETRICIAN);
        advice.returned(reason, senior);
        story.tell(subject, "advice-returned", advice.institution());
    }

    /** 修改后再次提交. */
    public void resubmit(Subject subject, String diagnosis, String grounds) {
        ContinuationAdvice advice = open(subject);
        Actor doctor = actor.requireAt(advice.institution(), Role.ATTENDING);
        advice.revised(infectious(subject), diagnosis, grounds, doctor, story.now());
        story.tell(subject, "advice-proposed", advice.institution());
    }

    /** 撤回: who treats her no longer asks. */
    public void takeBack(Subject subject) {
        ContinuationAdvice advice = open(subject);
        actor.requireAt(advice.institution(), Role.ATTENDING);
        close(advice);
    }

    /** 告知: records that she was told, signed on paper, and what she decided. */
    public void informed(Subject subject, Instant at, String by, ContinuationAdvice.Decision decision, String note) {
        ContinuationAdvice advice = open(subject);
        Actor doctor = actor.requireAt(advice.institution(), Role.ATTENDING);
        if (advice.signedAt() != null && at.isBefore(advice.signedAt())) {
            throw PlanStory.refused("informedAt", "plan.informed-before-signature");
        }
        advice.informed(new Informing(at, by, decision, note, doctor.name(), story.now()), story.now());
        duties.meet(subject, "O9a", story.now());
        story.tell(subject, "woman-informed", advice.institution());
        events.publishEvent(new ContinuationDecided(subject, decision, story.now()));
    }

    /** The pregnancy ended: there is nothing left to judge; that she was told before is still to be recorded. */
    void pregnancyEnded(Subject subject) {
        advices.findByOpenSubject(subject.value()).filter(advice -> advice.state() != ContinuationAdvice.State.UNSUITABLE).ifPresent(this::withdraw);
    }

    void withdraw(Subject subject) {
        advices.findByOpenSubject(subject.value()).ifPresent(this::withdraw);
    }

    private void withdraw(ContinuationAdvice advice) {
        close(advice);
        process.withdraw(Flow.CONTINUATION_ADVICE, advice.subject());
    }

    private void close(ContinuationAdvice advice) {
        advice.withdraw(story.now());
        duties.cancel(advice.subject(), story.now(), "O9", "O9a");
        story.tell(advice.subject(), "advice-withdrawn", advice.institution());
    }

    /** The open advice for who may see the case.
     * @throws Refused {@code plan.no-advice} */
    public ContinuationAdvice open(Subject subject) {
        access.requireSee(subject);
        return find(subject).orElseThrow(() -> new Refused("plan.no-advice"));
    }

    private Optional<ContinuationAdvice> find(Subject subject) {
        return advices.findByOpenSubject(subject.value());
    }

    private boolean infectious(Subject subject) {
        return duties.factsOf(subject).infectious();
    }
}
