package cn.muan.periodic;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

import cn.muan.base.Refused;
import cn.muan.directory.Directory;
import cn.muan.directory.DirectoryChanged;
import cn.muan.directory.Organisation;
import cn.muan.engine.UnitOfWork;

/** Begins what should run: at the start, when the directory changes, and every hour for a period whose timer was lost. */
@Component
class CalendarStart {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarStart.class);

    private final PeriodicCalendar calendar;
    private final Directory directory;
    private final UnitOfWork work;

    CalendarStart(PeriodicCalendar calendar, Directory directory, UnitOfWork work) {
        this.calendar = calendar;
        this.directory = directory;
        this.work = work;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void atStart() {
        beginAll();
    }

    @Scheduled(fixedDelayString = "${muan.periodic.pause:PT1H}", initialDelayString = "${muan.periodic.pause:PT1H}")
    public int beginAll() {
        List<String> active = directory.all().stream().filter(Organisation::active).map(Organisation::code).toList();
        return active.stream().mapToInt(this::begin).sum();
    }

    private int begin(String institution) {
        try {
            return work.run(() -> calendar.begin(institution));
        } catch (RuntimeException failed) {
            LOG.error("The periods of {} could not begin: {}", institution, failed.getClass().getSimpleName());
            return 0;
        }
    }

    /** In the transaction of the change, but after all of it: those whom a ladder alarms may be entered after the owner. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    public void on(DirectoryChanged changed) {
        if (changed.change().startsWith("organisation-") && known(changed.code())) {
            calendar.begin(changed.code());
        }
    }

    private boolean known(String code) {
        try {
            return directory.organisation(code).active();
        } catch (Refused unknown) {
            return false;
        }
    }
}
