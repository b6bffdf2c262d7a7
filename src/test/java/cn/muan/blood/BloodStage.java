package cn.muan.blood;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.test.context.TestComponent;

import cn.muan.acts.CaseActs;
import cn.muan.ambulance.Dispatching;
import cn.muan.ambulance.Fleet;
import cn.muan.ambulance.RunStage;
import cn.muan.ambulance.Vehicle;
import cn.muan.ambulance.VehicleSheet;
import cn.muan.base.ChinaTime;
import cn.muan.base.Subject;
import cn.muan.bloodbank.BloodBank;
import cn.muan.bloodbank.BloodGroup;
import cn.muan.bloodbank.BloodProduct;
import cn.muan.bloodbank.NewBag;
import cn.muan.casework.CaseStage;
import cn.muan.engine.Engine;
import cn.muan.engine.OpenTask;
import cn.muan.engine.UnitOfWork;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;
import cn.muan.worklist.Worklist;

/** What people do about blood, each with the rights of their own. */
@TestComponent
public class BloodStage {

    public static final BloodGroup A_POSITIVE = new BloodGroup(BloodGroup.Abo.A, true);

    private final CaseStage stage;
    private final CaseActs acts;
    private final Worklist worklist;
    private final Engine engine;
    private final Obligations obligations;
    private final BloodBank bank;
    private final Fleet fleet;
    private final Dispatching dispatching;
    private final BloodAllocations allocations;
    private final BloodRequestRecords requests;
    private final BagCustodies custodies;
    private final UnitOfWork work;

    BloodStage(CaseStage stage, CaseActs acts, Worklist worklist, Engine engine, Obligations obligations, BloodBank bank, Fleet fleet,
            Dispatching dispatching,
            BloodAllocations allocations, BloodRequestRecords requests, BagCustodies custodies, UnitOfWork work) {
        this.stage = stage;
        this.acts = acts;
        this.worklist = worklist;
        this.engine = engine;
        this.obligations = obligations;
        this.bank = bank;
        this.fleet = fleet;
        this.dispatching = dispatching;
        this.allocations = allocations;
        this.requests = requests;
        this.custodies = custodies;
        this.work = work;
    }

    public void begin(String local) {
        stage.begin(local);
        stage.system(() -> {
            work.run(() -> List.of("渝血-01", "渝血-02", "渝血-03").forEach(sign -> fleet.addDemo("CQ-EMS", new VehicleSheet(sign, "大坪站", null, 40, true))));
            return null;
        });
    }

    public void fill(String holder, String... numbers) {
        stage.system(() -> {
            work.run(() -> bank.receive(holder, Arrays.stream(numbers).map(number -> new NewBag(number, BloodProduct.RED_CELLS, A_POSITIVE, 1, null,
                    LocalDate.of(2026, 7, 1))).toList()));
            return null;
        });
    }

    /** A woman at the hospital, red. */
    public Subject woman(String hospital, String district, String community) {
        return stage.woman(hospital, district, community);
    }

    public static Map<String, Object> wish(String urgency, int units) {
        var wish = new HashMap<String, Object>(Map.of("urgency", urgency, "product", "red-cells", "abo", "A", "rh", "positive", "units", units));
        wish.put("bleedingMl", 1000);
        return wish;
    }

    public void act(String group, Subject woman, String key, Map<String, Object> answers) {
        stage.as(group, () -> acts.perform(woman, key, answers));
    }

    /** Asks and says on which subject stations work. */
    public Subject request(String group, Subject woman, String urgency, int units) {
        act(group, woman, "request-blood", wish(urgency, units));
        return latest().subject();
    }

    public BloodRequest latest() {
        return requests.findAll().stream().reduce((first, second) -> second).orElseThrow();
    }

    public BloodRequest request(Subject blood) {
        return requests.findById(BloodHeadings.id(blood)).orElseThrow();
    }

    public List<BloodAllocation> allocations(Subject blood) {
        return allocations.findByRequestIdOrderById(BloodHeadings.id(blood));
    }

    public BloodAllocation last(Subject blood) {
        List<BloodAllocation> all = allocations(blood);
        return all.get(all.size() - 1);
    }

    public List<String> custody(Subject blood) {
        return custodies.findByAllocationIdInOrderById(allocations(blood).stream().map(BloodAllocation::id).toList()).stream()
                .map(line -> line.bagNumber() + " " + line.step() + " " + line.handedBy() + " > " + line.receivedBy() + " "
                        + line.handedAt().atZone(ChinaTime.ZONE).toLocalTime()).toList();
    }

    public void complete(String group, Subject blood, String task, Map<String, Object> answers) {
        stage.complete(group, blood, task, answers);
    }

    public OpenTask task(Subject blood, String key) {
        return stage.task(blood, key).orElseThrow(() -> new AssertionError(key + " is not open"));
    }

    public List<String> tasks(Subject blood) {
        return stage.system(() -> engine.tasksOf(blood)).stream().filter(task -> task.process().contains("blood"))
                .map(OpenTask::key).sorted().toList();
    }

    public List<String> stepIns(Subject blood) {
        return stage.system(() -> engine.tasksOf(blood)).stream().filter(task -> task.process().equals("escalation"))
                .flatMap(task -> task.groups().stream()).sorted().toList();
    }

    public List<Obligation> duties(Subject blood) {
        return stage.system(() -> obligations.historyOf(blood));
    }

    public Obligation duty(Subject blood, String occurrence) {
        List<Obligation> found = duties(blood).stream().filter(duty -> duty.occurrence().startsWith(occurrence)).toList();
        assertThat(found).as(occurrence).isNotEmpty();
        return found.get(found.size() - 1);
    }

    /** The dispatch centre and its crew bring the run of the latest bags to the stage, now. */
    public void reach(Subject blood, RunStage reached) {
        var now = new HashMap<String, Object>(Map.of("at", LocalDateTime.ofInstant(stage.now(), ChinaTime.ZONE).toString()));
        switch (reached) {
            case DISPATCHED -> complete("ems-dispatcher@CQ-EMS", blood, "Task_DispatchVehicle", Map.of("outcome", "vehicle", "vehicle", free()));
            case ON_SCENE -> complete("ambulance-crew@CQ-EMS", blood, "Task_ArriveOnScene", now);
            case LEFT -> complete("ambulance-crew@CQ-EMS", blood, "Task_LeaveScene", now);
            case ARRIVED -> complete("ambulance-crew@CQ-EMS", blood, "Task_DeliverCargo", now);
            default -> fail(blood);
        }
    }

    private void fail(Subject blood) {
        if (stage.task(blood, "Task_DispatchVehicle").isPresent()) {
            complete("ems-dispatcher@CQ-EMS", blood, "Task_DispatchVehicle", Map.of("outcome", "none", "reason", "无车可派"));
        } else {
            stage.as("ambulance-crew@CQ-EMS", () -> work.run(() -> dispatching.breakOff(last(blood).runKey(), "车辆故障")));
        }
    }

    private String free() {
        return stage.system(() -> fleet.of(List.of("CQ-EMS"))).stream().filter(one -> one.callSign().startsWith("渝血") && one.state() == Vehicle.State.READY)
                .map(one -> String.valueOf(one.id())).findFirst().orElseThrow();
    }

    public void confirm(String group, Subject blood, int units, String vehicle) {
        var answers = new HashMap<String, Object>(Map.of("decision", "confirmed", "units", units, "alternatives", "compatible"));
        if (vehicle != null) {
            answers.put("vehicle", vehicle);
        }
        complete(group, blood, "Task_ConfirmBlood", answers);
    }

    public static Instant at(String local) {
        return CaseStage.at(local);
    }
}
