package cn.muan.followup.process;

/** Ids of the process {@code follow-up}: one series of contacts, period after period. */
public final class FollowUpModel {

    public static final String PROCESS = "follow-up";
    public static final String STEP_OPEN_PERIOD = "Step_OpenPeriod";
    public static final String SUBPROCESS_CONTACT = "SubProcess_Contact";
    public static final String TASK_VISIT_AT_HOME = "Task_VisitAtHome";
    public static final String TASK_CALL_BY_PHONE = "Task_CallByPhone";
    public static final String TASK_SEE_IN_PERSON = "Task_SeeInPerson";
    public static final String TIMER_PERIOD_ENDED = "Event_PeriodEnded";
    public static final String GATEWAY_WAIT = "Gateway_Wait";
    public static final String TIMER_NEXT_PERIOD = "Event_NextPeriodBegins";
    public static final String RESUMED = "Event_Resumed";
    public static final String END_DONE = "Event_FollowUpDone";
    public static final String END_ENDED = "Event_FollowUpClosed";
    public static final String MESSAGE_VISIT_RECORDED = "VisitRecorded";
    public static final String MESSAGE_MOVED = "FollowUpMoved";
    public static final String MESSAGE_SUSPENDED = "FollowUpSuspended";
    public static final String MESSAGE_RESUMED = "FollowUpResumed";
    public static final String MESSAGE_ENDED = "FollowUpEnded";

    private FollowUpModel() {
    }
}
