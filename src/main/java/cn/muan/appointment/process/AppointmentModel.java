package cn.muan.appointment.process;

/** Ids of the process {@code appointment}: from the booking until she came, it was cancelled or moved, or its day ended without her. */
public final class AppointmentModel {

    public static final String PROCESS = "appointment";
    public static final String GATEWAY_WAITING = "Gateway_Waiting";
    public static final String TIMER_DAY_OVER = "Event_DayOver";
    public static final String END_ATTENDED = "Event_VisitMade";
    public static final String END_CANCELLED = "Event_CalledOff";
    public static final String END_RESCHEDULED = "Event_Moved";
    public static final String END_MISSED = "Event_Missed";
    public static final String MESSAGE_ATTENDED = "AppointmentAttended";
    public static final String MESSAGE_CANCELLED = "AppointmentCancelled";
    public static final String MESSAGE_RESCHEDULED = "AppointmentRescheduled";

    private AppointmentModel() {
    }
}
