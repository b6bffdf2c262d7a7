package cn.muan.resource.process;

/** Ids of the process {@code liaison-filing}: changed liaisons of an institution are filed with its MCH institution, which takes note. */
public final class LiaisonFilingModel {

    public static final String PROCESS = "liaison-filing";
    public static final String TASK_FILE = "Task_FileLiaison";
    public static final String TASK_NOTE = "Task_NoteLiaison";
    public static final String MESSAGE_CALLED_OFF = "LiaisonFilingCalledOff";
    public static final String END_NOTED = "Event_LiaisonNoted";
    public static final String END_CALLED_OFF = "Event_LiaisonFilingCalledOff";

    private LiaisonFilingModel() {
    }
}
