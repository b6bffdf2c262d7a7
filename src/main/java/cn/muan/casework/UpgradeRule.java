package cn.muan.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import cn.muan.obligation.Obligation;

/** Which report duties an upgrade before the report replaces; a breach that has happened is never replaced (T7, scenario 14). */
final class UpgradeRule {

    private UpgradeRule() {
    }

    /** Those of the earlier duties that are replaced by the new ones, opened by the upgrade at that instant. */
    static List<Obligation> replaced(Collection<Obligation> earlier, Collection<Obligation> opened, Instant at) {
        return opened.stream().map(Obligation::due).min(Instant::compareTo)
                .map(due -> earlier.stream().filter(old -> replaces(old.due(), due, at)).toList()).orElse(List.of());
    }

    /** An earlier duty is replaced when it is not breached and not due before the new one. */
    static boolean replaces(Instant earlierDue, Instant newDue, Instant at) {
        return !at.isAfter(earlierDue) && !earlierDue.isBefore(newDue);
    }
}
