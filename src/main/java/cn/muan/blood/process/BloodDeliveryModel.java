package cn.muan.blood.process;

/** Ids of the process {@code blood-delivery}: what one place holds comes to the hospital and is accounted for. */
public final class BloodDeliveryModel {

    public static final String PROCESS = "blood-delivery";
    public static final String TASK_HAND_OUT = "Task_HandOutInHouse";
    public static final String TASK_SEND_OUT = "Task_SendOutBlood";
    public static final String TASK_MARK_DIFFICULTY = "Task_MarkDifficulty";
    public static final String TASK_ORDER_RUN = "Task_OrderRun";
    public static final String TASK_HAND_TO_CREW = "Task_HandToCrew";
    public static final String TASK_SIGN = "Task_SignBags";
    public static final String TASK_SETTLE = "Task_SettleBags";
    public static final String END_SETTLED = "Event_BagsSettled";
    public static final String END_CANCELLED = "Event_DeliveryCancelled";
    public static final String MESSAGE_RUN_FAILED = "BloodRunFailed";
    public static final String MESSAGE_PICKED_UP = "BloodPickedUp";
    public static final String MESSAGE_CANCELLED = "BloodDeliveryCancelled";

    private BloodDeliveryModel() {
    }
}
