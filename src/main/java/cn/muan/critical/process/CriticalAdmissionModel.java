package cn.muan.critical.process;

/** Ids of the process {@code critical-admission}: who learns of a critical admission, and the rescue team. */
public final class CriticalAdmissionModel {

    public static final String PROCESS = "critical-admission";
    public static final String TASK_NOTIFY = "Task_NotifyCritical";
    public static final String TASK_ROUTE = "Task_RouteCritical";
    public static final String TASK_ACKNOWLEDGE = "Task_AcknowledgeCritical";
    public static final String TASK_FORM_TEAM = "Task_FormRescueTeam";
    public static final String END_NO_NOTICE = "Event_NoticeSettled";
    public static final String END_REPORTED = "Event_ReportedToCommission";
    public static final String END_ACKNOWLEDGED = "Event_AcknowledgedByResidence";
    public static final String END_NO_TEAM = "Event_NoTeamOwed";
    public static final String END_TEAM_FORMED = "Event_TeamFormed";
    public static final String END_CARE_ENDED = "Event_TeamNeededNoMore";
    public static final String END_CALLED_OFF = "Event_CriticalCalledOff";
    public static final String MESSAGE_CARE_ENDED = "CriticalCareEnded";
    public static final String MESSAGE_CALLED_OFF = "CriticalAdmissionCalledOff";

    private CriticalAdmissionModel() {
    }
}
