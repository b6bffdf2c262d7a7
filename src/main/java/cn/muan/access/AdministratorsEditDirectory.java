package cn.muan.access;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import cn.muan.directory.DirectoryChanged;
import cn.muan.directory.DirectoryEditors;

/** Administrators change the directory, and each change stands in the audit trail. */
@Component
class AdministratorsEditDirectory implements DirectoryEditors {

    private final CurrentActor currentActor;
    private final AuditTrail audit;

    AdministratorsEditDirectory(CurrentActor currentActor, AuditTrail audit) {
        this.currentActor = currentActor;
        this.audit = audit;
    }

    @Override
    public void require() {
        currentActor.requireRole(Role.ADMINISTRATOR);
    }

    @EventListener
    void recorded(DirectoryChanged event) {
        audit.record(event.change(), null, event.code());
    }
}
