package cn.muan.ambulance;

import java.util.Optional;

/** Orders and follows runs of 120 ambulances; what happens on the way is told by {@link RunProgressed}. Every call joins the caller's transaction. */
public interface Ambulances {

    /** Orders a run from the dispatch centre that serves the origin; a second order with the same key returns the first.
     * @throws cn.muan.base.Refused where no dispatch centre serves the origin's jurisdiction */
    AmbulanceRun order(RunOrder order);

    /** Sends a run that has not arrived elsewhere.
     * @throws cn.muan.base.Refused when it has ended or is unknown */
    void reroute(String key, String destination, String reason);

    /** Calls a run off; nothing where it has ended. */
    void cancel(String key, String reason);

    Optional<AmbulanceRun> run(String key);

    /** Why a run did not arrive, in the words of whoever ended it; empty where it did, or nobody said. */
    Optional<String> ending(String key);
}
