package cn.muan.worklist;

/** Something of one group has changed, on this node or on another: a row of the worklist, or what else its screens count. */
public record WorklistChange(long id, String taskId, String group, Kind kind) {

    /** What became of the row; or that an alarm, a notice or an ambulance run of the group has changed, which is about no task. */
    public enum Kind {
        CREATED, CLAIMED, RETURNED, CHANGED, ENDED, ALARM, NOTICE, RUN;

        boolean ofTask() {
            return compareTo(ALARM) < 0;
        }
    }
}
