package cn.muan.notification;

/** A way out of the outbox; delivering the same notice twice must do no harm, since delivery is at least once. */
public interface Channel {

    /** Its code in the table of deliveries, at most 20 characters, the same for ever. */
    String name();

    /** Delivers the notice or throws; this channel alone tries it again later then. */
    void deliver(Notice notice);
}
