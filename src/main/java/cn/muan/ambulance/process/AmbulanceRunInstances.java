package cn.muan.ambulance.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.ambulance.RunProcess;
import cn.muan.ambulance.RunStage;
import cn.muan.ambulance.VehicleRun;
import cn.muan.engine.Engine;
import cn.muan.engine.Fact;

/** One instance of {@code ambulance-run} for each run. */
@Component
class AmbulanceRunInstances implements RunProcess {

    private final Engine engine;

    AmbulanceRunInstances(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String taskOf(RunStage next) {
        return switch (next) {
            case DISPATCHED -> AmbulanceRunModel.TASK_DISPATCH;
            case ON_SCENE -> AmbulanceRunModel.TASK_ON_SCENE;
            case LEFT -> AmbulanceRunModel.TASK_LEAVE;
            case ARRIVED -> AmbulanceRunModel.TASK_DELIVER;
            default -> throw new IllegalArgumentException("no task leads to " + next);
        };
    }

    @Override
    public String begin(VehicleRun run) {
        return engine.start(AmbulanceRunModel.PROCESS, run.subject(),
                Map.of(Fact.RUN_ID, String.valueOf(run.id()), Fact.DISPATCH_CENTRE, run.centre()));
    }

    @Override
    public void cancelled(VehicleRun run) {
        engine.correlateInstance(AmbulanceRunModel.MESSAGE_CANCELLED, run.instance(), Map.of());
    }

    @Override
    public void failed(VehicleRun run) {
        engine.correlateInstance(AmbulanceRunModel.MESSAGE_FAILED, run.instance(), Map.of());
    }
}
