package cn.muan.policy;

import java.util.Map;
import java.util.Set;

import cn.muan.engine.DecisionTables;

/** Checks {@code care-level.dmn}; its rows may apply together, as the highest level wins, but none may say the same twice. */
class CareLevelTableGuard extends TableGuard {

    CareLevelTableGuard(DecisionTables.Table table) {
        super(table);
    }

    @Override
    Set<String> columns() {
        return Set.of("severity", "infectious", "age", "flags", "jurisdiction", TableRow.PERIOD, "level", "source");
    }

    @Override
    Set<String> sameMatter() {
        return Set.of("severity", "infectious", "age", "flags", "jurisdiction", "source");
    }

    @Override
    Map<String, Set<String>> conditions() {
        return Map.of();
    }

    @Override
    void checkRow(TableRow row) {
        number(row, "level", 1, 3);
    }
}
