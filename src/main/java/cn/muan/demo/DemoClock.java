package cn.muan.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

import cn.muan.access.Actor;
import cn.muan.access.AuditTrail;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.Refused;
import cn.muan.engine.SteppedClock;
import cn.muan.obligation.DutyCalendar;

/**
 * The demo's clock, which an administrator moves forward and nobody back: rows of the database would lie in the future. Between
 * moves time goes on at its own pace, and a restart takes it up from there.
 */
@Service
@Profile("demo")
public class DemoClock implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoClock.class);
    private static final int BEFORE_DEPLOYMENT = -10;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BREATH = Duration.ofMillis(300);

    private final ClockMove moves;
    private final ClockRecord kept;
    private final SteppedClock stepped;
    private final DutyCalendar duties;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean moving = new AtomicBoolean();
    private volatile ExecutorService background;
    private volatile boolean moved;
    private volatile Progress progress;
    private volatile Outcome outcome;
    private long toldAt;

    DemoClock(ClockMove moves, ClockRecord kept, SteppedClock stepped, DutyCalendar duties, CurrentActor actor, AuditTrail audit,
            Clock clock) {
        this.moves = moves;
        this.kept = kept;
        this.stepped = stepped;
        this.duties = duties;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** How far a move goes. */
    public enum Step { HOUR, DAY, NEXT_DEADLINE }

    /** A move that is going on: due moments fired so far and where it is. */
    public record Progress(Instant from, Instant target, Instant at, int fired) {

        /** 0 to 1, by time. */
        public double share() {
            double whole = Duration.between(from, target).toSeconds();
            return whole <= 0 ? 1 : Math.min(1, Duration.between(from, at).toSeconds() / whole);
        }
    }

    /** How the last move of this run ended; a stuck one stopped before its target because a due moment failed. */
    public record Outcome(Instant at, int fired, boolean stuck) {
    }

    /** How the clock stands; {@code progress} is null while nothing moves, {@code outcome} before the first move. */
    public record Standing(Instant now, boolean moved, Progress progress, Outcome outcome) {
    }

    /** For every person signed in. */
    public Standing standing() {
        actor.require();
        return new Standing(clock.instant(), moved, progress, outcome);
    }

    public boolean mayMove() {
        return actor.require().has(Role.ADMINISTRATOR);
    }

    /** Where {@link Step#NEXT_DEADLINE} would go now; empty where no duty is open. */
    public Optional<DutyCalendar.Moment> nextDeadline() {
        return duties.after(clock.instant());
    }

    /** Begins to move and returns; due moments fire on a thread of their own.
     * @throws Refused while another move is going on, or where no deadline lies ahead */
    public void move(Step step) {
        Actor mover = actor.requireRole(Role.ADMINISTRATOR);
        Instant from = clock.instant();
        Instant target = switch (step) {
            case HOUR -> from.plus(Duration.ofHours(1));
            case DAY -> from.plus(Duration.ofDays(1));
            case NEXT_DEADLINE -> nextDeadline().orElseThrow(() -> new Refused("demo.clock.nothing-ahead")).at();
        };
        if (!moving.compareAndSet(false, true)) {
            throw new Refused("demo.clock.busy");
        }
        moved = true;
        progress = new Progress(from, target, from, 0);
        background.execute(() -> run(mover));
    }

    boolean moving() {
        return moving.get();
    }

    private void run(Actor mover) {
        Instant target = progress.target();
        boolean stuck = false;
        try {
            tell();
            actor.as(mover, () -> audit.record("demo-clock-moved", null, progress.from() + " -> " + target));
            moves.run(mover.loginName(), target, this::fired);
        } catch (RuntimeException failed) {
            stuck = true;
            LOG.warn("The demo clock did not reach {}: {}", target, failed.getClass().getName());
        } finally {
            outcome = new Outcome(clock.instant(), progress.fired(), stuck);
            progress = null;
            moving.set(false);
            tell();
        }
    }

    private void fired(Instant at) {
        if (!isRunning()) {
            throw new IllegalStateException("the house closes");
        }
        Progress before = progress;
        progress = new Progress(before.from(), before.target(), at, before.fired() + 1);
        if (System.nanoTime() - toldAt > BREATH.toNanos()) {
            tell();
        }
    }

    /** Calls back, on the thread that moves, whenever the standing has changed; run the result to end it. */
    public Runnable onChange(Runnable listener) {
        actor.require();
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell() {
        toldAt = System.nanoTime();
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException broken) {
                LOG.warn("A screen could not be told of the clock: {}", broken.toString());
            }
        }
    }

    /** Takes time up where the last run left it, before anything of this run is dated. */
    @Override
    public void start() {
        Duration lead = kept.lead();
        moved = !lead.isZero();
        if (moved) {
            stepped.runAhead(lead);
            LOG.info("The demo clock is {} ahead of the real time", lead);
        }
        background = Executors.newSingleThreadExecutor(work -> new Thread(work, "demo-clock"));
    }

    /** A move that is going on ends at the moment it has reached; interrupting it could break the embedded database. */
    @Override
    public void stop() {
        ExecutorService ending = background;
        background = null;
        ending.shutdown();
        try {
            if (!ending.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("The demo clock still moves while the house closes");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return background != null;
    }

    @Override
    public int getPhase() {
        return BEFORE_DEPLOYMENT;
    }
}
