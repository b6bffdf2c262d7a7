package cn.muan.caesarean.process;

/** Ids of the process {@code caesarean}. */
public final class CaesareanModel {

    public static final String PROCESS = "caesarean";
    public static final String TASK_APPROVE = "Task_ApproveCaesarean";
    public static final String TASK_RECORD_APPROVAL = "Task_RecordCaesareanApproval";
    public static final String TASK_RECORD_BIRTH = "Task_RecordCaesareanBirth";
    public static final String TASK_FILE_CHECKLIST = "Task_FileSafetyChecklist";
    public static final String TASK_REVIEW = "Task_ReviewLateCaesarean";
    public static final String END_NOT_APPROVED = "Event_CaesareanNotApproved";
    public static final String END_APPROVAL_RECORDED = "Event_ApprovalRecorded";
    public static final String END_CHECKED = "Event_ChecklistFiled";
    public static final String END_REVIEWED = "Event_LateCaesareanReviewed";
    public static final String END_WITHDRAWN = "Event_CaesareanWithdrawn";
    public static final String MESSAGE_WITHDRAWN = "CaesareanWithdrawn";

    private CaesareanModel() {
    }
}
