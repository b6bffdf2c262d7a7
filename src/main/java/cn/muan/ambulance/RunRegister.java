package cn.muan.ambulance;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.base.Refused;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.worklist.Worklist;

/** Orders, sends elsewhere and calls off runs, for the features that need an ambulance and for the dispatcher. */
@Service
@Transactional
class RunRegister implements Ambulances {

    private final VehicleRuns runs;
    private final RunStamps stamps;
    private final RunEnding ending;
    private final RunProcess process;
    private final RunStory story;
    private final Directory directory;
    private final CaseAccess access;
    private final CurrentActor actor;
    private final Worklist worklist;
    private final Clock clock;

    RunRegister(VehicleRuns runs, RunStamps stamps, RunEnding ending, RunProcess process, RunStory story, Directory directory,
            CaseAccess access, CurrentActor actor, Worklist worklist, Clock clock) {
        this.runs = runs;
        this.stamps = stamps;
        this.ending = ending;
        this.process = process;
        this.story = story;
        this.directory = directory;
        this.access = access;
        this.actor = actor;
        this.worklist = worklist;
        this.clock = clock;
    }

    @Override
    public AmbulanceRun order(RunOrder order) {
        access.requireSee(order.subject());
        return seen(runs.findByRunKey(order.key()).orElseGet(() -> begin(order)));
    }

    private VehicleRun begin(RunOrder order) {
        String jurisdiction = directory.organisation(order.origin()).jurisdiction();
        directory.organisation(order.destination());
        Organisation centre = directory.serving(jurisdiction, Organisation.Kind.EMS).orElseThrow(() -> new Refused("ambulance.no-centre"));
        access.participate(order.subject(), centre.code(), CaseAccess.Part.TRANSPORT);
        VehicleRun run = saved(new VehicleRun(order, jurisdiction, centre.code(), now()));
        story.ordered(run);
        run.runsAs(process.begin(run));
        return run;
    }

    private VehicleRun saved(VehicleRun run) {
        try {
            return runs.saveAndFlush(run);
        } catch (DataIntegrityViolationException twice) {
            throw new ConcurrencyFailureException("ordered elsewhere at the same moment", twice);
        }
    }

    @Override
    public void reroute(String key, String destination, String reason) {
        VehicleRun run = runs.lock(key).orElseThrow(() -> new Refused("ambulance.unknown"));
        access.requireSee(run.subject());
        directory.organisation(destination);
        String from = run.destination();
        if (from.equals(destination) && run.underWay()) {
            return;
        }
        run.goTo(destination, reason);
        runs.saveAndFlush(run);
        story.rerouted(run, from, now());
        worklist.refreshHeadings(run.processSubject());
    }

    @Override
    public void cancel(String key, String reason) {
        runs.lock(key).ifPresent(run -> {
            access.requireSee(run.subject());
            if (run.underWay()) {
                ending.end(run, RunStage.CANCELLED, reason);
            }
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AmbulanceRun> run(String key) {
        Actor asking = actor.require();
        return runs.findByRunKey(key).filter(run -> access.maySee(asking, run.subject())).map(this::seen);
    }

    private AmbulanceRun seen(VehicleRun run) {
        Map<RunStage, Instant> times = new EnumMap<>(RunStage.class);
        times.put(RunStage.ORDERED, run.orderedAt());
        stamps.findByRunIdInOrderById(List.of(run.id())).forEach(stamp -> times.put(stamp.stage(), stamp.reachedAt()));
        return new AmbulanceRun(run.key(), run.subject(), run.cargo(), run.centre(), run.callSign(), run.origin(), run.destination(),
                run.stage(), times);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
