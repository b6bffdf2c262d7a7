package cn.muan.ambulance;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.springframework.stereotype.Service;

import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.directory.Directory;
import cn.muan.engine.Engine;
import cn.muan.engine.OpenTask;
import cn.muan.engine.UnitOfWork;
import cn.muan.worklist.Worklist;

/** What the dispatch screen does with a run, each act in a unit of work of its own. */
@Service
public class RunActs {

    private final VehicleRuns runs;
    private final Ambulances ambulances;
    private final Dispatching dispatching;
    private final RunProcess process;
    private final Engine engine;
    private final Worklist worklist;
    private final Directory directory;
    private final UnitOfWork work;
    private final CurrentActor actor;
    private final Clock clock;

    RunActs(VehicleRuns runs, Ambulances ambulances, Dispatching dispatching, RunProcess process, Engine engine, Worklist worklist,
            Directory directory, UnitOfWork work, CurrentActor actor, Clock clock) {
        this.runs = runs;
        this.ambulances = ambulances;
        this.dispatching = dispatching;
        this.process = process;
        this.engine = engine;
        this.worklist = worklist;
        this.directory = directory;
        this.work = work;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Id of the open task that brings the run to the stage.
     *
     * @throws Refused {@code ambulance.over} or {@code ambulance.not-next} where somebody was faster: a second press never stamps the next stage
     */
    public String task(String key, RunStage next) {
        return work.run(() -> {
            VehicleRun run = own(key);
            if (!run.underWay()) {
                throw new Refused("ambulance.over");
            }
            return engine.tasksOf(run.processSubject()).stream().filter(task -> task.processInstance().equals(run.instance()))
                    .filter(task -> task.key().equals(process.taskOf(next))).map(OpenTask::id).findFirst()
                    .orElseThrow(() -> new Refused("ambulance.not-next"));
        });
    }

    /** The stage is reached at this moment. */
    public void stampNow(String key, RunStage next) {
        worklist.complete(task(key, next), Map.of("at", clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }

    /**
     * She worsens on the way: the vehicle goes to another institution with obstetric emergency capability (O47, S2 四.8).
     *
     * @throws FieldsRefused at {@code destination} or {@code reason}
     */
    public void sendElsewhere(String key, String destination, String reason) {
        work.run(() -> {
            VehicleRun run = own(key);
            if (run.cargo() != RunOrder.Cargo.WOMAN) {
                throw new Refused("ambulance.blood-goes-where-needed");
            }
            if (destination == null || !directory.organisation(destination).obstetricEmergency()) {
                throw new FieldsRefused(Map.of("destination", new Message("ambulance.no-obstetric-emergency")));
            }
            if (reason == null || reason.isBlank()) {
                throw new FieldsRefused(Map.of("reason", new Message("ambulance.reason-missing")));
            }
            ambulances.reroute(key, destination, reason.strip());
        });
    }

    public void breakOff(String key, String reason) {
        work.run(() -> dispatching.breakOff(key, reason));
    }

    private VehicleRun own(String key) {
        VehicleRun run = runs.findByRunKey(key).orElseThrow(() -> new Refused("ambulance.unknown"));
        actor.requireAt(run.centre(), Role.EMS_DISPATCHER, Role.AMBULANCE_CREW);
        return run;
    }
}
