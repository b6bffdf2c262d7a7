package cn.muan.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.engine.SteppedClock;
import cn.muan.obligation.DutyCalendar;
import cn.muan.obligation.ObligationSweep;
import cn.muan.worklist.HeadingRenewal;
import cn.muan.worklist.WorklistChanges;

/** One move of the demo's clock: from due moment to due moment, each at its own time, whether a timer or only the sweep knows of it. */
@Component
@Profile("demo")
class ClockMove {

    private static final Actor MOVER = Actor.system("demo-clock");

    private final SteppedClock stepped;
    private final Clock clock;
    private final ClockRecord kept;
    private final DutyCalendar duties;
    private final ObligationSweep sweep;
    private final HeadingRenewal headings;
    private final WorklistChanges changes;
    private final CurrentActor actor;

    ClockMove(SteppedClock stepped, Clock clock, ClockRecord kept, DutyCalendar duties, ObligationSweep sweep,
            HeadingRenewal headings, WorklistChanges changes, CurrentActor actor) {
        this.stepped = stepped;
        this.clock = clock;
        this.kept = kept;
        this.duties = duties;
        this.sweep = sweep;
        this.headings = headings;
        this.changes = changes;
        this.actor = actor;
    }

    /** Goes to the target and tells of every due moment on the way; wherever it ends, time then goes on from there. */
    void run(String mover, Instant target, Consumer<Instant> fired) {
        stepped.hold();
        try {
            reach(mover, clock.instant());
            for (Optional<Instant> next = next(target); next.isPresent(); next = next(target)) {
                reach(mover, next.get());
                fired.accept(next.get());
            }
            reach(mover, target);
        } finally {
            stepped.runOn();
            kept.keep(mover, clock.instant());
            refreshScreens();
        }
    }

    private void reach(String mover, Instant moment) {
        kept.keep(mover, moment);
        stepped.moveTo(moment);
        sweep.sweepWithoutGrace();
    }

    private Optional<Instant> next(Instant target) {
        Instant now = clock.instant();
        Optional<Instant> duty = actor.as(MOVER, () -> duties.after(now)).map(DutyCalendar.Moment::at)
                .filter(moment -> !moment.isAfter(target));
        return Stream.of(duty, stepped.nextTimer(now, target)).flatMap(Optional::stream).min(Instant::compareTo);
    }

    /** Ages and weeks of gestation have moved on too. */
    private void refreshScreens() {
        actor.as(MOVER, () -> {
            int renewed;
            do {
                renewed = headings.run();
            } while (renewed > 0);
        });
        changes.tellEverybody();
    }
}
