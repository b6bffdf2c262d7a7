package cn.muan.transfer.process;

/** Ids of the process {@code transfer-assist}: an institution stands by the specialty backstop. */
public final class TransferAssistModel {

    public static final String PROCESS = "transfer-assist";
    public static final String TASK_ASSIST = "Task_AssistBackstop";
    public static final String END_ASSISTING = "Event_Assisting";
    public static final String END_CLOSED = "Event_AssistanceClosed";

    private TransferAssistModel() {
    }
}
