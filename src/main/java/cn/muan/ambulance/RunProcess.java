package cn.muan.ambulance;

/** What runs need from the process engine: an instance of its own for each. */
public interface RunProcess {

    /** Id of the user task that brings the run to the stage; that of DISPATCHED serves the duty O47. */
    String taskOf(RunStage next);

    /** The run was ordered: the dispatcher is asked. Returns the instance's id. */
    String begin(VehicleRun run);

    /** Nobody waits for it any more: what is open is withdrawn. */
    void cancelled(VehicleRun run);

    /** It cannot be done: what is open is withdrawn. */
    void failed(VehicleRun run);
}
