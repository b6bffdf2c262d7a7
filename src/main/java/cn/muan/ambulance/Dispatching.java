package cn.muan.ambulance;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.obligation.Obligation;
import cn.muan.timeline.StoryTexts;

/** What a dispatcher and a crew do about a run: send a vehicle or say that there is none, and stamp what is reached on the way. */
@Service
@Transactional
public class Dispatching {

    private static final Actor CENTRE = Actor.system("ambulance");

    private final VehicleRuns runs;
    private final Vehicles vehicles;
    private final RunStamps stamps;
    private final RunDuty duty;
    private final RunEnding ending;
    private final RunStory story;
    private final CurrentActor actor;
    private final Clock clock;

    Dispatching(VehicleRuns runs, Vehicles vehicles, RunStamps stamps, RunDuty duty, RunEnding ending, RunStory story, CurrentActor actor,
            Clock clock) {
        this.runs = runs;
        this.vehicles = vehicles;
        this.stamps = stamps;
        this.duty = duty;
        this.ending = ending;
        this.story = story;
        this.actor = actor;
        this.clock = clock;
    }

    /** Opens the duty to send a vehicle before anybody is asked for one; the id of the duty, empty where no policy asks for it. */
    public Optional<Long> openDispatch(long runId) {
        return actor.as(CENTRE, (Supplier<Optional<Long>>) () -> {
            VehicleRun run = locked(runId);
            Optional<Obligation> opened = duty.open(run);
            opened.ifPresent(owed -> run.owes(owed.id(), owed.due()));
            return opened.map(Obligation::id);
        });
    }

    /** The vehicle goes out on the run now.
     * @throws FieldsRefused at {@code vehicle} where it is of another centre or not free */
    public void dispatch(long runId, long vehicleId) {
        VehicleRun run = locked(runId);
        Actor by = actor.requireAt(run.centre(), Role.EMS_DISPATCHER);
        Vehicle vehicle = vehicles.lock(vehicleId).filter(found -> found.centre().equals(run.centre()))
                .orElseThrow(() -> atField("vehicle", "ambulance.vehicle-unknown"));
        Instant now = now();
        if (vehicle.state() != Vehicle.State.READY) {
            throw atField("vehicle", "ambulance.vehicle-not-ready", vehicle.callSign());
        }
        vehicle.goOut(by.name(), now);
        run.dispatch(vehicle);
        save(run, vehicle);
        stamp(run, now, by);
        duty.met(run, now);
        story.reached(run, now);
    }

    private void save(VehicleRun run, Vehicle vehicle) {
        try {
            runs.saveAndFlush(run);
        } catch (DataIntegrityViolationException out) {
            throw atField("vehicle", "ambulance.vehicle-not-ready", vehicle.callSign());
        }
    }

    /** No vehicle can be sent: whoever ordered the run must find another way at once. */
    public void noVehicle(long runId, String reason) {
        VehicleRun run = locked(runId);
        actor.requireAt(run.centre(), Role.EMS_DISPATCHER);
        ending.close(run, RunStage.IMPOSSIBLE, required(reason));
    }

    /** A run under way cannot be finished, as when the vehicle breaks down; the centre must see to the vehicle before it goes out again. */
    public void breakOff(String key, String reason) {
        VehicleRun run = runs.lock(key).orElseThrow(() -> new Refused("ambulance.unknown"));
        actor.requireAt(run.centre(), Role.EMS_DISPATCHER, Role.AMBULANCE_CREW);
        ending.end(run, RunStage.IMPOSSIBLE, required(reason));
    }

    /**
     * The crew, or the dispatcher on its behalf, says that the stage was reached.
     *
     * @param at when; whole minutes of the stage before or of now count as that instant
     * @throws FieldsRefused at {@code at} where it lies in the future or before the stage before
     */
    public void stamp(long runId, RunStage stage, Instant at) {
        VehicleRun run = locked(runId);
        Actor by = actor.requireAt(run.centre(), Role.AMBULANCE_CREW, Role.EMS_DISPATCHER);
        Instant reached = sound(at, lastOf(run));
        run.reach(stage);
        runs.saveAndFlush(run);
        stamp(run, reached, by);
        if (stage == RunStage.ARRIVED) {
            vehicles.lock(run.vehicleId()).ifPresent(vehicle -> vehicle.comeBack(Vehicle.State.READY, by.name(), now()));
        }
        story.reached(run, reached);
    }

    private Instant sound(Instant at, Instant former) {
        Instant now = now();
        if (at == null) {
            throw atField("at", "ambulance.at-missing");
        }
        if (at.isAfter(now)) {
            throw atField("at", "ambulance.at-future");
        }
        if (minute(at).isBefore(minute(former))) {
            throw atField("at", "ambulance.at-before", StoryTexts.moment(former));
        }
        if (minute(at).equals(minute(now))) {
            return now;
        }
        return at.isBefore(former) ? former : at;
    }

    /** When the stage it stands at was reached. */
    private Instant lastOf(VehicleRun run) {
        return stamps.findByRunIdInOrderById(List.of(run.id())).stream().map(RunStamp::reachedAt).max(Instant::compareTo).orElse(run.orderedAt());
    }

    private void stamp(VehicleRun run, Instant reached, Actor by) {
        stamps.saveAndFlush(new RunStamp(run, reached, by.name(), now()));
    }

    private VehicleRun locked(long runId) {
        return runs.lock(runId).orElseThrow(() -> new Refused("ambulance.unknown"));
    }

    private static String required(String reason) {
        if (reason == null || reason.isBlank()) {
            throw atField("reason", "ambulance.reason-missing");
        }
        return reason.strip();
    }

    private static FieldsRefused atField(String field, String key, Object... args) {
        return new FieldsRefused(Map.of(field, new Message(key, args)));
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
