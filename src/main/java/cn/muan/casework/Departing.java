package cn.muan.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.base.Subject;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;
import cn.muan.timeline.Timeline;
import cn.muan.woman.Departure;
import cn.muan.woman.DepartureWithdrawn;
import cn.muan.woman.WomanDied;
import cn.muan.woman.WomanLeftRegion;
import cn.muan.worklist.Worklist;

/**
 * A death or a move out of the region closes the case, before other features cancel what they keep open, so that the closing lists it. Where that
 * was recorded by mistake the case opens again: what was being reported or received starts over, so that its receiver is told.
 */
@Component
class Departing {

    private static final Set<String> OF_AN_INTERRUPTED_PASS = Set.of("O15", "O16", "O17", "O15a", "O28", "O29", "O29a");

    private final HighRiskCases cases;
    private final Casework casework;
    private final Obligations obligations;
    private final HighRiskCaseProcess process;
    private final Timeline timeline;
    private final Worklist worklist;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Departing(HighRiskCases cases, Casework casework, Obligations obligations, HighRiskCaseProcess process, Timeline timeline,
            Worklist worklist, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.casework = casework;
        this.obligations = obligations;
        this.process = process;
        this.timeline = timeline;
        this.worklist = worklist;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(WomanDied event) {
        cases.findByOpenSubject(event.subject().value()).ifPresent(open -> casework.departed(open, ClosingReason.DIED));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(WomanLeftRegion event) {
        cases.findByOpenSubject(event.subject().value()).ifPresent(open -> casework.departed(open, ClosingReason.LEFT_REGION));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DepartureWithdrawn event) {
        ClosingReason reason = event.kind() == Departure.Kind.DEATH ? ClosingReason.DIED : ClosingReason.LEFT_REGION;
        cases.findFirstBySubjectOrderByIdDesc(event.subject().value())
                .filter(last -> last.state() == HighRiskCase.State.CLOSED && last.closing().reason() == reason).ifPresent(this::reopen);
    }

    private void reopen(HighRiskCase last) {
        Subject subject = last.subject();
        Instant closedAt = last.closing().at();
        last.reopen();
        if (obligations.historyOf(subject).stream().anyMatch(duty -> cutShort(duty, closedAt))) {
            last.reportAnew();
        }
        cases.saveAndFlush(last);
        process.opened(last);
        timeline.record(subject, Timeline.Kind.ACT, "timeline.casework.reopened", last.mchInstitution());
        worklist.refresh(subject, last.severity(), last.infectious());
        events.publishEvent(new CaseEnrolled(subject, last.severity(), last.infectious(), now()));
    }

    private static boolean cutShort(Obligation duty, Instant closedAt) {
        return duty.state() == Obligation.State.CANCELLED && closedAt.equals(duty.closedAt()) && OF_AN_INTERRUPTED_PASS.contains(duty.code());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
