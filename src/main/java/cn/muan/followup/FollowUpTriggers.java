package cn.muan.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.CurrentActor;
import cn.muan.base.ChinaTime;
import cn.muan.base.Subject;
import cn.muan.casework.CaseClosed;
import cn.muan.casework.CaseEnrolled;
import cn.muan.casework.CaseFedBack;
import cn.muan.casework.CaseMoved;
import cn.muan.casework.CaseReassessed;
import cn.muan.casework.HighRiskCase;
import cn.muan.followup.FollowUpSeries.EndReason;
import cn.muan.policy.CadenceUnit;
import cn.muan.risk.RiskSigned;
import cn.muan.woman.PregnanciesJoined;
import cn.muan.woman.PregnancyCorrected;
import cn.muan.woman.PregnancyEnded;
import cn.muan.woman.WomanDied;
import cn.muan.woman.WomanLeftRegion;

/** What begins, changes and ends follow-up; always in the transaction of what happened, and by the system, whoever did it. */
@Component
class FollowUpTriggers {

    private static final Set<String> OF_THE_RHYTHM = Set.of("dating", "flags", "residenceCommunity", "residenceJurisdiction");

    private final FollowUpPlan plan;
    private final FollowUpProblems problems;
    private final FollowUpVisitBook visits;
    private final Situations situations;
    private final CurrentActor actor;
    private final Clock clock;

    FollowUpTriggers(FollowUpPlan plan, FollowUpProblems problems, FollowUpVisitBook visits, Situations situations, CurrentActor actor, Clock clock) {
        this.plan = plan;
        this.problems = problems;
        this.visits = visits;
        this.situations = situations;
        this.actor = actor;
        this.clock = clock;
    }

    /** The centre knows of the case: it owes contacts counted from the last change of severity (G10). */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseFedBack fedBack) {
        bySystem(() -> plan.adapt(fedBack.subject(), situations.of(fedBack.subject(), fedBack.centre(), severitySince(fedBack.subject()),
                fedBack.at()), fedBack.at(), EndReason.CADENCE_CHANGED));
    }

    /** A woman followed up before comes into case management: what she was followed up for ends, the rest waits for the feedback. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseEnrolled enrolled) {
        bySystem(() -> endWhatAppliesNoMore(enrolled.subject(), enrolled.at()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseReassessed reassessed) {
        Subject subject = reassessed.subject();
        Instant at = reassessed.at();
        bySystem(() -> centreOfCase(subject).ifPresentOrElse(centre -> plan.adapt(subject,
                situations.of(subject, centre, ChinaTime.dateOf(at), at), at, EndReason.CADENCE_CHANGED), () -> endWhatAppliesNoMore(subject, at)));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseMoved moved) {
        bySystem(() -> {
            if (moved.centre() == null) {
                endAll(moved.subject(), EndReason.MOVED_AWAY, moved.at());
                return;
            }
            plan.adapt(moved.subject(), situations.of(moved.subject(), moved.centre(), moved.jurisdiction(), severitySince(moved.subject()),
                    moved.at()), moved.at(), EndReason.MOVED_AWAY);
            problems.move(moved.subject(), moved.centre());
        });
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseClosed closed) {
        bySystem(() -> {
            endAll(closed.subject(), EndReason.CASE_CLOSED, closed.at());
            problems.withdraw(closed.subject(), closed.at());
        });
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(WomanDied died) {
        departed(died.subject(), died.at());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(WomanLeftRegion left) {
        departed(left.subject(), left.at());
    }

    private void departed(Subject subject, Instant at) {
        bySystem(() -> {
            endAll(subject, EndReason.DEPARTED, at);
            problems.withdraw(subject, at);
        });
    }

    /** Yellow women and key persons outside case management are followed up from the signature on, where their centre's rules ask for it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RiskSigned signed) {
        bySystem(() -> {
            if (!signed.managed() && situations.openCase(signed.subject()).isEmpty()) {
                followByResidence(signed.subject(), signed.signedAt(), signed.signedAt(), EndReason.CADENCE_CHANGED);
            }
        });
    }

    /** Windows of gestation end with the pregnancy; what a case in management asks for goes on until it is closed. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PregnancyEnded ended) {
        bySystem(() -> plan.running(ended.subject()).stream().filter(series -> series.unit() == CadenceUnit.GESTATION)
                .forEach(series -> plan.end(series, EndReason.PREGNANCY_ENDED, ended.at())));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PregnancyCorrected corrected) {
        if (!Collections.disjoint(corrected.fields(), OF_THE_RHYTHM)) {
            bySystem(() -> corrected(corrected.subject(), now()));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PregnanciesJoined joined) {
        bySystem(() -> {
            visits.join(joined.from(), joined.to());
            problems.join(joined.from(), joined.to());
            plan.join(joined.from(), joined.to(), now());
        });
    }

    private void corrected(Subject subject, Instant now) {
        if (situations.openCase(subject).isPresent()) {
            centreOfCase(subject).ifPresent(centre -> plan.adapt(subject, situations.of(subject, centre, severitySince(subject), now), now,
                    EndReason.CADENCE_CHANGED));
        } else {
            situations.signedAt(subject).ifPresent(signed -> followByResidence(subject, signed, now, EndReason.MOVED_AWAY));
        }
    }

    private void followByResidence(Subject subject, Instant signed, Instant now, EndReason otherwise) {
        situations.centreOfResidence(subject).ifPresentOrElse(centre -> plan.adapt(subject,
                situations.of(subject, centre, ChinaTime.dateOf(signed), now), now, otherwise), () -> endAll(subject, EndReason.MOVED_AWAY, now));
    }

    private void endWhatAppliesNoMore(Subject subject, Instant at) {
        List<FollowUpSeries> running = plan.running(subject);
        running.stream().findFirst().ifPresent(any -> plan.endWhatAppliesNoMore(subject,
                situations.of(subject, any.centre(), any.jurisdiction(), ChinaTime.dateOf(at), at), at));
    }

    private void endAll(Subject subject, EndReason reason, Instant at) {
        plan.running(subject).forEach(series -> plan.end(series, reason, at));
    }

    private Optional<String> centreOfCase(Subject subject) {
        return situations.openCase(subject).map(HighRiskCase::centre);
    }

    private LocalDate severitySince(Subject subject) {
        return ChinaTime.dateOf(situations.openCase(subject).orElseThrow().severitySince());
    }

    private void bySystem(Runnable work) {
        actor.as(FollowUpDuties.FOLLOW_UP, work);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
