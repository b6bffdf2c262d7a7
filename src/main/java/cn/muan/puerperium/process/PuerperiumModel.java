package cn.muan.puerperium.process;

/** Ids of the process {@code puerperium}: from the ended pregnancy over three assessments to the closing of the case. */
public final class PuerperiumModel {

    public static final String PROCESS = "puerperium";
    public static final String TASK_ASSESS_BEFORE_DISCHARGE = "Task_AssessBeforeDischarge";
    public static final String TASK_VISIT = "Task_VisitAfterDischarge";
    public static final String TASK_CHECK = "Task_Check42Days";
    public static final String TASK_CLOSE_CASE = "Task_CloseCase";
    public static final String SUBPROCESS_ASSESS = "SubProcess_Assess";
    public static final String AWAIT_DISCHARGE = "Gateway_Discharge";
    public static final String CHECK_MAY_BEGIN = "Event_CheckMayBegin";
    public static final String DAY_42 = "Event_Day42";
    public static final String END_NO_BIRTH = "Event_NoBirth";
    public static final String END_NO_DISCHARGE = "Event_NoDischarge";
    public static final String END_ASSESSED = "Event_AssessedBeforeDischarge";
    public static final String END_NO_VISIT = "Event_NoVisit";
    public static final String END_VISITED = "Event_Visited";
    public static final String END_NO_CHECK = "Event_NoCheck";
    public static final String END_CHECKED = "Event_Checked";
    public static final String END_ASSESSMENTS = "Event_AssessmentsOver";
    public static final String END_OVER = "Event_PuerperiumOver";
    public static final String END_LATE = "Event_AssessedLate";
    public static final String END_CASE_CLOSED = "Event_CaseClosedAfter42Days";
    public static final String END_REST_CANCELLED = "Event_RestCancelled";
    public static final String END_CUT_SHORT = "Event_PuerperiumCutShort";
    public static final String MESSAGE_DISCHARGED = "Discharged";
    public static final String MESSAGE_CUT = "PuerperiumCut";

    private PuerperiumModel() {
    }
}
