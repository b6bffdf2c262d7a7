package cn.muan.plan.process;

/** Ids of the process {@code risk-notice}: a notice is put into her hands. */
public final class RiskNoticeModel {

    public static final String PROCESS = "risk-notice";
    public static final String TASK_HAND_OUT = "Task_HandOutNotice";
    public static final String END_HANDED_OUT = "Event_NoticeHandedOut";
    public static final String END_WITHDRAWN = "Event_NoticeWithdrawn";
    public static final String MESSAGE_WITHDRAWN = "RiskNoticeWithdrawn";

    private RiskNoticeModel() {
    }
}
