package cn.muan.blood.process;

/** Ids of the process {@code emergency-blood}: blood is asked for, approved where it is no emergency, and held by one or several places. */
public final class EmergencyBloodModel {

    public static final String PROCESS = "emergency-blood";
    public static final String TASK_APPROVE = "Task_ApproveBlood";
    public static final String TASK_PAPERWORK = "Task_CompleteBloodApproval";
    public static final String TASK_CONFIRM = "Task_ConfirmBlood";
    public static final String TASK_SEEK = "Task_SeekElsewhere";
    public static final String END_REFUSED = "Event_BloodRefused";
    public static final String END_PAPERWORK = "Event_PaperworkDone";
    public static final String END_ALLOCATED = "Event_Allocated";
    public static final String END_NO_BLOOD = "Event_NoBlood";
    public static final String END_STOPPED = "Event_Stopped";
    public static final String END_CANCELLED = "Event_RequestCancelled";
    public static final String MESSAGE_CANCELLED = "BloodRequestCancelled";
    public static final String MESSAGE_STOPPED = "BloodSeekingStopped";

    private EmergencyBloodModel() {
    }
}
