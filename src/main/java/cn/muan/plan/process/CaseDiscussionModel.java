package cn.muan.plan.process;

/** Ids of the process {@code case-discussion}: a case is discussed in every quarter. */
public final class CaseDiscussionModel {

    public static final String PROCESS = "case-discussion";
    public static final String TASK_DISCUSS = "Task_DiscussCase";
    public static final String TIMER_QUARTER_ENDED = "Event_QuarterEndedUndiscussed";
    public static final String TIMER_NEXT_QUARTER = "Event_NextQuarter";
    public static final String END_ENDED = "Event_DiscussionsEnded";
    public static final String MESSAGE_ENDED = "DiscussionsEnded";

    private CaseDiscussionModel() {
    }
}
