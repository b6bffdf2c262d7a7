package cn.muan.policy;

import java.util.Map;
import java.util.Set;

import cn.muan.engine.DecisionTables;

/** Checks {@code transfer-asks.dmn}: one rule for each urgency of a jurisdiction at a time, one to five institutions at once. */
class AsksTableGuard extends TableGuard {

    private static final Set<String> URGENCIES = Set.of("emergency", "planned");

    AsksTableGuard(DecisionTables.Table table) {
        super(table);
    }

    @Override
    Set<String> columns() {
        return Set.of("urgency", "jurisdiction", TableRow.PERIOD, "atOnce", "source");
    }

    @Override
    Set<String> sameMatter() {
        return Set.of("jurisdiction");
    }

    @Override
    Map<String, Set<String>> conditions() {
        return Map.of("urgency", URGENCIES);
    }

    @Override
    void checkRow(TableRow row) {
        number(row, "atOnce", 1, 5);
    }
}
