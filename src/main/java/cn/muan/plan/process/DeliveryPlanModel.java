package cn.muan.plan.process;

/** Ids of the process {@code delivery-plan}: a key woman's centre plans her delivery. */
public final class DeliveryPlanModel {

    public static final String PROCESS = "delivery-plan";
    public static final String TASK_PLAN = "Task_PlanDelivery";
    public static final String END_PLANNED = "Event_DeliveryPlanned";
    public static final String END_WITHDRAWN = "Event_DeliveryPlanWithdrawn";
    public static final String MESSAGE_WITHDRAWN = "DeliveryPlanWithdrawn";

    private DeliveryPlanModel() {
    }
}
