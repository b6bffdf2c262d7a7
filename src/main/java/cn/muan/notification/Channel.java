package cn.muan.notification;

/** A way out of the outbox; delivering the same notice twice must do no harm. */
public interface Channel {

    /** Delivers the notice or throws; it is tried again later then. */
    void deliver(Notice notice);
}
