package cn.muan.periodic.process;

/** Ids of the process {@code periodic-duty}: one period of one institution's recurring duty, which begins the next. */
public final class PeriodicDutyModel {

    public static final String PROCESS = "periodic-duty";
    public static final String TASK_SUBMIT_RED_LIST = "Task_SubmitRedList";
    public static final String TASK_SUBMIT_TRACKING = "Task_SubmitTracking";
    public static final String TASK_HOLD_REVIEW_MEETING = "Task_HoldReviewMeeting";
    public static final String TIMER_NEXT_PERIOD = "Event_NextPeriodDue";
    public static final String END_NIL = "Event_NilReport";
    public static final String END_RED_LIST = "Event_RedListSubmitted";
    public static final String END_TRACKING = "Event_TrackingSubmitted";
    public static final String END_MEETING = "Event_MeetingHeld";
    public static final String END_NEXT_BEGUN = "Event_NextPeriodBegun";

    private PeriodicDutyModel() {
    }
}
