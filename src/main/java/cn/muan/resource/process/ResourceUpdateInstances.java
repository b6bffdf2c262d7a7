package cn.muan.resource.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.base.Subject;
import cn.muan.engine.Engine;
import cn.muan.engine.Fact;
import cn.muan.resource.Keeping;
import cn.muan.resource.UpdateProcess;

/** One instance of {@code resource-update} for each cycle of an institution's resource. */
@Component
class ResourceUpdateInstances implements UpdateProcess {

    private final Engine engine;

    ResourceUpdateInstances(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String taskOf(Keeping keeping) {
        return switch (keeping) {
            case BEDS -> ResourceUpdateModel.TASK_UPDATE_BEDS;
            case READINESS -> ResourceUpdateModel.TASK_DECLARE_READINESS;
        };
    }

    @Override
    public void begin(Keeping keeping, String institution) {
        engine.start(ResourceUpdateModel.PROCESS, keeping.at(institution),
                Map.of(Fact.DUTY, keeping.obligation(), Fact.INSTITUTION, institution));
    }

    @Override
    public boolean settled(Subject subject) {
        return engine.correlate(ResourceUpdateModel.MESSAGE_SETTLED, subject, Map.of());
    }
}
