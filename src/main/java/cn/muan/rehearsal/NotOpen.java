package cn.muan.rehearsal;

import cn.muan.base.Message;

/** What a step wants to deal with is not there. */
class NotOpen extends RuntimeException {

    private final transient Message reason;

    NotOpen(String key, Object... args) {
        super(key);
        this.reason = new Message(key, args);
    }

    Message reason() {
        return reason;
    }
}
