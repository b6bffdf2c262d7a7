package cn.muan.casework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

import cn.muan.access.Group;
import cn.muan.acts.CaseActs;
import cn.muan.base.ChinaTime;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.engine.UnitOfWork;
import cn.muan.obligation.Duty;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;
import cn.muan.policy.CaseFacts;

/** A managed case and what people do to move it; a follow-up duty of her centre stands for all that module {@code followup} opens. */
@TestComponent
public class MoveStage {

    private final CaseStage stage;
    private final CaseActs acts;
    private final Obligations obligations;
    private final UnitOfWork unit;
    private final java.util.ArrayList<CaseMoved> moved = new java.util.ArrayList<>();

    MoveStage(CaseStage stage, CaseActs acts, Obligations obligations, UnitOfWork unit) {
        this.stage = stage;
        this.acts = acts;
        this.obligations = obligations;
        this.unit = unit;
    }

    @EventListener
    void remember(CaseMoved event) {
        moved.add(event);
    }

    List<CaseMoved> moved() {
        return moved;
    }

    /** An orange resident of Yuzhong, followed up by its first centre, at eight in the morning. */
    public Subject managed(String local) {
        stage.begin(local);
        moved.clear();
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.sign(her, "YZ-H1", Severity.ORANGE, false);
        stage.report(her, "YZ-H1");
        stage.acknowledge(her, "YZ-MCH");
        stage.feedBack(her, "YZ-MCH", "YZ-C1");
        return her;
    }

    /** Something the owner owes for her from now on, due in three days: a feedback, whose ladder is D. */
    public Obligation owed(Subject subject, String owner, String occurrence) {
        return stage.system(() -> unit.run(() -> obligations.open(new Duty("O28", subject, Group.of(owner), "CN-50-YZ",
                ChinaTime.startOf(today()), CaseFacts.of(Severity.ORANGE, false), null, occurrence)).orElseThrow()));
    }

    private LocalDate today() {
        return ChinaTime.dateOf(stage.now());
    }

    public Map<String, Object> wish(String district, String centre) {
        var wish = new HashMap<String, Object>(Map.of("district", district, "movedOn", today(), "reason", "随家人迁居"));
        if (centre != null) {
            wish.put("centre", centre);
        }
        return wish;
    }

    public void ask(String group, Subject subject, String district, String centre) {
        ask(group, subject, wish(district, centre));
    }

    public void ask(String group, Subject subject, Map<String, Object> wish) {
        stage.as(group, () -> acts.perform(subject, "move-case", wish));
    }

    public void withdraw(String group, Subject subject) {
        stage.as(group, () -> acts.perform(subject, "withdraw-move", Map.of("withdrawal", "误报迁居")));
    }

    public List<String> offered(String group, Subject subject) {
        return stage.ask(group, () -> acts.offered(subject));
    }

    public void accept(String group, Subject subject, String task, String centre) {
        stage.complete(group, subject, task, centre == null ? Map.of("decision", "accept") : Map.of("decision", "accept", "centre", centre));
    }

    public void refuse(String group, Subject subject, String task) {
        stage.complete(group, subject, task, Map.of("decision", "refuse", "refusal", "查无此人居住"));
    }
}
