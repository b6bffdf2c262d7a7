package cn.muan.casework.process;

/** Ids of the process {@code case-move}: from the wish to move her until the receiver has answered, or the one above both has. */
public final class CaseMoveModel {

    public static final String PROCESS = "case-move";
    public static final String TASK_ACCEPT_AT_CENTRE = "Task_AcceptMoveAtCentre";
    public static final String TASK_ACCEPT_AT_MCH = "Task_AcceptMoveAtMch";
    public static final String TASK_DECIDE = "Task_DecideMove";
    public static final String END_ACCEPTED = "Event_MoveAccepted";
    public static final String END_ASSIGNED = "Event_MoveAssigned";
    public static final String END_CANCELLED = "Event_MoveCancelled";
    public static final String END_CALLED_OFF = "Event_MoveEndedUnanswered";
    public static final String MESSAGE_CALLED_OFF = "MoveCalledOff";

    private CaseMoveModel() {
    }
}
