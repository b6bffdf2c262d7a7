package cn.muan.casework.process;

import java.util.EnumMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.base.Subject;
import cn.muan.casework.CaseMove;
import cn.muan.casework.CaseMoveProcess;
import cn.muan.engine.Engine;
import cn.muan.engine.Fact;

/** One instance of {@code case-move} for each move. */
@Component
class CaseMoveInstances implements CaseMoveProcess {

    private final Engine engine;

    CaseMoveInstances(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String taskOf(Work work) {
        return switch (work) {
            case ACCEPT_AT_CENTRE -> CaseMoveModel.TASK_ACCEPT_AT_CENTRE;
            case ACCEPT_AT_MCH -> CaseMoveModel.TASK_ACCEPT_AT_MCH;
            case DECIDE -> CaseMoveModel.TASK_DECIDE;
        };
    }

    @Override
    public void asked(Subject subject, CaseMove move) {
        var facts = new EnumMap<Fact, Object>(Fact.class);
        facts.put(Fact.MOVE_RECEIVER, move.atCentre() ? "centre" : "mch");
        facts.put(Fact.NEW_MCH, move.toMch());
        if (move.toCentre() != null) {
            facts.put(Fact.NEW_CENTRE, move.toCentre());
        }
        engine.start(CaseMoveModel.PROCESS, subject, facts);
    }

    @Override
    public void calledOff(Subject subject) {
        engine.correlate(CaseMoveModel.MESSAGE_CALLED_OFF, subject, Map.of());
    }
}
