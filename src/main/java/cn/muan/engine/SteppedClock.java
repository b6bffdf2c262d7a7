package cn.muan.engine;

import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/**
 * Moves time for the whole JVM, for rehearsals, tests and demo data: the job executor rests, every timer that falls due on
 * the way fires in order at its own moment.
 */
@Component
public class SteppedClock {

    private final ManagementService management;
    private final ProcessEngineConfigurationImpl configuration;
    private boolean executorWasActive;
    private boolean moved;

    SteppedClock(ManagementService management, ProcessEngineConfigurationImpl configuration) {
        this.management = management;
        this.configuration = configuration;
    }

    /** Sets the clock without firing anything, to begin a story. */
    public synchronized void startAt(Instant instant) {
        if (!moved) {
            executorWasActive = configuration.getJobExecutor().isActive();
            if (executorWasActive) {
                configuration.getJobExecutor().shutdown();
            }
            moved = true;
        }
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Moves forward to the instant and fires every timer due by then, each at its own time. */
    public synchronized void moveTo(Instant target) {
        for (Job next = nextDue(target); next != null; next = nextDue(target)) {
            if (next.getDuedate().after(ClockUtil.getCurrentTime())) {
                startAt(next.getDuedate().toInstant());
            }
            management.executeJob(next.getId());
        }
        startAt(target);
    }

    /** Back to real time; the job executor goes on if it ran before. */
    public synchronized void reset() {
        ClockUtil.reset();
        moved = false;
        if (executorWasActive) {
            configuration.getJobExecutor().start();
        }
    }

    private Job nextDue(Instant target) {
        return management.createJobQuery().timers().active().withRetriesLeft()
                .duedateLowerThan(Date.from(target.plusSeconds(1)))
                .orderByJobDuedate().asc().listPage(0, 1).stream().findFirst().orElse(null);
    }
}
