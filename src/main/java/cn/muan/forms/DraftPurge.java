package cn.muan.forms;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;

/** Clears old drafts every night. */
@Component
class DraftPurge {

    private static final Actor SYSTEM = Actor.system("draft-purge");

    private final Drafts drafts;
    private final CurrentActor currentActor;

    DraftPurge(Drafts drafts, CurrentActor currentActor) {
        this.drafts = drafts;
        this.currentActor = currentActor;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
    void purge() {
        currentActor.as(SYSTEM, () -> {
            drafts.purge();
        });
    }
}
