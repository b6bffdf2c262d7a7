package cn.muan.plan;

import java.time.Instant;
import java.util.Set;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.base.Subject;
import cn.muan.casework.CaseClosed;
import cn.muan.casework.CaseEnrolled;
import cn.muan.casework.CaseFedBack;
import cn.muan.casework.CaseMoved;
import cn.muan.casework.CaseReassessed;
import cn.muan.casework.ClosingReason;
import cn.muan.woman.PregnancyCorrected;
import cn.muan.woman.PregnancyEnded;
import cn.muan.woman.PregnancyRegistered;
import cn.muan.woman.WomanDied;
import cn.muan.woman.WomanLeftRegion;
import cn.muan.woman.Women;

/** Begins and ends what this module asks for when something happens to a case, in the transaction of what happened. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseFollow {

    private static final Set<ClosingReason> NOBODY_LEFT_TO_ADVISE = Set.of(ClosingReason.DIED, ClosingReason.LEFT_REGION, ClosingReason.PUERPERIUM_ENDED);

    private final OpenCases cases;
    private final CarePlanning plans;
    private final RiskNoticing notices;
    private final Discussions discussions;
    private final Consultations consultations;
    private final Continuation continuation;
    private final AntenatalRegistration registrations;
    private final DeliveryPlanning deliveries;
    private final Women women;

    CaseFollow(OpenCases cases, CarePlanning plans, RiskNoticing notices, Discussions discussions, Consultations consultations,
            Continuation continuation, AntenatalRegistration registrations, DeliveryPlanning deliveries, Women women) {
        this.cases = cases;
        this.plans = plans;
        this.notices = notices;
        this.discussions = discussions;
        this.consultations = consultations;
        this.continuation = continuation;
        this.registrations = registrations;
        this.deliveries = deliveries;
        this.women = women;
    }

    @EventListener
    void on(CaseEnrolled enrolled) {
        follow(enrolled.subject(), enrolled.at());
    }

    @EventListener
    void on(CaseReassessed reassessed) {
        follow(reassessed.subject(), reassessed.at());
    }

    private void follow(Subject subject, Instant at) {
        cases.of(subject).ifPresent(of -> {
            plans.follow(of, at);
            notices.follow(of, at);
            discussions.follow(of, at);
        });
    }

    @EventListener
    void on(CaseClosed closed) {
        plans.caseClosed(closed.subject(), closed.at());
        notices.caseClosed(closed.subject(), closed.at());
        discussions.caseClosed(closed.subject(), closed.at());
        consultations.caseClosed(closed.subject(), closed.at());
        if (NOBODY_LEFT_TO_ADVISE.contains(closed.reason())) {
            continuation.withdraw(closed.subject());
            deliveries.end(closed.subject(), closed.at());
        }
    }

    @EventListener
    void on(WomanDied died) {
        departed(died.subject(), died.at());
    }

    @EventListener
    void on(WomanLeftRegion left) {
        departed(left.subject(), left.at());
    }

    /** Whether or not she was in case management: there is nobody left to plan for, to advise or to hand a book to. */
    private void departed(Subject subject, Instant at) {
        registrations.departed(subject);
        deliveries.end(subject, at);
        continuation.withdraw(subject);
        consultations.caseClosed(subject, at);
    }

    @EventListener
    void on(CaseFedBack fedBack) {
        deliveries.follow(fedBack.subject(), fedBack.centre(), fedBack.at());
    }

    @EventListener
    void on(CaseMoved moved) {
        deliveries.follow(moved.subject(), moved.centre(), moved.at());
    }

    @EventListener
    void on(PregnancyRegistered registered) {
        if (women.facts(registered.subject()).ending() == null) {
            registrations.registered(registered.subject(), registered.organisation(), registered.at());
            deliveries.follow(registered.subject(), women.facts(registered.subject()).residenceCommunity(), registered.at());
        }
    }

    @EventListener
    void on(PregnancyCorrected corrected) {
        if (corrected.fields().contains("flags") || corrected.fields().contains("residenceCommunity")) {
            deliveries.corrected(corrected.subject());
        }
    }

    @EventListener
    void on(PregnancyEnded ended) {
        continuation.pregnancyEnded(ended.subject());
        deliveries.end(ended.subject(), ended.at());
        if (!ended.ending().kind().birth()) {
            registrations.endedEarly(ended.subject());
        }
    }
}
