package cn.muan.worklist;

/** A row of one group has changed, on this node or on another. */
public record WorklistChange(long id, String taskId, String group, Kind kind) {

    /** What became of it. */
    public enum Kind { CREATED, CLAIMED, RETURNED, CHANGED, ENDED }
}
