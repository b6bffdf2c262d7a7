package cn.muan.appointment.process;

/** Ids of the process {@code rescue-centre-referral}: a disabled woman goes to a rescue centre for assessment. */
public final class RescueReferralModel {

    public static final String PROCESS = "rescue-centre-referral";
    public static final String TASK_REFER = "Task_ReferToRescueCentre";
    public static final String TIMER_FIRST_STEP = "Event_AssessmentDueSoon";
    public static final String END_LADDER = "Event_AssessmentLadderStarted";
    public static final String END_CLOSED = "Event_ReferralOver";
    public static final String MESSAGE_CLOSED = "RescueReferralClosed";

    private RescueReferralModel() {
    }
}
