package cn.muan.puerperium;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.test.context.TestComponent;

import cn.muan.acts.CaseActs;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;

/** What people do when a pregnancy ends and in the 42 days after it, through the acts and forms they have. */
@TestComponent
public class BirthStage {

    private final CaseStage stage;
    private final CaseActs acts;

    BirthStage(CaseStage stage, CaseActs acts) {
        this.stage = stage;
        this.acts = acts;
    }

    /** A live birth at the hospital, recorded there. */
    public void born(Subject her, String hospital, String localDate, String time) {
        act("attending@" + hospital, her, "record-ending", Map.of("endingKind", "LIVE_BIRTH", "endedOn", LocalDate.parse(localDate),
                "endedTime", time, "born", 1, "place", hospital));
    }

    public void ended(String group, Subject her, String kind, String localDate, String place) {
        act(group, her, "record-ending", Map.of("endingKind", kind, "endedOn", LocalDate.parse(localDate), "born", 1, "place", place));
    }

    public void act(String group, Subject her, String key, Map<String, Object> answers) {
        stage.as(group, () -> acts.perform(her, key, answers));
    }

    public List<String> offered(String group, Subject her) {
        return stage.ask(group, () -> acts.offered(her));
    }

    public void discharge(Subject her, String hospital, String on) {
        stage.complete("attending@" + hospital, her, "Task_AssessBeforeDischarge", well(Map.of("dischargedOn", LocalDate.parse(on))));
    }

    public void visit(Subject her, String centre, String on) {
        stage.complete("maternal-worker@" + centre, her, "Task_VisitAfterDischarge", well(Map.of("visitedOn", LocalDate.parse(on))));
    }

    public void check(Subject her, String hospital, String on) {
        stage.complete("attending@" + hospital, her, "Task_Check42Days", well(Map.of("checkedOn", LocalDate.parse(on))));
    }

    /** Answers of an assessment that found nothing. */
    public static Map<String, Object> well(Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of("findings", List.of(), "mood", "negative", "feeding", "breast",
                "systolic", 118, "diastolic", 76));
        answers.putAll(more);
        return answers;
    }

    /** Open tasks of the process of the puerperium. */
    public List<String> tasks(Subject her) {
        return List.of("Task_AssessBeforeDischarge", "Task_VisitAfterDischarge", "Task_Check42Days", "Task_CloseCase").stream()
                .filter(task -> stage.task(her, task).isPresent()).toList();
    }
}
