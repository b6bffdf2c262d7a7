package cn.muan.ambulance.process;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.muan.ambulance.Dispatching;
import cn.muan.ambulance.Fleet;
import cn.muan.ambulance.RunBoard;
import cn.muan.ambulance.RunStage;
import cn.muan.ambulance.Vehicle;
import cn.muan.ambulance.VehicleRun;
import cn.muan.base.Message;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.forms.FormAnswers;
import cn.muan.worklist.TaskDesk;
import cn.muan.worklist.TaskHeading;

/** What the worklist asks about the tasks of {@code ambulance-run}, and where their answers go. */
@Component
class AmbulanceRunDesk implements TaskDesk {

    private final Dispatching dispatching;
    private final RunBoard board;
    private final Fleet fleet;
    private final Directory directory;
    private final Clock clock;

    AmbulanceRunDesk(Dispatching dispatching, RunBoard board, Fleet fleet, Directory directory, Clock clock) {
        this.dispatching = dispatching;
        this.board = board;
        this.fleet = fleet;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String process() {
        return AmbulanceRunModel.PROCESS;
    }

    @Override
    public TaskHeading heading(OpenTask task) {
        return board.heading(runId(task));
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        VehicleRun run = board.run(runId(task));
        Map<String, Object> facts = new HashMap<>();
        facts.put("cargo", run.cargo().name().toLowerCase(Locale.ROOT));
        place(facts, "origin", run.origin());
        place(facts, "destination", run.destination());
        if (task.key().equals(AmbulanceRunModel.TASK_DISPATCH)) {
            facts.put("orderedAt", run.orderedAt());
            facts.put("outcome", "vehicle");
            List<Fleet.Near> nearest = fleet.nearest(run.centre(), run.origin());
            facts.put("vehicleOptions", nearest.stream().map(AmbulanceRunDesk::option).toList());
            nearest.stream().limit(1).filter(Fleet.Near::free).forEach(first -> facts.put("vehicle", String.valueOf(first.vehicle().id())));
        } else {
            facts.put("callSign", run.callSign());
            facts.put("formerAt", board.reachedAt(run));
            facts.put("at", now());
        }
        return facts;
    }

    private void place(Map<String, Object> facts, String key, String code) {
        Organisation found = directory.organisation(code);
        facts.put(key, code);
        facts.put(key + "Options", List.of(Map.of("value", code, "label", found.name(), "labelEn", found.nameEn() == null ? found.name() : found.nameEn())));
    }

    /** {@code 渝急-01 · 大坪站 · 3.2 km · 约 5 分钟}, in either language; one that went out meanwhile is still told apart from an unknown one. */
    private static Map<String, String> option(Fleet.Near near) {
        String sign = near.vehicle().callSign() + " · " + near.vehicle().station() + " · ";
        return Map.of("value", String.valueOf(near.vehicle().id()), "label", sign + inChinese(near), "labelEn", sign + inEnglish(near));
    }

    private static String inChinese(Fleet.Near near) {
        if (!near.free()) {
            return near.vehicle().state() == Vehicle.State.OUT ? "出车中" : "停用";
        }
        return (near.known() ? near.kilometresText() + " km · 约 " + near.minutes() + " 分钟" : "距离不详") + (near.stale() ? " · 状态过期" : "");
    }

    private static String inEnglish(Fleet.Near near) {
        if (!near.free()) {
            return near.vehicle().state() == Vehicle.State.OUT ? "out" : "off";
        }
        return (near.known() ? near.kilometresText() + " km · about " + near.minutes() + " min" : "distance unknown")
                + (near.stale() ? " · state is stale" : "");
    }

    @Override
    public Map<Fact, ?> submit(OpenTask task, Map<String, Object> given) {
        var answers = new FormAnswers(given);
        long run = runId(task);
        switch (task.key()) {
            case AmbulanceRunModel.TASK_DISPATCH -> {
                boolean found = answers.text("outcome").filter("vehicle"::equals).isPresent();
                if (found) {
                    dispatching.dispatch(run, answers.text("vehicle").map(Long::parseLong).orElse(0L));
                } else {
                    dispatching.noVehicle(run, answers.text("reason").orElse(null));
                }
                return Map.of(Fact.VEHICLE_FOUND, found);
            }
            case AmbulanceRunModel.TASK_ON_SCENE -> dispatching.stamp(run, RunStage.ON_SCENE, at(answers));
            case AmbulanceRunModel.TASK_LEAVE -> dispatching.stamp(run, RunStage.LEFT, at(answers));
            case AmbulanceRunModel.TASK_DELIVER -> dispatching.stamp(run, RunStage.ARRIVED, at(answers));
            default -> throw new IllegalArgumentException("unknown task " + task.key());
        }
        return Map.of();
    }

    private static Instant at(FormAnswers answers) {
        return answers.instant("at").orElse(null);
    }

    @Override
    public Message basis(OpenTask task) {
        return new Message(task.key().equals(AmbulanceRunModel.TASK_DISPATCH) ? "ambulance.basis-dispatch" : "ambulance.basis-stamp");
    }

    @Override
    public Set<String> obligations(OpenTask task) {
        return task.key().equals(AmbulanceRunModel.TASK_DISPATCH) ? Set.of("O47") : Set.of();
    }

    private static long runId(OpenTask task) {
        return Long.parseLong(task.fact(Fact.RUN_ID));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
