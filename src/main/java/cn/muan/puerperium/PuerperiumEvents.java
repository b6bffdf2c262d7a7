package cn.muan.puerperium;

import java.time.Clock;
import java.util.Set;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.base.ChinaTime;
import cn.muan.base.Subject;
import cn.muan.casework.CaseClosed;
import cn.muan.casework.CaseEnrolled;
import cn.muan.casework.CaseFiles;
import cn.muan.casework.CaseMoved;
import cn.muan.casework.ClosingReason;
import cn.muan.woman.DepartureWithdrawn;
import cn.muan.woman.Departures;
import cn.muan.woman.Ending;
import cn.muan.woman.EndingCorrected;
import cn.muan.woman.PregnancyEnded;
import cn.muan.woman.WomanDied;
import cn.muan.woman.WomanLeftRegion;
import cn.muan.woman.Women;

/** What other features tell about a woman, for her puerperium: it begins, counts anew, changes hands, or ends. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PuerperiumEvents {

    private static final Actor SYSTEM = Actor.system("puerperium");
    private static final Set<ClosingReason> ENDING = Set.of(ClosingReason.DIED, ClosingReason.LEFT_REGION);

    private final Puerperia puerperia;
    private final PuerperiumDuties duties;
    private final CarerChoice carers;
    private final Departures departures;
    private final Women women;
    private final CaseFiles cases;
    private final CurrentActor currentActor;
    private final Clock clock;

    PuerperiumEvents(Puerperia puerperia, PuerperiumDuties duties, CarerChoice carers, Departures departures, Women women, CaseFiles cases,
            CurrentActor currentActor, Clock clock) {
        this.puerperia = puerperia;
        this.duties = duties;
        this.carers = carers;
        this.departures = departures;
        this.women = women;
        this.cases = cases;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @EventListener
    void on(PregnancyEnded event) {
        if (departures.of(event.subject()).isEmpty()) {
            puerperia.begin(event.subject(), event.ending());
        }
    }

    @EventListener
    void on(EndingCorrected event) {
        if (departures.of(event.subject()).isEmpty()) {
            puerperia.begin(event.subject(), event.ending());
        }
    }

    @EventListener
    void on(WomanDied event) {
        end(event.subject());
    }

    @EventListener
    void on(WomanLeftRegion event) {
        end(event.subject());
    }

    /** A case closed while its closing was being asked for needs no further work; other reasons leave the assessments owed. */
    @EventListener
    void on(CaseClosed event) {
        if (ENDING.contains(event.reason())) {
            end(event.subject());
        } else {
            puerperia.find(event.subject()).filter(Puerperium::running).filter(running -> duties.closingOwed(event.subject())).ifPresent(running -> {
                currentActor.as(SYSTEM, () -> duties.closingDone(event.subject(), event.at()));
                puerperia.end(running);
            });
        }
    }

    private void end(Subject subject) {
        puerperia.find(subject).ifPresent(puerperia::end);
    }

    @EventListener
    void on(DepartureWithdrawn event) {
        Subject subject = event.subject();
        Ending ending = women.facts(subject).ending();
        if (ending != null && (clock.instant().isBefore(ChinaTime.endOf(ending.puerperiumEnds())) || cases.openCaseOf(subject).isPresent())) {
            puerperia.find(subject).ifPresentOrElse(puerperia::again, () -> puerperia.begin(subject, ending));
        }
    }

    /** The new centre visits, the new MCH institution closes. */
    @EventListener
    void on(CaseMoved event) {
        puerperia.find(event.subject()).filter(Puerperium::running).ifPresent(running -> {
            if (currentActor.as(SYSTEM, () -> duties.passOn(event.subject(), carers.of(running)))) {
                puerperia.again(running);
            }
        });
    }

    /** A case enrolled after day 42 is looked at at once, so that it does not stay open for ever. */
    @EventListener
    void on(CaseEnrolled event) {
        puerperia.find(event.subject()).filter(known -> !clock.instant().isBefore(known.endsAt())).ifPresent(puerperia::again);
    }
}
