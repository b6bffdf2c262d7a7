package cn.muan.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.muan.base.Severity;
import cn.muan.engine.DecisionTables;

/** Checks {@code cadences.dmn}: known contacts and rhythms, windows of gestation that do not meet, and classes of the ladder table. */
class CadenceTableGuard extends TableGuard {

    private static final Set<String> SEVERITIES = Stream.concat(Stream.of(""), Arrays.stream(Severity.values()).map(Severity::code))
            .collect(Collectors.toUnmodifiableSet());
    private static final List<String> CONTACTS = Arrays.stream(Contact.values()).map(Contact::code).toList();
    private static final List<String> UNITS = Arrays.stream(CadenceUnit.values()).map(CadenceUnit::code).toList();
    private static final Set<String> WINDOWS = Set.of("obligation", "contact", "unit", "severity", "infectious", "flags", "jurisdiction", "source");

    private final Set<String> ladderClasses;

    CadenceTableGuard(DecisionTables.Table table, Set<String> ladderClasses) {
        super(table);
        this.ladderClasses = ladderClasses;
    }

    @Override
    Set<String> columns() {
        return Set.of("severity", "infectious", "flags", "jurisdiction", TableRow.PERIOD, "obligation", "contact", "unit", "amount", "from",
                "ladderClass", "source");
    }

    @Override
    Set<String> sameMatter() {
        return Set.of("obligation", "contact", "unit", "from", "jurisdiction", "source");
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
        oneOf(row, "contact", CONTACTS);
        oneOf(row, "unit", UNITS);
        row.literal("unit").filter(UNITS::contains).map(CadenceUnit::of).ifPresent(unit -> checkAmounts(row, unit));
        if (row.literal("ladderClass").filter(ladderClasses::contains).isEmpty()) {
            find("unknown-class", row, row.cell("ladderClass"));
        }
    }

    private void checkAmounts(TableRow row, CadenceUnit unit) {
        number(row, "amount", 1, unit.most());
        boolean readable = row.cell("amount").matches("\\d{1,6}");
        number(row, "from", 0, unit == CadenceUnit.GESTATION && readable ? Integer.parseInt(row.cell("amount")) : 0);
        if (unit == CadenceUnit.GESTATION && readable && row.cell("from").matches("\\d{1,6}")) {
            checkWindows(row);
        }
    }

    private void checkWindows(TableRow row) {
        rows().stream().filter(later -> later.number() > row.number() && later.same(row, WINDOWS) && later.intersects(row))
                .filter(later -> later.cell("from").matches("\\d{1,6}") && later.cell("amount").matches("\\d{1,6}"))
                .filter(later -> !later.cell("from").equals(row.cell("from")))
                .filter(later -> weeks(later, "from") <= weeks(row, "amount") && weeks(row, "from") <= weeks(later, "amount"))
                .forEach(later -> find("windows-meet", row, later.number()));
    }

    private static int weeks(TableRow row, String column) {
        return Integer.parseInt(row.cell(column));
    }
}
