package cn.muan.ambulance;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.springframework.stereotype.Component;

import cn.muan.access.CurrentActor;

/** Ends a run that does not arrive: its duty closes, its vehicle is free again, whoever waits for it hears of it. */
@Component
class RunEnding {

    private final VehicleRuns runs;
    private final Vehicles vehicles;
    private final RunStamps stamps;
    private final RunDuty duty;
    private final RunProcess process;
    private final RunStory story;
    private final CurrentActor actor;
    private final Clock clock;

    RunEnding(VehicleRuns runs, Vehicles vehicles, RunStamps stamps, RunDuty duty, RunProcess process, RunStory story, CurrentActor actor,
            Clock clock) {
        this.runs = runs;
        this.vehicles = vehicles;
        this.stamps = stamps;
        this.duty = duty;
        this.process = process;
        this.story = story;
        this.actor = actor;
        this.clock = clock;
    }

    /** Ends it and withdraws what its people were asked to do. */
    void end(VehicleRun run, RunStage how, String reason) {
        close(run, how, reason);
        if (how == RunStage.CANCELLED) {
            process.cancelled(run);
        } else {
            process.failed(run);
        }
    }

    /** Ends it from within the task that the diagram goes on from. */
    void close(VehicleRun run, RunStage how, String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String by = actor.require().name();
        run.end(how, reason);
        runs.saveAndFlush(run);
        stamps.saveAndFlush(new RunStamp(run, now, by, now));
        if (run.vehicleId() != null) {
            Vehicle.State back = how == RunStage.IMPOSSIBLE ? Vehicle.State.OFF : Vehicle.State.READY;
            vehicles.lock(run.vehicleId()).ifPresent(vehicle -> vehicle.comeBack(back, by, now));
        }
        duty.withdrawn(run, now);
        if (how == RunStage.CANCELLED) {
            story.cancelled(run);
        } else {
            story.impossible(run);
        }
        story.reached(run, now);
    }
}
