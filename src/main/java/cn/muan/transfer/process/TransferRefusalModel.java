package cn.muan.transfer.process;

/** Ids of the process {@code transfer-refusal}: those who answer for a refuser look at the refusal. */
public final class TransferRefusalModel {

    public static final String PROCESS = "transfer-refusal";
    public static final String TASK_REVIEW = "Task_ReviewRefusal";
    public static final String END_REVIEWED = "Event_RefusalReviewed";
    public static final String END_MOVED = "Event_ReviewClosed";

    private TransferRefusalModel() {
    }
}
