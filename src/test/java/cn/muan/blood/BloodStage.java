package cn.muan.blood;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.test.context.TestComponent;

import cn.muan.acts.CaseActs;
import cn.muan.ambulance.RunStage;
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
    private final RunsStandIn runs;
    private final BloodAllocations allocations;
    private final BloodRequestRecords requests;
    private final BagCustodies custodies;
    private final UnitOfWork work;

    BloodStage(CaseStage stage, CaseActs acts, Worklist worklist, Engine engine, Obligations obligations, BloodBank bank, RunsStandIn runs,
            BloodAllocations allocations, BloodRequestRecords requests, BagCustodies custodies, UnitOfWork work) {
        this.stage = stage;
        this.acts = acts;
        this.worklist = worklist;
        this.engine = engine;
        this.obligations = obligations;
        this.bank = bank;
        this.runs = runs;
        this.allocations = allocations;
        this.requests = requests;
        this.custodies = custodies;
        this.work = work;
    }

    public void begin(String local) {
        stage.begin(local);
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
                        + line.handedAt().atZone(cn.muan.base.ChinaTime.ZONE).toLocalTime()).toList();
    }

    public void complete(String group, Subject blood, String task, Map<String, Object> answers) {
        stage.complete(group, blood, task, answers);
    }

    public OpenTask task(Subject blood, String key) {
        return stage.task(blood, key).orElseThrow(() -> new AssertionError(key + " is not open"));
    }

    public List<String> tasks(Subject blood) {
        return stage.system(() -> engine.tasksOf(blood)).stream().filter(task -> !task.process().equals("escalation")).map(OpenTask::key).sorted().toList();
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

    public void reach(Subject blood, RunStage reached) {
        stage.system(() -> {
            work.run(() -> runs.reach(last(blood).runKey(), reached));
            return null;
        });
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
