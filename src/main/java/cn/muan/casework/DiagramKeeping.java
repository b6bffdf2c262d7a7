package cn.muan.casework;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.timeline.CaseDiagrams;

/**
 * Keeps the diagrams of a case that was closed, at the end of the same transaction: only then has everything else that ran for the woman ended.
 */
@Component
class DiagramKeeping {

    private static final Actor KEEPER = Actor.system("diagrams");

    private final CaseDiagrams diagrams;
    private final CurrentActor actor;

    DiagramKeeping(CaseDiagrams diagrams, CurrentActor actor) {
        this.diagrams = diagrams;
        this.actor = actor;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    public void on(CaseClosed closed) {
        actor.as(KEEPER, () -> diagrams.keep(closed.subject()));
    }
}
