package cn.muan.appointment.process;

/** Ids of the process {@code booking-override}: an exception to the care level, decided before the booking or after an emergency. */
public final class BookingOverrideModel {

    public static final String PROCESS = "booking-override";
    public static final String TASK_DECIDE = "Task_DecideOverride";
    public static final String TASK_APPROVE = "Task_ApproveEmergencyBooking";
    public static final String END_ALLOWED = "Event_OverrideAllowed";
    public static final String END_REFUSED = "Event_OverrideRefused";
    public static final String END_REVIEWED = "Event_EmergencyReviewed";
    public static final String END_WITHDRAWN = "Event_Withdrawn";
    public static final String MESSAGE_WITHDRAWN = "OverrideWithdrawn";

    private BookingOverrideModel() {
    }
}
