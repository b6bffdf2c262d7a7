package cn.muan.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.AuditTrail;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.ChinaTime;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Subject;
import cn.muan.casework.HighRiskCase;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;
import cn.muan.policy.CadenceUnit;
import cn.muan.timeline.Timeline;
import cn.muan.timeline.Timeline.Kind;

/** What a community centre does about a woman it follows up, and what stops it for a while (O30–O34; S4 第十一条、第十二条). */
@Service
@Transactional
public class FollowUps {

    private final FollowUpPlan plan;
    private final FollowUpDuties duties;
    private final FollowUpProcess process;
    private final FollowUpProblems problems;
    private final FollowUpVisitBook visits;
    private final Situations situations;
    private final Obligations obligations;
    private final CaseAccess access;
    private final CurrentActor actor;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowUps(FollowUpPlan plan, FollowUpDuties duties, FollowUpProcess process, FollowUpProblems problems, FollowUpVisitBook visits,
            Situations situations, Obligations obligations, CaseAccess access, CurrentActor actor, Timeline timeline, AuditTrail audit,
            ApplicationEventPublisher events, Clock clock) {
        this.plan = plan;
        this.duties = duties;
        this.process = process;
        this.problems = problems;
        this.visits = visits;
        this.situations = situations;
        this.obligations = obligations;
        this.access = access;
        this.actor = actor;
        this.timeline = timeline;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Records a contact made without a task.
     * @throws FieldsRefused when the date is not acceptable or the contact is recorded already */
    public void record(Subject subject, ContactMade made) {
        record(subject, made, null);
    }

    /**
     * Records a contact. One that reached her fulfils the period it falls in for every series of its kind, late where that period was missed;
     * earlier periods that were missed are superseded and keep their breach.
     *
     * @param instance the process instance whose task it is recorded through, null for none; that task is completed by the caller
     */
    public void record(Subject subject, ContactMade made, String instance) {
        Actor worker = access.requireSee(subject);
        List<FollowUpSeries> running = plan.running(subject);
        String centre = centreOf(worker, subject, running).orElseThrow(() -> new AccessDeniedException("only her centre's maternal worker records"));
        List<FollowUpSeries> ofKind = running.stream().filter(series -> series.contact() == made.contact()).toList();
        check(subject, made, ofKind);
        FollowUpVisit visit = visits.write(subject, centre, made, situations.facts(subject), worker, now());
        if (made.reached()) {
            ofKind.forEach(series -> fulfil(series, made.on()));
        }
        tell(visit);
        if (made.problem() != null) {
            problems.found(visit, made.problem());
        }
        ofKind.stream().filter(series -> made.reached() && !series.processInstance().equals(instance)).forEach(process::visitRecorded);
        events.publishEvent(made.reached() ? new WomanReached(subject, made.contact(), made.on(), now())
                : new WomanNotReached(subject, made.contact(), made.on(), now()));
    }

    /** Whether the current actor records contacts of this case: a maternal worker of the centre that follows her up. */
    @Transactional(readOnly = true)
    public boolean mayRecord(Subject subject) {
        Actor worker = access.requireSee(subject);
        return !worker.system() && centreOf(worker, subject, plan.asItStands(subject)).isPresent();
    }

    private Optional<String> centreOf(Actor worker, Subject subject, List<FollowUpSeries> running) {
        Set<String> centres = running.stream().map(FollowUpSeries::centre).collect(Collectors.toCollection(LinkedHashSet::new));
        situations.openCase(subject).map(HighRiskCase::centre).ifPresent(centres::add);
        return centres.stream().filter(centre -> worker.system() || worker.is(Role.MATERNAL_WORKER, centre)).findFirst();
    }

    private void check(Subject subject, ContactMade made, List<FollowUpSeries> ofKind) {
        var errors = new LinkedHashMap<String, Message>();
        List<ContactDates.Owed> owed = ofKind.stream().map(series -> new ContactDates.Owed(series.periods(), series.active(),
                duties.openOf(series).stream().map(FollowUpDuties::dueDate).collect(Collectors.toSet()))).toList();
        ContactDates.refusal(made.on(), today(), situations.enrolledOn(subject), made.reached(), owed)
                .ifPresent(reason -> errors.put("performedOn", reason));
        if (made.reached() && (made.findings() == null || made.findings().isBlank())) {
            errors.put("findings", new Message("followup.findings-missing"));
        }
        if (made.nextOn() != null && made.nextOn().isBefore(today())) {
            errors.put("nextOn", new Message("followup.next-past"));
        }
        if (!errors.isEmpty()) {
            throw new FieldsRefused(errors);
        }
    }

    private void fulfil(FollowUpSeries series, LocalDate on) {
        Optional<FollowUpPeriod> kept = series.periodOn(on);
        for (Obligation duty : duties.openOf(series)) {
            LocalDate due = FollowUpDuties.dueDate(duty);
            if (kept.filter(period -> period.due().equals(due)).isPresent()) {
                obligations.meet(duty, metAt(duty, on));
            } else if (kept.filter(period -> period.due().isAfter(due)).isPresent()) {
                obligations.supersede(duty, now());
            }
        }
        series.contacted(on);
    }

    /** Recording in time counts from the day of the contact; what is recorded after the period is late, whatever the date (T7). */
    private Instant metAt(Obligation duty, LocalDate on) {
        Instant made = ChinaTime.endOf(on).isBefore(now()) ? ChinaTime.endOf(on) : now();
        Instant at = made.isBefore(duty.trigger()) ? duty.trigger() : made;
        return now().isAfter(duty.due()) ? now() : at;
    }

    /** The woman is lost: duties not yet breached are cancelled, no period opens until she is found; doing it twice changes nothing. */
    public void suspend(Subject subject, Instant at) {
        access.requireSee(subject);
        for (FollowUpSeries series : plan.running(subject)) {
            if (series.active()) {
                duties.openOf(series).stream().filter(duty -> !at.isAfter(duty.due())).forEach(duty -> obligations.cancel(duty, at));
                series.suspend(at);
                tell(series, "suspended");
                process.suspended(series);
            }
        }
    }

    /** She is found: the period that contains the instant opens, the anchor stays; doing it twice changes nothing. */
    public void resume(Subject subject, Instant at) {
        access.requireSee(subject);
        for (FollowUpSeries series : plan.running(subject)) {
            if (series.suspended()) {
                series.resume(at, series.unit() == CadenceUnit.ONCE && !duties.openOf(series).isEmpty());
                tell(series, "resumed");
                process.resumed(series);
            }
        }
    }

    private void tell(FollowUpVisit visit) {
        String what = visit.reached() ? "visited" : "not-reached";
        timeline.record(visit.subject(), Kind.ACT, "timeline.followup." + what, "followup.contact." + visit.contact().code(),
                visit.performedOn(), visit.centre(), visit.reason() == null ? "" : "followup.not-reached." + visit.reason().code());
        audit.record("follow-up-recorded", visit.subject(), visit.contact().code() + " " + visit.performedOn() + " " + what);
    }

    private void tell(FollowUpSeries series, String what) {
        timeline.record(series.subject(), Kind.ACT, "timeline.followup." + what, "obligation.code." + series.code(),
                "followup.contact." + series.contact().code());
    }

    private LocalDate today() {
        return ChinaTime.dateOf(clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
