package cn.muan.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.CurrentActor;
import cn.muan.base.Subject;
import cn.muan.timeline.CaseDiagrams;
import cn.muan.timeline.Timeline;
import cn.muan.woman.PregnanciesJoined;
import cn.muan.worklist.Worklist;

/**
 * Two records of one pregnancy become one: the case goes on under the record that stays. Reporting under way starts over, so
 * that the receiver learns whom the report is about; nothing breached is forgotten.
 */
@Component
class Joining {

    private final HighRiskCases cases;
    private final CaseDuties duties;
    private final CaseMoves moves;
    private final HighRiskCaseProcess process;
    private final Timeline timeline;
    private final CaseDiagrams diagrams;
    private final Worklist worklist;
    private final CurrentActor actor;
    private final Clock clock;

    Joining(HighRiskCases cases, CaseDuties duties, CaseMoves moves, HighRiskCaseProcess process, Timeline timeline,
            CaseDiagrams diagrams, Worklist worklist, CurrentActor actor, Clock clock) {
        this.cases = cases;
        this.duties = duties;
        this.moves = moves;
        this.process = process;
        this.timeline = timeline;
        this.diagrams = diagrams;
        this.worklist = worklist;
        this.actor = actor;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PregnanciesJoined joined) {
        cases.findByOpenSubject(joined.from().value()).ifPresent(from ->
                cases.findByOpenSubject(joined.to().value()).ifPresentOrElse(to -> unite(from, to), () -> move(from, joined.to())));
    }

    private void move(HighRiskCase from, Subject to) {
        end(from);
        moves.callOff(from, to);
        from.adoptedBy(to);
        restart(from);
        cases.saveAndFlush(from);
        process.opened(from);
        tell(from);
    }

    private void unite(HighRiskCase from, HighRiskCase to) {
        end(from);
        moves.callOff(from, to.subject());
        from.close(ClosingReason.JOINED, null, actor.require().name(), now());
        to.worsenedBy(from);
        restart(to);
        cases.saveAndFlush(to);
        process.upgraded(to);
        tell(to);
    }

    private void end(HighRiskCase from) {
        process.closed(from.subject());
        diagrams.keep(from.subject());
    }

    private void restart(HighRiskCase of) {
        if (duties.supersedePass(of.subject(), now())) {
            of.reportAnew();
        }
    }

    private void tell(HighRiskCase of) {
        timeline.record(of.subject(), Timeline.Kind.ACT, "timeline.casework.joined");
        worklist.refresh(of.subject(), of.severity(), of.infectious());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
