package cn.muan.transfer.process;

/** Ids of the process {@code transfer-ask}: one institution is asked whether it takes her. */
public final class TransferAskModel {

    public static final String PROCESS = "transfer-ask";
    public static final String TASK_ANSWER = "Task_AnswerTransfer";
    public static final String END_ACCEPTED = "Event_AskAccepted";
    public static final String END_REFUSED = "Event_AskRefused";
    public static final String END_SILENCE_NOTED = "Event_SilenceNoted";
    public static final String END_CLOSED = "Event_AskClosed";
    public static final String MESSAGE_CLOSED = "TransferAskClosed";

    private TransferAskModel() {
    }
}
