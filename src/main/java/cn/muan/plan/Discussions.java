package cn.muan.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.ChinaTime;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.casework.HighRiskCase;
import cn.muan.plan.PlanProcess.Flow;

/** Regular discussion of cases (O24): a duty for every quarter while the rule applies; one discussion fulfils all that are open. */
@Service
@Transactional
public class Discussions {

    private static final String DUTY = "O24";
    private static final Actor CALENDAR = Actor.system("case-discussion");

    private final DiscussionSeriesRegister series;
    private final CaseDiscussions discussions;
    private final PlanDuties duties;
    private final PlanProcess process;
    private final PlanStory story;
    private final CaseAccess access;
    private final CurrentActor actor;

    Discussions(DiscussionSeriesRegister series, CaseDiscussions discussions, PlanDuties duties, PlanProcess process, PlanStory story,
            CaseAccess access, CurrentActor actor) {
        this.series = series;
        this.discussions = discussions;
        this.duties = duties;
        this.process = process;
        this.story = story;
        this.access = access;
        this.actor = actor;
    }

    /** A series runs at the reporting institution where its jurisdiction has the rule. */
    void follow(HighRiskCase of, Instant at) {
        boolean ruled = duties.ruled(DUTY, PlanDuties.factsOf(of), of.jurisdiction(), at);
        Optional<DiscussionSeries> running = series.findByOpenSubject(of.subject().value());
        running.filter(one -> !ruled || !one.institution().equals(of.institution())).ifPresent(one -> end(one, at, false));
        if (ruled && series.findByOpenSubject(of.subject().value()).isEmpty()) {
            DiscussionSeries begun = series.saveAndFlush(new DiscussionSeries(of.subject(), of.institution(), of.jurisdiction(), at));
            process.discuss(begun, DiscussionQuarter.discussedWithin(ChinaTime.dateOf(at)));
        }
    }

    void caseClosed(Subject subject, Instant at) {
        series.findByOpenSubject(subject.value()).ifPresent(one -> end(one, at, true));
    }

    private void end(DiscussionSeries one, Instant at, boolean closed) {
        one.end(at);
        series.saveAndFlush(one);
        if (closed) {
            duties.cancel(one.subject(), at, DUTY);
        } else {
            duties.supersede(one.subject(), at, DUTY);
        }
        process.withdraw(Flow.CASE_DISCUSSION, one.subject());
    }

    /** Opens the duty of the present quarter; a timer calls, so the calendar acts. */
    public void openQuarter(Subject subject) {
        actor.as(CALENDAR, () -> {
            DiscussionSeries one = open(subject);
            duties.open(DUTY, subject, new Group(Role.DEPARTMENT_HEAD, one.institution()), one.jurisdiction(), story.now(),
                    DiscussionQuarter.of(today()));
        });
    }

    /** When the next quarter begins. */
    public Instant nextQuarter() {
        return DiscussionQuarter.after(today());
    }

    /** 讨论: by the head of the department; fulfils every quarter that is open, late ones keep their breach. */
    public void discuss(Subject subject, CaseDiscussion.Held held) {
        DiscussionSeries one = open(subject);
        Actor head = actor.requireAt(one.institution(), Role.DEPARTMENT_HEAD);
        if (held.on().isBefore(ChinaTime.dateOf(one.openedAt()))) {
            throw PlanStory.refused("heldOn", "plan.discussed-before-enrolment");
        }
        discussions.save(new CaseDiscussion(subject, one.institution(), held, duties.factsOf(subject).infectious(), head.name(), story.now()));
        duties.meet(subject, DUTY, story.now());
        story.tell(subject, "discussed", one.institution());
    }

    private LocalDate today() {
        return ChinaTime.dateOf(story.now());
    }

    private DiscussionSeries open(Subject subject) {
        access.requireSee(subject);
        return series.findByOpenSubject(subject.value()).orElseThrow(() -> new Refused("plan.no-discussion"));
    }
}
