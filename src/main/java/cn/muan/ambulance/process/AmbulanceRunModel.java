package cn.muan.ambulance.process;

/** Ids of the process {@code ambulance-run}: a vehicle is sent, and stamps where it is until it has delivered. */
public final class AmbulanceRunModel {

    public static final String PROCESS = "ambulance-run";
    public static final String TASK_DISPATCH = "Task_DispatchVehicle";
    public static final String TASK_ON_SCENE = "Task_ArriveOnScene";
    public static final String TASK_LEAVE = "Task_LeaveScene";
    public static final String TASK_DELIVER = "Task_DeliverCargo";
    public static final String END_DELIVERED = "Event_CargoDelivered";
    public static final String END_NO_VEHICLE = "Event_NoVehicle";
    public static final String END_CANCELLED = "Event_RunCancelled";
    public static final String END_BROKEN_OFF = "Event_RunBrokenOff";
    public static final String END_LADDER = "Event_LadderOfDispatchStarted";
    public static final String MESSAGE_CANCELLED = "RunCancelled";
    public static final String MESSAGE_FAILED = "RunFailed";

    private AmbulanceRunModel() {
    }
}
