package cn.muan.periodic.process;

import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import cn.muan.engine.Engine;
import cn.muan.engine.Fact;
import cn.muan.periodic.PeriodicDuty;
import cn.muan.periodic.PeriodicProcess;

/** One instance of {@code periodic-duty} for each obligation, institution and period. */
@Component
class PeriodicDutyInstances implements PeriodicProcess {

    private static final Map<String, String> TASKS = Map.of("O19", PeriodicDutyModel.TASK_SUBMIT_RED_LIST,
            "O20", PeriodicDutyModel.TASK_SUBMIT_TRACKING, "O20a", PeriodicDutyModel.TASK_HOLD_REVIEW_MEETING);

    private final Engine engine;

    PeriodicDutyInstances(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Optional<String> taskOf(String obligation) {
        return Optional.ofNullable(TASKS.get(obligation));
    }

    @Override
    public void began(PeriodicDuty duty) {
        engine.start(PeriodicDutyModel.PROCESS, duty.subject(),
                Map.of(Fact.DUTY, duty.obligation(), Fact.OWNER_GROUP, duty.owner().key()));
    }
}
