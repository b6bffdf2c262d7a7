package cn.muan.blood;

/** What blood requests need from the process engine. */
public interface BloodProcess {

    /** Id of the user task that does the step. */
    String task(BloodStep step);

    /** Begins asking, or asking for approval first. */
    String begin(BloodRequest request);

    /** Everything that waits for the request is withdrawn. */
    void cancelled(BloodRequest request);

    /** Nobody is asked any more; the paperwork of an emergency is still owed. */
    void stopSeeking(BloodRequest request);

    /** Bags are held: they are to be brought. */
    String beginDelivery(BloodRequest request, BloodAllocation allocation);

    /** The ambulance left with the blood before the station had said so. */
    void pickedUp(BloodAllocation allocation);

    /** The ambulance cannot carry it. */
    void runFailed(BloodAllocation allocation);

    void deliveryCancelled(BloodAllocation allocation);
}
