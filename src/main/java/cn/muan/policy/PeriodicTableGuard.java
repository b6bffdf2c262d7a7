package cn.muan.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.muan.access.Role;
import cn.muan.directory.Organisation;
import cn.muan.engine.DecisionTables;

/** Checks {@code periodic.dmn}, whose ladder classes must stand in the ladder table. */
class PeriodicTableGuard extends TableGuard {

    private static final Set<String> KINDS = Arrays.stream(Organisation.Kind.values()).map(PeriodicBook::kindOf)
            .collect(Collectors.toUnmodifiableSet());
    private static final List<String> ROLES = Arrays.stream(Role.values()).map(Role::code).toList();
    private static final List<String> UNITS = Arrays.stream(PeriodUnit.values()).map(PeriodUnit::code).toList();

    private final Set<String> ladderClasses;

    PeriodicTableGuard(DecisionTables.Table table, Set<String> ladderClasses) {
        super(table);
        this.ladderClasses = ladderClasses;
    }

    @Override
    Set<String> columns() {
        return Set.of("kind", "midwifery", "jurisdiction", TableRow.PERIOD, "obligation", "owner", "period", "ladderClass", "source");
    }

    @Override
    Set<String> sameMatter() {
        return Set.of("obligation", "jurisdiction", "source");
    }

    @Override
    Map<String, Set<String>> conditions() {
        return Map.of("kind", KINDS, "midwifery", Set.of("true", "false"));
    }

    @Override
    void checkRow(TableRow row) {
        if (row.literal("obligation").filter(code -> code.matches("O\\d{1,2}[a-z]?")).isEmpty()) {
            find("unknown-value", row, "obligation", row.cell("obligation"));
        }
        oneOf(row, "owner", ROLES);
        oneOf(row, "period", UNITS);
        if (row.literal("ladderClass").filter(ladderClasses::contains).isEmpty()) {
            find("unknown-class", row, row.cell("ladderClass"));
        }
    }
}
