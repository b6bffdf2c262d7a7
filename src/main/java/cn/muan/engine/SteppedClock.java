package cn.muan.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Moves time for the whole JVM, for rehearsals, tests and the demo, and exists nowhere else: the job executor rests, every timer
 * that falls due on the way fires in order at its own moment.
 */
@Component
@Profile({"demo", "test", "rehearsal"})
public class SteppedClock {

    private static final long PAUSE_MILLIS = 50;

    private final ManagementService management;
    private final ProcessEngineConfigurationImpl configuration;
    private boolean executorWasActive;
    private boolean moved;
    private Duration ahead = Duration.ZERO;

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

    /** Back to real time, or as far ahead of it as this house runs; the job executor goes on if it ran before. */
    public synchronized void reset() {
        ClockUtil.offset(ahead.toMillis());
        moved = false;
        if (executorWasActive) {
            configuration.getJobExecutor().start();
        }
    }

    /** Time stands still and the job executor rests, once it has finished what it had taken: no job may run twice. */
    public synchronized void hold() {
        startAt(ClockUtil.getCurrentTime().toInstant());
        // A lock left by a crashed run never ends while time stands still; a living job holds one no longer than this.
        long patience = System.nanoTime() + Duration.ofMillis(configuration.getJobExecutor().getLockTimeInMillis()).toNanos();
        while (management.createJobQuery().acquired().count() > 0 && System.nanoTime() < patience) {
            pause();
        }
    }

    /** Time goes on at its own pace from where it stands; the job executor goes on if it ran before. */
    public synchronized void runOn() {
        runAhead(Duration.ofMillis(ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis()));
    }

    /** Time goes on at its own pace, so far ahead of the real one. */
    public synchronized void runAhead(Duration lead) {
        ahead = lead;
        reset();
    }

    /** When the next timer after the instant is due, at the latest at the target; empty where there is none. */
    public Optional<Instant> nextTimer(Instant after, Instant target) {
        return management.createJobQuery().timers().active().withRetriesLeft()
                .duedateHigherThan(Date.from(after)).duedateLowerThan(Date.from(target.plusSeconds(1)))
                .orderByJobDuedate().asc().listPage(0, 1).stream().findFirst().map(job -> job.getDuedate().toInstant());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the job executor finished its work", interrupted);
        }
    }

    private Job nextDue(Instant target) {
        return management.createJobQuery().timers().active().withRetriesLeft()
                .duedateLowerThan(Date.from(target.plusSeconds(1)))
                .orderByJobDuedate().asc().listPage(0, 1).stream().findFirst().orElse(null);
    }
}
