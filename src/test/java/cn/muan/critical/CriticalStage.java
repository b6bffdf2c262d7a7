package cn.muan.critical;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.test.context.TestComponent;

import cn.muan.acts.CaseActs;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;

/** What people do about a critical woman, each with the rights of their own. */
@TestComponent
public class CriticalStage {

    private final CaseStage stage;
    private final CaseActs acts;
    private final CriticalFiles files;

    CriticalStage(CaseStage stage, CaseActs acts, CriticalFiles files) {
        this.stage = stage;
        this.acts = acts;
        this.files = files;
    }

    /** Admitted now with shock. */
    public void admit(Subject her, String hospital) {
        act("attending@" + hospital, her, "admit-critical", Map.of("admittedAt", stage.now(), "cardio", List.of("shock")));
    }

    public void act(String group, Subject her, String act, Map<String, Object> answers) {
        stage.as(group, () -> acts.perform(her, act, answers));
    }

    public boolean offered(String group, Subject her, String act) {
        return stage.ask(group, () -> acts.offered(her)).contains(act);
    }

    public void told(Subject her, String hospital) {
        stage.complete("attending@" + hospital, her, "Task_NotifyCritical", Map.of("condition", "失血性休克", "treatment", "输血"));
    }

    /** A team of the hospital's own people. */
    public Map<String, Object> team(String hospital) {
        Map<String, Object> team = new HashMap<>();
        team.put("leader", id("rescue-team-leader@" + hospital));
        team.put("familyDoctor", id("senior-obstetrician@" + hospital));
        team.put("president", id("vice-president@" + hospital));
        team.put("specialties", List.of("obstetrics", "anaesthesia"));
        return team;
    }

    public String id(String group) {
        return String.valueOf(stage.member(group).personId());
    }

    /** Leaves the hospital now. */
    public void leave(Subject her, String hospital, String destination, String district) {
        Map<String, Object> answers = new HashMap<>(Map.of("leftAt", stage.now(), "destination", destination, "reason", "家属坚持离院"));
        if (district != null) {
            answers.put("district", district);
        }
        act("attending@" + hospital, her, "discharge-against-advice", answers);
    }

    public void reported(Subject her, String hospital) {
        stage.complete("attending@" + hospital, her, "Task_ReportDischarge", Map.of("report", "离院时仍有休克"));
    }

    public void routed(Subject her, String mch, Map<String, Object> answers) {
        stage.complete("high-risk-desk@" + mch, her, "Task_RouteDischarge", answers);
    }

    public void traced(String group, Subject her, String result) {
        stage.complete(group, her, "Task_TraceDischarged", Map.of("contactAt", stage.now(), "result", result, "note", "电话"));
    }

    public void died(String group, Subject her) {
        act(group, her, "record-death", Map.of("diedAt", stage.now(), "place", "本院"));
    }

    public CriticalFolder folder(Subject her) {
        return stage.system(() -> files.folder(her));
    }
}
