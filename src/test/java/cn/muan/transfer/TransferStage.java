package cn.muan.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.boot.test.context.TestComponent;

import cn.muan.acts.CaseActs;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.engine.Engine;
import cn.muan.engine.OpenTask;
import cn.muan.engine.UnitOfWork;
import cn.muan.woman.KeyFlag;
import cn.muan.worklist.Worklist;

/** What people do about transfers, each through the form of the act or task and with rights of their own. */
@TestComponent
public class TransferStage {

    public static final String DOCTOR = "first-contact-doctor@YZ-H2";

    private final CaseStage stage;
    private final CaseActs acts;
    private final Worklist worklist;
    private final Engine engine;
    private final TransferRegister transfers;
    private final UnitOfWork work;

    TransferStage(CaseStage stage, CaseActs acts, Worklist worklist, Engine engine, TransferRegister transfers, UnitOfWork work) {
        this.stage = stage;
        this.acts = acts;
        this.worklist = worklist;
        this.engine = engine;
        this.transfers = transfers;
        this.work = work;
    }

    public Subject woman(KeyFlag... flags) {
        return stage.woman("YZ-H2", "CN-50-YZ", "YZ-C1", 34, Set.of(flags));
    }

    /** A woman at the maternity hospital of Yuzhong for whom an emergency transfer is asked for at this moment. */
    public Subject requested() {
        Subject her = woman();
        request(her, Map.of());
        return her;
    }

    public void request(Subject her, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(stage.ask(DOCTOR, () -> acts.open(her, "request-transfer").prefill()));
        answers.keySet().removeIf(key -> key.endsWith("Options") || key.equals("severity"));
        answers.putAll(Map.of("reason", "本院无法救治", "complaint", "血压升高", "systolic", 170, "diastolic", 112));
        answers.putAll(more);
        act(DOCTOR, her, "request-transfer", answers);
    }

    public void act(String group, Subject her, String key, Map<String, Object> answers) {
        stage.as(group, () -> acts.perform(her, key, answers));
    }

    public List<String> offered(String group, Subject her) {
        return stage.ask(group, () -> acts.offered(her));
    }

    public void accept(String institution, Subject her) {
        complete(institution, her, "Task_AnswerTransfer", Map.of("answer", "accepted"));
    }

    public void refuse(String institution, Subject her) {
        complete(institution, her, "Task_AnswerTransfer", Map.of("answer", "refused", "refusal", "NO_BED", "words", "床位已满"));
    }

    public void complete(String institution, Subject her, String task, Map<String, Object> answers) {
        OpenTask open = open(her, task, "rescue-duty@" + institution);
        stage.as("rescue-duty@" + institution, () -> worklist.complete(open.id(), answers));
    }

    public OpenTask open(Subject her, String task, String group) {
        return tasks(her).stream().filter(one -> one.key().equals(task) && one.groups().contains(group)).findFirst()
                .orElseThrow(() -> new AssertionError(task + " of " + group + " is not open"));
    }

    /** {@code Task_AnswerTransfer rescue-duty@YZ-H1} for each open task of transfers, sorted; the journey that follows has tests of its own. */
    public List<String> waiting(Subject her) {
        return tasks(her).stream().filter(task -> task.process().startsWith("transfer") && !task.process().equals("transfer-journey"))
                .map(task -> task.key() + " " + task.groups().iterator().next()).sorted().toList();
    }

    private List<OpenTask> tasks(Subject her) {
        return stage.system(() -> engine.tasksOf(her));
    }

    public Transfer transfer(Subject her) {
        return stage.system(() -> transfers.of(her)).get(0);
    }

    public List<TransferAsk> asks(Subject her) {
        Transfer transfer = transfer(her);
        return stage.system(() -> transfers.asksOf(List.of(transfer))).getOrDefault(transfer.id(), List.of());
    }

    /** What the journey does when the receiver has signed. */
    public void handedOver(Subject her) {
        stage.system(() -> work.run(() -> {
            transfers.handedOver(transfer(her).id(), stage.now());
            return null;
        }));
    }

    /** What the journey does when the receiver diverts. */
    public void seekAnother(Subject her) {
        stage.system(() -> work.run(() -> {
            transfers.seekAnother(transfer(her).id(), "设备故障", stage.now());
            return null;
        }));
    }
}
