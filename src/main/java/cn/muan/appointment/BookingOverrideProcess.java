package cn.muan.appointment;

/** What exceptions to the care level need from the process engine. */
public interface BookingOverrideProcess {

    /** Id of the user task that decides: before the booking, or after an emergency. */
    String task(boolean emergency);

    /** Begins and returns the instance's id. */
    String begin(BookingOverride asked);

    /** Nobody needs to decide any more: the task is withdrawn. */
    void withdrawn(BookingOverride withdrawn);
}
