package cn.muan.notification;

/** A channel did not take a notice; the reason is a code such as {@code HTTP 503}, without addresses. */
class ChannelFailed extends RuntimeException {

    ChannelFailed(String reason) {
        super(reason);
    }

    /** What may be kept of a failure: our own code, or the name of the fault, whose text could hold an address. */
    static String reasonOf(RuntimeException fault) {
        return fault instanceof ChannelFailed ours ? ours.getMessage() : fault.getClass().getSimpleName();
    }
}
