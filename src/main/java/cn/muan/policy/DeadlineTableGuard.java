package cn.muan.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.muan.base.Severity;
import cn.muan.engine.DecisionTables;

/** Checks {@code deadlines.dmn}, whose ladder classes must stand in the ladder table. */
class DeadlineTableGuard extends TableGuard {

    private static final Set<String> SEVERITIES = Stream.concat(Stream.of(""), Arrays.stream(Severity.values()).map(Severity::code))
            .collect(Collectors.toUnmodifiableSet());
    private static final List<String> UNITS = Arrays.stream(DeadlineUnit.values()).map(DeadlineUnit::code).toList();
    private static final List<String> COUNTS = Arrays.stream(DayCount.values()).map(DayCount::name).toList();

    private final Set<String> ladderClasses;

    DeadlineTableGuard(DecisionTables.Table table, Set<String> ladderClasses) {
        super(table);
        this.ladderClasses = ladderClasses;
    }

    @Override
    Set<String> columns() {
        return Set.of("obligation", "severity", "infectious", "jurisdiction", TableRow.PERIOD, "amount", "unit", "mode", "ladderClass", "source");
    }

    @Override
    Set<String> sameMatter() {
        return Set.of("obligation", "jurisdiction", "source");
    }

    @Override
    Map<String, Set<String>> conditions() {
        return Map.of("severity", SEVERITIES, "infectious", Set.of("true", "false"));
    }

    @Override
    void checkRow(TableRow row) {
        if (row.literal("obligation").filter(code -> code.matches("[OG]\\d{1,2}[a-z]?")).isEmpty()) {
            find("unknown-value", row, "obligation", row.cell("obligation"));
        }
        boolean localHours = row.literal("unit").filter(DeadlineUnit.LOCAL_HOUR.code()::equals).isPresent();
        number(row, "amount", localHours ? DeadlineRules.LEAST_LOCAL_HOURS : 0, 3660);
        oneOf(row, "unit", UNITS);
        oneOf(row, "mode", COUNTS);
        if (row.literal("ladderClass").filter(ladderClasses::contains).isEmpty()) {
            find("unknown-class", row, row.cell("ladderClass"));
        }
    }
}
