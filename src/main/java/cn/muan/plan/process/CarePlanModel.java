package cn.muan.plan.process;

/** Ids of the process {@code care-plan}: a plan is drafted and confirmed. */
public final class CarePlanModel {

    public static final String PROCESS = "care-plan";
    public static final String STEP_OPEN_DUTY = "Step_OpenPlanDuty";
    public static final String TASK_DRAFT = "Task_DraftPlan";
    public static final String TASK_CONFIRM = "Task_ConfirmPlan";
    public static final String END_CONFIRMED = "Event_PlanConfirmed";
    public static final String END_WITHDRAWN = "Event_PlanWithdrawn";
    public static final String MESSAGE_WITHDRAWN = "CarePlanWithdrawn";

    private CarePlanModel() {
    }
}
