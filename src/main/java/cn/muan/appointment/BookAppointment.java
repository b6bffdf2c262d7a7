package cn.muan.appointment;

/**
 * A booking as it is asked for.
 *
 * @param emergency      the booking cannot wait for anybody's approval (domain G1); needs a reason
 * @param askOverride    where the care level forbids the booking, the safety office is asked for an exception; needs a reason
 */
public record BookAppointment(Slot slot, boolean emergency, String emergencyReason, boolean askOverride, String overrideReason) {

    /** A booking without exception. */
    public static BookAppointment of(Slot slot) {
        return new BookAppointment(slot, false, null, false, null);
    }
}
