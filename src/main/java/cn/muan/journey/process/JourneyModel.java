package cn.muan.journey.process;

/** Ids of the process {@code transfer-journey}: from acceptance to the signed handover and the outcome. */
public final class JourneyModel {

    public static final String PROCESS = "transfer-journey";
    public static final String TASK_FILL_SHEET = "Task_FillTransferSheet";
    public static final String TASK_ARRANGE = "Task_ArrangeTransport";
    public static final String TASK_STAMP_DEPARTURE = "Task_StampDeparture";
    public static final String TASK_STAMP_ARRIVAL = "Task_StampArrival";
    public static final String TASK_PREPARE = "Task_PrepareReception";
    public static final String TASK_LOG_GREEN_CHANNEL = "Task_LogGreenChannel";
    public static final String TASK_SIGN = "Task_SignHandover";
    public static final String TASK_FEED_BACK = "Task_FeedBackOutcome";
    public static final String WAIT_CARRIAGE = "Event_CarriageMoved";
    public static final String WAIT_RECEIVER = "Event_ReceiverChanged";
    public static final String END_ARRIVED = "Event_Arrived";
    public static final String END_SHEET = "Event_SheetFilled";
    public static final String END_GREEN_CHANNEL = "Event_GreenChannelOpen";
    public static final String END_OUTCOME = "Event_OutcomeTold";
    public static final String END_CLOSED = "Event_JourneyOver";
    public static final String END_LADDER_ARRANGEMENT = "Event_LadderOfArrangementStarted";
    public static final String END_LADDER_GREEN_CHANNEL = "Event_LadderOfGreenChannelStarted";
    public static final String END_LADDER_OUTCOME = "Event_LadderOfOutcomeStarted";
    public static final String MESSAGE_CARRIAGE_MOVED = "CarriageMoved";
    public static final String MESSAGE_RECEIVER_CHANGED = "ReceiverChanged";
    public static final String MESSAGE_CLOSED = "JourneyClosed";

    private JourneyModel() {
    }
}
