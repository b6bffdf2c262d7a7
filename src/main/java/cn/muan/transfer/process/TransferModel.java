package cn.muan.transfer.process;

/** Ids of the process {@code transfer}: asking one after the other until somebody takes her or the backstop is assigned. */
public final class TransferModel {

    public static final String PROCESS = "transfer";
    public static final String TASK_ADMIT = "Task_AdmitAsBackstop";
    public static final String TASK_COORDINATE = "Task_CoordinateTransfer";
    public static final String END_ACCEPTED = "Event_TransferAccepted";
    public static final String END_NO_BACKSTOP = "Event_NoBackstop";
    public static final String END_NOT_ASSIGNED = "Event_NotAssigned";
    public static final String END_ADMITTED = "Event_BackstopAdmitted";
    public static final String END_CLOSED = "Event_Closed";
    public static final String END_COORDINATED = "Event_Coordinated";
    public static final String MESSAGE_FAILED = "TransferAskFailed";
    public static final String MESSAGE_TAKEN = "TransferTaken";
    public static final String MESSAGE_CLOSED = "TransferClosed";
    public static final String END_COORDINATION_OVER = "Event_CoordinationEnded";
    public static final String MESSAGE_COORDINATE = "CoordinationNeeded";
    public static final String MESSAGE_COORDINATION_OVER = "CoordinationOver";

    private TransferModel() {
    }
}
