package cn.muan.casework;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.timeline.CaseDiagrams;

/** A closed case keeps its shaded diagrams (design, idea 12), after everything else that the closing ends has ended. */
@Component
class DiagramKeeping {

    private final CaseDiagrams diagrams;

    DiagramKeeping(CaseDiagrams diagrams) {
        this.diagrams = diagrams;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseClosed closed) {
        diagrams.keep(closed.subject());
    }
}
