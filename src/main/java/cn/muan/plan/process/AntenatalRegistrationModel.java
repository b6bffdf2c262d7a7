package cn.muan.plan.process;

/** Ids of the process {@code antenatal-registration}: what first contact owes beside screening. */
public final class AntenatalRegistrationModel {

    public static final String PROCESS = "antenatal-registration";
    public static final String TASK_ISSUE_HANDBOOK = "Task_IssueHandbook";
    public static final String TASK_REPORT = "Task_ReportPregnancy";
    public static final String END_ISSUED = "Event_HandbookIssued";
    public static final String END_REPORTED = "Event_PregnancyReported";
    public static final String END_WITHDRAWN = "Event_RegistrationDutyWithdrawn";
    public static final String MESSAGE_WITHDRAWN = "RegistrationDutyWithdrawn";

    private AntenatalRegistrationModel() {
    }
}
