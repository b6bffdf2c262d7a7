package cn.muan.casework.process;

/** Ids of the process {@code high-risk-case}: from the confirmed risk over report and receipt until the case is closed. */
public final class HighRiskCaseModel {

    public static final String PROCESS = "high-risk-case";
    public static final String TASK_REPORT = "Task_ReportHighRisk";
    public static final String TASK_ACKNOWLEDGE_REPORT = "Task_AcknowledgeReport";
    public static final String TASK_HAND_OVER = "Task_HandOverCase";
    public static final String TASK_ACKNOWLEDGE_HANDOVER = "Task_AcknowledgeHandover";
    public static final String TASK_DECIDE_HANDOVER = "Task_DecideHandover";
    public static final String TASK_FORWARD_RED = "Task_ForwardRedReport";
    public static final String TASK_REVIEW_DOWNGRADE = "Task_ReviewDowngrade";
    public static final String TASK_FEED_BACK = "Task_FeedBackToCommunity";
    public static final String SUBPROCESS_REPORTING = "SubProcess_ReportAndReceive";
    public static final String GATEWAY_MANAGED = "Gateway_Managed";
    public static final String STEP_OPEN_MANAGEMENT = "Step_OpenManagement";
    public static final String END_NOTHING_TO_FORWARD = "Event_NothingToForward";
    public static final String END_FORWARDED = "Event_Forwarded";
    public static final String END_FED_BACK = "Event_FedBack";
    public static final String END_CLOSED = "Event_CaseClosed";
    public static final String END_CLOSED_EARLY = "Event_CaseClosedEarly";
    public static final String MESSAGE_UPGRADED = "RiskUpgraded";
    public static final String MESSAGE_CLOSED = "CaseClosed";
    public static final String MESSAGE_EASED = "RiskEased";
    public static final String MESSAGE_MOVED = "ResidenceMoved";

    private HighRiskCaseModel() {
    }
}
