package cn.muan.obligation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import cn.muan.engine.UnitOfWork;

/** Alarms on every obligation that is past a step without its alarm, whatever became of its timer; two nodes may sweep at once. */
@Component
public class ObligationSweep {

    private static final Logger LOG = LoggerFactory.getLogger(ObligationSweep.class);
    private static final Duration GRACE = Duration.ofSeconds(60);
    private static final int PAGE = 200;

    private final ObligationRecords records;
    private final Ladders ladders;
    private final UnitOfWork work;
    private final Clock clock;

    ObligationSweep(ObligationRecords records, Ladders ladders, UnitOfWork work, Clock clock) {
        this.records = records;
        this.ladders = ladders;
        this.work = work;
        this.clock = clock;
    }

    /** Catches up with every late step; returns how many obligations it alarmed on. */
    @Scheduled(fixedDelayString = "${muan.sweep.pause:PT1M}", initialDelayString = "${muan.sweep.pause:PT1M}")
    public int sweep() {
        return sweep(now().minus(GRACE));
    }

    /** Catches up with every step due by now, for a stepped clock that has just fired the timers of this instant. */
    public int sweepWithoutGrace() {
        return sweep(now().plusSeconds(1));
    }

    private int sweep(Instant before) {
        int alarmed = 0;
        Late last = new Late(0, Instant.EPOCH);
        List<Late> page;
        do {
            page = records.late(before, last.nextStepAt(), last.id(), Limit.of(PAGE));
            alarmed += (int) page.stream().filter(this::catchUp).count();
            last = page.isEmpty() ? last : page.get(page.size() - 1);
        } while (page.size() == PAGE);
        return alarmed;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private boolean catchUp(Late late) {
        try {
            return work.run(() -> ladders.catchUp(late.id()));
        } catch (RuntimeException failed) {
            LOG.error("The sweep could not alarm on obligation {}: {}", late.id(), failed.getClass().getSimpleName());
            return false;
        }
    }

    /** An obligation whose next step is past. */
    record Late(long id, Instant nextStepAt) {
    }
}
