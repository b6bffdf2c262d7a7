package cn.muan.resource.process;

/** Ids of the process {@code resource-update}: one cycle of keeping a resource of an institution up to date, which begins the next. */
public final class ResourceUpdateModel {

    public static final String PROCESS = "resource-update";
    public static final String TASK_UPDATE_BEDS = "Task_UpdateBeds";
    public static final String TASK_DECLARE_READINESS = "Task_DeclareReadiness";
    public static final String MESSAGE_SETTLED = "ResourceSettled";
    public static final String END_SETTLED = "Event_CycleEnded";

    private ResourceUpdateModel() {
    }
}
