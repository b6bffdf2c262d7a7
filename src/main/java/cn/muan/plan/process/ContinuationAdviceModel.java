package cn.muan.plan.process;

/** Ids of the process {@code continuation-advice}: whether a dangerous pregnancy should go on, and what the woman decides. */
public final class ContinuationAdviceModel {

    public static final String PROCESS = "continuation-advice";
    public static final String TASK_CONFIRM = "Task_ConfirmUnsuitable";
    public static final String TASK_REVISE = "Task_ReviseAdvice";
    public static final String TASK_ACKNOWLEDGE = "Task_AcknowledgeRiskNotice";
    public static final String END_SUITABLE = "Event_Suitable";
    public static final String END_INFORMED = "Event_WomanInformed";
    public static final String END_TAKEN_BACK = "Event_AdviceTakenBack";
    public static final String END_WITHDRAWN = "Event_AdviceWithdrawn";
    public static final String MESSAGE_WITHDRAWN = "AdviceWithdrawn";

    private ContinuationAdviceModel() {
    }
}
