package cn.muan.journey;

/** What a journey needs from the process engine. */
public interface JourneyProcess {

    /** A piece of work that somebody is asked to do and that serves a duty. */
    enum Work { ARRANGEMENT, GREEN_CHANNEL, OUTCOME }

    /** Id of the user task that asks for the work, to which its obligation belongs. */
    String taskOf(Work work);

    /** Begins where the journey stands and returns the instance. */
    String begin(Journey journey);

    /** Something else than a task moved her on: what waits on the way is asked anew. */
    void carriageMoved(Journey journey);

    /** Another institution takes her, or none for the moment: its predecessor prepares no more. */
    void receiverChanged(Journey journey);

    /** The journey is called off: whatever waits is withdrawn. */
    void closed(Journey journey);
}
