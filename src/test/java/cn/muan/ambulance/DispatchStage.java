package cn.muan.ambulance;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

import cn.muan.access.CaseAccess;
import cn.muan.access.Group;
import cn.muan.base.ChinaTime;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.engine.OpenTask;
import cn.muan.engine.UnitOfWork;

import static org.assertj.core.api.Assertions.catchThrowable;

/** What is asked of a dispatch centre and what its people do, each with rights of their own; it hears what the runs publish. */
@TestComponent
public class DispatchStage {

    public static final String DISPATCHER = "ems-dispatcher@CQ-EMS";
    public static final String CREW = "ambulance-crew@CQ-EMS";
    public static final String DOCTOR = "attending@YZ-H2";

    private final CaseStage stage;
    private final Ambulances ambulances;
    private final Fleet fleet;
    private final CaseAccess access;
    private final UnitOfWork work;
    private final List<Object> heard = new ArrayList<>();

    DispatchStage(CaseStage stage, Ambulances ambulances, Fleet fleet, CaseAccess access, UnitOfWork work) {
        this.stage = stage;
        this.ambulances = ambulances;
        this.fleet = fleet;
        this.access = access;
        this.work = work;
    }

    @EventListener
    synchronized void on(RunProgressed event) {
        heard.add(event);
    }

    @EventListener
    synchronized void on(RunRerouted event) {
        heard.add(event);
    }

    /** What was published since last asked. */
    public synchronized List<Object> heard() {
        List<Object> told = List.copyOf(heard);
        heard.clear();
        return told;
    }

    /** Orders a run for her from the maternity hospital to the first one. */
    public AmbulanceRun order(Subject her, String key) {
        return order(her, key, "YZ-H2", "YZ-H1");
    }

    public AmbulanceRun order(Subject her, String key, String from, String to) {
        return stage.system(() -> work.run(() -> ambulances.order(
                new RunOrder(key, her, RunOrder.Cargo.WOMAN, from, to, Group.of(DOCTOR)))));
    }

    /** A blood request of the hospital, ordered by the district's safety office. */
    public AmbulanceRun orderBlood(long request, String key) {
        Subject subject = Subject.bloodRequest(request);
        stage.system(() -> work.run(() -> {
            access.participate(subject, "YZ-H1", CaseAccess.Part.ASKED);
            return null;
        }));
        return stage.system(() -> work.run(() -> ambulances.order(new RunOrder(key, subject, RunOrder.Cargo.BLOOD, "CQ-BS", "YZ-H1",
                Group.of("district-safety-office@YZ-SMO")))));
    }

    public AmbulanceRun run(String key) {
        return stage.system(() -> ambulances.run(key)).orElseThrow();
    }

    public void reroute(String key, String to) {
        stage.system(() -> work.run(() -> {
            ambulances.reroute(key, to, "病情加重");
            return null;
        }));
    }

    public void cancel(String key) {
        stage.system(() -> work.run(() -> {
            ambulances.cancel(key, "家属自行送达");
            return null;
        }));
    }

    public Vehicle vehicle(String callSign) {
        return stage.system(() -> fleet.of(List.of("CQ-EMS", "GX-EMS", "JS-EMS"))).stream().filter(each -> each.callSign().equals(callSign))
                .findFirst().orElseThrow();
    }

    public Map<String, Object> sending(String callSign) {
        return new HashMap<>(Map.of("outcome", "vehicle", "vehicle", String.valueOf(vehicle(callSign).id())));
    }

    public void dispatch(Subject subject, String callSign) {
        stage.complete(DISPATCHER, subject, "Task_DispatchVehicle", sending(callSign));
    }

    /** The crew presses the button at this minute. */
    public void stamp(Subject subject, String task, String local) {
        stage.complete(CREW, subject, task, Map.of("at", local));
    }

    public OpenTask task(Subject subject, String key) {
        return stage.task(subject, key).orElseThrow(() -> new AssertionError(key + " is not open"));
    }

    /** {@code HH:mm} in China. */
    public static String clock(Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, ChinaTime.ZONE).toLocalTime().toString();
    }

    /** Keys of what was refused, by field. */
    public static Map<String, String> refused(Runnable act) {
        Throwable thrown = catchThrowable(act::run);
        if (!(thrown instanceof FieldsRefused refused)) {
            throw new AssertionError("not refused at a field: " + thrown, thrown);
        }
        Map<String, String> keys = new HashMap<>();
        refused.errors().forEach((field, message) -> keys.put(field, message.key()));
        return keys;
    }
}
