package cn.muan.worklist;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;

/** What each node does by itself: refresh screens twice a second, prune the change table, renew headings, reconcile. */
@Component
@ConditionalOnProperty(name = "muan.scheduling", matchIfMissing = true)
class WorklistTimers {

    private static final Actor HEADINGS = Actor.system("worklist-headings");
    private static final Actor RECONCILER = Actor.system("worklist-reconciliation");

    private final WorklistChanges changes;
    private final Reconciliation reconciliation;
    private final HeadingRenewal headings;
    private final CurrentActor current;

    WorklistTimers(WorklistChanges changes, Reconciliation reconciliation, HeadingRenewal headings, CurrentActor current) {
        this.changes = changes;
        this.reconciliation = reconciliation;
        this.headings = headings;
        this.current = current;
    }

    @Scheduled(fixedDelay = 500)
    void tellScreens() {
        changes.poll();
    }

    @Scheduled(initialDelay = 600_000, fixedDelay = 600_000)
    void prune() {
        changes.prune();
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 300_000)
    void renewHeadings() {
        current.as(HEADINGS, () -> {
            headings.run();
        });
    }

    @Scheduled(initialDelay = 300_000, fixedDelay = 300_000)
    void reconcile() {
        current.as(RECONCILER, () -> {
            reconciliation.run();
        });
    }
}
