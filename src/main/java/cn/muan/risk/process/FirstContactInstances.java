package cn.muan.risk.process;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.muan.base.Subject;
import cn.muan.engine.Engine;
import cn.muan.engine.Fact;
import cn.muan.risk.FirstContactProcess;

/** First contact as instances of the diagram {@code first-contact}. */
@Component
class FirstContactInstances implements FirstContactProcess {

    private final Engine engine;

    FirstContactInstances(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void begin(Subject subject, String institution, String jurisdiction, boolean mayAssess) {
        engine.start(FirstContactModel.PROCESS, subject, Map.of(Fact.INSTITUTION, institution, Fact.JURISDICTION, jurisdiction,
                Fact.MAY_ASSESS, mayAssess, Fact.ASSESSING_INSTITUTION, mayAssess ? institution : ""));
    }

    @Override
    public void reassess(Subject subject, String assessingInstitution, String jurisdiction) {
        engine.startByMessage(FirstContactModel.MESSAGE_REASSESSMENT, subject, Map.of(Fact.INSTITUTION, assessingInstitution,
                Fact.JURISDICTION, jurisdiction, Fact.MAY_ASSESS, true, Fact.ASSESSING_INSTITUTION, assessingInstitution));
    }

    @Override
    public Set<String> underWayAt(Subject subject) {
        return engine.tasksOf(subject).stream().filter(task -> task.process().equals(FirstContactModel.PROCESS)).map(FirstContactDesk::place)
                .collect(Collectors.toSet());
    }

    @Override
    public void end(Subject subject) {
        engine.correlate(FirstContactModel.MESSAGE_DEPARTED, subject, Map.of());
    }

    @Override
    public String servedBy(String obligation) {
        return FirstContactModel.SERVING.get(obligation);
    }
}
