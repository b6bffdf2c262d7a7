package cn.muan.followup.process;

/** Ids of the process {@code follow-up-problem}: a problem found at a follow-up, reported and received. */
public final class FollowUpProblemModel {

    public static final String PROCESS = "follow-up-problem";
    public static final String TASK_REPORT = "Task_ReportProblem";
    public static final String TASK_RECEIVE = "Task_ReceiveProblem";
    public static final String END_RECEIVED = "Event_ProblemReceived";
    public static final String END_WITHDRAWN = "Event_ProblemClosed";
    public static final String MESSAGE_MOVED = "ProblemMoved";
    public static final String MESSAGE_WITHDRAWN = "ProblemWithdrawn";

    private FollowUpProblemModel() {
    }
}
