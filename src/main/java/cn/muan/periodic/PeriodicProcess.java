package cn.muan.periodic;

import java.util.Optional;

/** What recurring duties need from the process engine. */
public interface PeriodicProcess {

    /** Id of the user task that serves the obligation; empty where the diagram has none. */
    Optional<String> taskOf(String obligation);

    /** A period has begun: its instance opens the duty and begins the next period in its time. */
    void began(PeriodicDuty duty);
}
