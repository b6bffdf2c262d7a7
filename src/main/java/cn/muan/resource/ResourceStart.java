package cn.muan.resource;

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

/** Reviews what institutions must keep: at the start, when the directory changes, and every hour for a rule that has come or gone. */
@Component
class ResourceStart {

    private static final Logger LOG = LoggerFactory.getLogger(ResourceStart.class);

    private final UpdateCycles cycles;
    private final LiaisonRegister liaisons;
    private final Directory directory;
    private final UnitOfWork work;

    ResourceStart(UpdateCycles cycles, LiaisonRegister liaisons, Directory directory, UnitOfWork work) {
        this.cycles = cycles;
        this.liaisons = liaisons;
        this.directory = directory;
        this.work = work;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void atStart() {
        reviewAll();
    }

    @Scheduled(fixedDelayString = "${muan.resource.pause:PT1H}", initialDelayString = "${muan.resource.pause:PT1H}")
    public int reviewAll() {
        return directory.all().stream().filter(at -> at.kind() == Organisation.Kind.HOSPITAL).mapToInt(this::review).sum();
    }

    private int review(Organisation at) {
        try {
            return work.run(() -> cycles.review(at));
        } catch (RuntimeException failed) {
            LOG.error("What {} keeps ready could not be reviewed: {}", at.code(), failed.getClass().getSimpleName());
            return 0;
        }
    }

    /** In the transaction of the change, but after all of it: those whom a ladder alarms may be entered after the owner. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    public void on(DirectoryChanged changed) {
        if (!changed.change().startsWith("organisation-")) {
            return;
        }
        try {
            Organisation at = directory.organisation(changed.code());
            cycles.review(at);
            liaisons.review(at);
        } catch (Refused unknown) {
            LOG.debug("{} is no institution", changed.code());
        }
    }
}
