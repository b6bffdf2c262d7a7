package cn.muan.base;

/** A domain rule says no; the message is shown to the user as it is, in the user's language. */
public class Refused extends RuntimeException {

    private final transient Message reason;

    public Refused(String messageKey, Object... args) {
        super(messageKey);
        this.reason = new Message(messageKey, args);
    }

    public Message reason() {
        return reason;
    }
}
