package cn.muan.risk.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Ids of the process {@code first-contact}, and which of its tasks serve which obligation. */
public final class FirstContactModel {

    public static final String PROCESS = "first-contact";
    public static final String MESSAGE_REASSESSMENT = "ReassessmentRequested";
    public static final String MESSAGE_DEPARTED = "WomanDeparted";
    public static final String START = "Event_Registered";
    public static final String START_REASSESSMENT = "Event_ReassessmentRequested";
    public static final String TASK_SCREEN = "Task_ScreenRisk";
    public static final String TASK_REFER = "Task_ReferForAssessment";
    public static final String TASK_ASSESS = "Task_AssessRisk";
    public static final String TASK_SIGN = "Task_SignAssessment";
    public static final String END_NEGATIVE = "Event_ScreenedNegative";
    public static final String END_ENROLLED = "Event_Enrolled";
    public static final String END_DEPARTED = "Event_FirstContactEnded";
    public static final String END_ROUTINE = "Event_Routine";

    static final Map<String, String> SERVING = Map.of(
            "O1", String.join(" ", TASK_SCREEN, TASK_ASSESS, TASK_SIGN),
            "O3", String.join(" ", TASK_REFER, TASK_ASSESS, TASK_SIGN),
            "O6", String.join(" ", TASK_ASSESS, TASK_SIGN),
            "G5", TASK_SIGN);

    private FirstContactModel() {
    }

    /** Codes of the obligations that the task serves. */
    static Set<String> servedBy(String task) {
        return SERVING.entrySet().stream().filter(duty -> List.of(duty.getValue().split(" ")).contains(task)).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
