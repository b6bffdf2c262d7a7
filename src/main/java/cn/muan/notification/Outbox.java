package cn.muan.notification;

import cn.muan.base.Subject;

/** What leaves the system is written here in the transaction of the act and delivered at least once. */
public interface Outbox {

    /** Writes one notice; a second one with the same key changes nothing.
     * @param key    idempotency key, such as {@code alarm:123}
     * @param group  candidate group it goes to
     * @param textKey message key; the notice holds no personal data */
    void put(String key, String group, Subject subject, String textKey, Object... args);
}
