package cn.muan.obligation;

/** What obligations need from the process engine: a ladder of its own for each. */
public interface EscalationProcess {

    /** Starts the ladder of an open obligation and returns the instance's id. */
    String start(Obligation obligation);

    /** The obligation was closed: its ladder ends and the tasks it gave out are withdrawn, in the caller's transaction. */
    void closed(Obligation obligation);
}
