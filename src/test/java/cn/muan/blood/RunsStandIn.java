package cn.muan.blood;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import cn.muan.ambulance.AmbulanceRun;
import cn.muan.ambulance.Ambulances;
import cn.muan.ambulance.RunOrder;
import cn.muan.ambulance.RunProgressed;
import cn.muan.ambulance.RunStage;

/** Ambulances in memory, until the dispatch centre is there. */
@Component
class RunsStandIn implements Ambulances {

    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<String, AmbulanceRun> runs = new LinkedHashMap<>();

    RunsStandIn(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public AmbulanceRun order(RunOrder order) {
        return runs.computeIfAbsent(order.key(), key -> new AmbulanceRun(key, order.subject(), order.cargo(), "CQ-EMS", null, order.origin(),
                order.destination(), RunStage.ORDERED, new EnumMap<>(RunStage.class)));
    }

    void reach(String key, RunStage stage) {
        AmbulanceRun run = runs.get(key);
        Map<RunStage, Instant> times = new EnumMap<>(RunStage.class);
        times.putAll(run.times());
        times.put(stage, clock.instant());
        runs.put(key, new AmbulanceRun(key, run.subject(), run.cargo(), run.centre(), "渝A120", run.origin(), run.destination(), stage, times));
        events.publishEvent(new RunProgressed(key, run.subject(), run.cargo(), stage, clock.instant()));
    }

    @Override
    public void reroute(String key, String destination, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void cancel(String key, String reason) {
        if (runs.containsKey(key) && !runs.get(key).stage().ended()) {
            reach(key, RunStage.CANCELLED);
        }
    }

    @Override
    public Optional<AmbulanceRun> run(String key) {
        return Optional.ofNullable(runs.get(key));
    }
}
