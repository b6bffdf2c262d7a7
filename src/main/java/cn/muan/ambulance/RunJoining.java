package cn.muan.ambulance;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.woman.PregnanciesJoined;

/** Two records of one pregnancy become one: its runs move along; one under way goes on as it is, for a vehicle does not turn round for that. */
@Component
class RunJoining {

    private final VehicleRuns runs;

    RunJoining(VehicleRuns runs) {
        this.runs = runs;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PregnanciesJoined joined) {
        runs.findBySubject(joined.from().value()).forEach(run -> run.moveTo(joined.to()));
    }
}
