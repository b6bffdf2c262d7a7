package cn.muan.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Moves time for the whole JVM, for rehearsals, tests and the demo, and exists nowhere else: the job executor rests, every timer that falls due on the way fires
 * at its own moment, those of one moment in the order in which they were set. Work the engine put off runs with them.
 */
@Component
@Profile({"demo", "test", "rehearsal"})
public class SteppedClock {

    private static final long PAUSE_MILLIS = 50;
    private static final int WINDOW = 50;
    private static final int TRIES_WITHOUT_PROGRESS = 3;
    private static final Comparator<Job> ORDER = Comparator.comparing(SteppedClock::due)
            .thenComparing(Job::getPriority, Comparator.reverseOrder())
            .thenComparing(Job::getCreateTime, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(job -> sequence(job.getId())).thenComparing(Job::getId);

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

    /**
     * Moves forward to the instant and fires every timer due by then, each at its own time. One that fails is tried again at the engine's pace
     * and holds up no other; the clock reaches the instant in any case.
     *
     * @throws IllegalArgumentException when the instant is past
     * @throws TimersFailed             when one still fails then
     */
    public synchronized void moveTo(Instant target) {
        if (target.isBefore(ClockUtil.getCurrentTime().toInstant().truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("time does not run backwards");
        }
        var failed = new LinkedHashMap<String, TimersFailed.Failure>();
        var idle = new HashMap<String, Integer>();
        for (var next = nextDue(target, idle); next.isPresent(); next = nextDue(target, idle)) {
            Job job = next.get();
            if (due(job).after(ClockUtil.getCurrentTime())) {
                startAt(due(job).toInstant());
            }
            fire(job, failed, idle);
        }
        startAt(target);
        if (!failed.isEmpty()) {
            throw new TimersFailed(List.copyOf(failed.values()));
        }
    }

    private void fire(Job job, Map<String, TimersFailed.Failure> failed, Map<String, Integer> idle) {
        try {
            management.executeJob(job.getId());
            failed.remove(job.getId());
        } catch (RuntimeException why) {
            failed.put(job.getId(), failure(job, why));
            if (!progressed(job)) {
                idle.merge(job.getId(), 1, Integer::sum);
            }
        }
    }

    /** The engine counted the failure; where it could not, trying on would never end. */
    private boolean progressed(Job tried) {
        Job now = management.createJobQuery().jobId(tried.getId()).singleResult();
        return now == null || now.getRetries() < tried.getRetries() || due(now).after(due(tried));
    }

    private TimersFailed.Failure failure(Job job, RuntimeException why) {
        String activity = Optional.ofNullable(job.getJobDefinitionId())
                .map(id -> management.createJobDefinitionQuery().jobDefinitionId(id).singleResult().getActivityId()).orElse("");
        return new TimersFailed.Failure(job.getProcessDefinitionKey(), activity, ClockUtil.getCurrentTime().toInstant(), why);
    }

    /** Back to real time, or as far ahead of it as this house runs; the job executor goes on if it ran before. */
    public synchronized void reset() {
        ClockUtil.offset(ahead.toMillis());
        moved = false;
        if (executorWasActive) {
            configuration.getJobExecutor().start();
        }
    }

    private Optional<Job> nextDue(Instant target, Map<String, Integer> idle) {
        Date end = Date.from(target.plusSeconds(1));
        JobQuery timers = waiting().timers().duedateLowerThan(end).orderByJobDuedate().asc();
        return Stream.concat(timers.listPage(0, WINDOW + idle.size()).stream(), waiting().messages().list().stream())
                .filter(job -> due(job).before(end) && idle.getOrDefault(job.getId(), 0) < TRIES_WITHOUT_PROGRESS).min(ORDER);
    }

    private JobQuery waiting() {
        return management.createJobQuery().active().withRetriesLeft();
    }

    /** Work without a date is due since it was put off. */
    private static Date due(Job job) {
        return job.getDuedate() == null ? new Date(0) : job.getDuedate();
    }

    /** The engine's ids hold the moment they were made, to a ten-millionth of a second. */
    private static long sequence(String id) {
        try {
            UUID made = UUID.fromString(id);
            return made.version() == 1 ? made.timestamp() : 0;
        } catch (IllegalArgumentException numbered) {
            return 0;
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
}
