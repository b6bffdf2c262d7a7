package cn.muan.critical.process;

/** Ids of the process {@code discharge-against-advice}: the report of it, and looking for her where she went. */
public final class DischargeAgainstAdviceModel {

    public static final String PROCESS = "discharge-against-advice";
    public static final String TASK_REPORT = "Task_ReportDischarge";
    public static final String TASK_ROUTE = "Task_RouteDischarge";
    public static final String TASK_RECEIVE = "Task_ReceiveDischarge";
    public static final String TASK_TRACE = "Task_TraceDischarged";
    public static final String END_NOTHING_TO_DO = "Event_NobodyToLookFor";
    public static final String END_OUTSIDE = "Event_ReferredOutside";
    public static final String END_TRACED = "Event_TracingOver";
    public static final String END_SETTLED = "Event_DischargeSettled";
    public static final String END_BACK = "Event_WomanIsBack";
    public static final String END_CALLED_OFF = "Event_DischargeCalledOff";
    public static final String MESSAGE_BACK = "DischargedWomanBack";
    public static final String MESSAGE_CALLED_OFF = "DischargeCalledOff";

    private DischargeAgainstAdviceModel() {
    }
}
