package cn.muan.obligation.process;

import java.util.Date;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.engine.Engine;
import cn.muan.engine.Fact;
import cn.muan.obligation.EscalationProcess;
import cn.muan.obligation.Obligation;

/** One instance of {@code escalation} for each obligation that needs its ladder. */
@Component
class EscalationInstances implements EscalationProcess {

    private final Engine engine;

    EscalationInstances(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String start(Obligation obligation) {
        return engine.start(EscalationModel.PROCESS, obligation.subject(), Map.of(
                Fact.OBLIGATION_ID, String.valueOf(obligation.id()), Fact.NEXT_STEP_AT, Date.from(obligation.nextStepAt())));
    }

    @Override
    public void closed(Obligation obligation) {
        engine.correlateInstance(EscalationModel.MESSAGE_CLOSED, obligation.ladderInstance(), Map.of());
    }
}
