package cn.muan.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;

import cn.muan.access.AuditTrail;
import cn.muan.access.CurrentActor;
import cn.muan.engine.SteppedClock;
import cn.muan.obligation.DutyCalendar;

/** The demo's clock in a house that is not the demo, so that tests move it with its real parts. */
public final class ClockHouse {

    private final ApplicationContext context;
    private final SteppedClock stepped;
    private DemoClock clock;

    private ClockHouse(ApplicationContext context) {
        this.context = context;
        this.stepped = context.getBean(SteppedClock.class);
    }

    /** Starts it as the demo would. */
    public static ClockHouse open(ApplicationContext context) {
        ClockHouse house = new ClockHouse(context);
        AutowireCapableBeanFactory beans = context.getAutowireCapableBeanFactory();
        ClockRecord record = beans.createBean(ClockRecord.class);
        ClockMove moves = new ClockMove(house.stepped, context.getBean(Clock.class), record, context.getBean(DutyCalendar.class),
                context.getBean(cn.muan.obligation.ObligationSweep.class), context.getBean(cn.muan.worklist.HeadingRenewal.class),
                context.getBean(cn.muan.worklist.WorklistChanges.class), context.getBean(CurrentActor.class));
        house.start(moves, record);
        return house;
    }

    /** The same with another way to move, such as one that fails. */
    static ClockHouse open(ApplicationContext context, ClockMove moves) {
        ClockHouse house = new ClockHouse(context);
        house.start(moves, context.getAutowireCapableBeanFactory().createBean(ClockRecord.class));
        return house;
    }

    private void start(ClockMove moves, ClockRecord record) {
        clock = new DemoClock(moves, record, stepped, context.getBean(DutyCalendar.class), context.getBean(CurrentActor.class),
                context.getBean(AuditTrail.class), context.getBean(Clock.class));
        clock.start();
    }

    public DemoClock clock() {
        return clock;
    }

    /** Waits until the move that was begun has ended. */
    public void arrive() {
        long patience = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (clock.moving()) {
            if (System.nanoTime() > patience) {
                throw new AssertionError("the clock still moves");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
    }

    /** The process ends; only the database is left. */
    public void close() {
        clock.stop();
        stepped.runAhead(Duration.ZERO);
    }
}
