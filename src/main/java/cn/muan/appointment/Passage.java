package cn.muan.appointment;

/**
 * How a booking passed the gate of the care level.
 *
 * @param level  hospital level that was asked for, 0 where none
 * @param reason why an exception was made or the emergency could not wait; null where neither
 */
public record Passage(How how, int level, String reason) {

    /** Nothing stood in the way; a safety office allowed an exception; an emergency went ahead (domain G1). */
    public enum How { FREE, OVERRIDDEN, EMERGENCY }

    static final Passage FREE = new Passage(How.FREE, 0, null);
}
