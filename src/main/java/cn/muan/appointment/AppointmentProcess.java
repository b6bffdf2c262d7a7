package cn.muan.appointment;

/** What appointments need from the process engine: each has an instance of its own that waits for her until its day ends. */
public interface AppointmentProcess {

    /** Begins to wait and returns the instance's id. */
    String begin(Appointment booked);

    void attended(Appointment attended);

    void cancelled(Appointment cancelled);

    void rescheduled(Appointment rescheduled);
}
