package cn.muan.ambulance;

/** What runs need from the process engine: an instance of its own for each. */
public interface RunProcess {

    /** Id of the user task that asks for a vehicle, to which the duty O47 belongs. */
    String dispatchTask();

    /** The run was ordered: the dispatcher is asked. Returns the instance's id. */
    String begin(VehicleRun run);

    /** Nobody waits for it any more: what is open is withdrawn. */
    void cancelled(VehicleRun run);

    /** It cannot be done: what is open is withdrawn. */
    void failed(VehicleRun run);
}
