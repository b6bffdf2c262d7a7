package cn.muan.engine;

/** Told of every change of a user task inside the engine's own transaction, before it commits. */
public interface TaskObserver {

    void created(OpenTask task);

    /** Claimed, returned or handed to another person, or its due date moved. */
    void changed(OpenTask task);

    /** Completed or withdrawn. */
    void ended(String taskId);
}
