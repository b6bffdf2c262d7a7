package cn.muan.appointment.process;

/** Ids of the process {@code tracing}: the search for a high-risk woman who missed her appointment. */
public final class TracingModel {

    public static final String PROCESS = "tracing";
    public static final String TASK_TRACE = "Task_TraceWoman";
    public static final String TASK_TELL = "Task_TellMch";
    public static final String TASK_HELP = "Task_HelpTracing";
    public static final String TASK_HELP_AT_CENTRE = "Task_HelpTracingAtCentre";
    public static final String TIMER_LOST = "Event_LostDayReached";
    public static final String END_REACHED = "Event_Reached";
    public static final String END_FOUND = "Event_FoundByHelp";
    public static final String END_NO_CENTRE = "Event_NoCentre";
    public static final String END_CLOSED = "Event_TracingOver";
    public static final String MESSAGE_CLOSED = "TracingClosed";

    private TracingModel() {
    }
}
