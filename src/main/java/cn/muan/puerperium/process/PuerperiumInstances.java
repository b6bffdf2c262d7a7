package cn.muan.puerperium.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.base.Subject;
import cn.muan.engine.Engine;
import cn.muan.engine.Fact;
import cn.muan.puerperium.Carers;
import cn.muan.puerperium.Point;
import cn.muan.puerperium.Puerperium;
import cn.muan.puerperium.PuerperiumProcess;

/** One instance of {@code puerperium} for each ended pregnancy. */
@Component
class PuerperiumInstances implements PuerperiumProcess {

    private final Engine engine;

    PuerperiumInstances(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String taskOf(Point point) {
        return switch (point) {
            case DISCHARGE -> PuerperiumModel.TASK_ASSESS_BEFORE_DISCHARGE;
            case VISIT -> PuerperiumModel.TASK_VISIT;
            case CHECK_42 -> PuerperiumModel.TASK_CHECK;
        };
    }

    @Override
    public String closingTask() {
        return PuerperiumModel.TASK_CLOSE_CASE;
    }

    @Override
    public void begin(Puerperium puerperium, Carers carers) {
        engine.start(PuerperiumModel.PROCESS, puerperium.subject(), Map.of(Fact.BIRTH, puerperium.birth(),
                Fact.BIRTH_INSTITUTION, puerperium.birthInstitution().orElse(""), Fact.VISIT_GROUP, carers.visit().key(),
                Fact.CHECK_GROUP, carers.check().key(), Fact.RESIDENCE_MCH, carers.residenceMch()));
    }

    @Override
    public void discharged(Subject subject) {
        engine.correlate(PuerperiumModel.MESSAGE_DISCHARGED, subject, Map.of());
    }

    @Override
    public void end(Subject subject) {
        engine.correlate(PuerperiumModel.MESSAGE_CUT, subject, Map.of());
    }
}
