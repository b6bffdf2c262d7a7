package cn.muan.critical.process;

/** Ids of the process {@code death-notice}: the word at once that a woman has died. */
public final class DeathNoticeModel {

    public static final String PROCESS = "death-notice";
    public static final String TASK_TELL = "Task_TellDeathAtOnce";
    public static final String END_TOLD = "Event_DeathTold";
    public static final String END_WITHDRAWN = "Event_DeathNoticeWithdrawn";
    public static final String MESSAGE_WITHDRAWN = "DeathNoticeCalledOff";

    private DeathNoticeModel() {
    }
}
