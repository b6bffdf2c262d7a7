package cn.muan.obligation;

import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.muan.worklist.WorklistChange.Kind;
import cn.muan.worklist.WorklistChanges;

/** Tells open screens of alarms that fired or changed, by the feed that refreshes the worklist on every node. */
@Component
class AlarmFeed {

    private final WorklistChanges changes;

    AlarmFeed(WorklistChanges changes) {
        this.changes = changes;
    }

    void tell(Alarm changed) {
        tell(List.of(changed));
    }

    void tell(Collection<Alarm> changed) {
        changes.tell(Kind.ALARM, changed.stream().map(alarm -> alarm.recipient().key()).toList());
    }
}
