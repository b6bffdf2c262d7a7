package cn.muan.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import cn.muan.obligation.Obligation;

/** Which report duties an upgrade before the report replaces; a breach that has happened is never replaced (T7, scenario 14). */
final class UpgradeRule {

    /** Reports of a colour; the report of an infection (O17) is another fact, which no colour replaces. */
    private static final Set<String> COLOURS = Set.of("O15", "O16");

    private UpgradeRule() {
    }

    /** Those of the earlier duties that are replaced by the new ones, opened by the upgrade at that instant. */
    static List<Obligation> replaced(Collection<Obligation> earlier, Collection<Obligation> opened, Instant at) {
        return opened.stream().filter(UpgradeRule::ofColour).map(Obligation::due).min(Instant::compareTo)
                .map(due -> earlier.stream().filter(UpgradeRule::ofColour)
                        .filter(old -> replaces(old.due(), due, at)).toList()).orElse(List.of());
    }

    private static boolean ofColour(Obligation report) {
        return COLOURS.contains(report.code());
    }

    /** An earlier duty is replaced when it is not breached and not due before the new one. */
    static boolean replaces(Instant earlierDue, Instant newDue, Instant at) {
        return !at.isAfter(earlierDue) && !earlierDue.isBefore(newDue);
    }
}
