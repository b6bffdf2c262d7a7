package cn.muan.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.muan.base.Message;
import cn.muan.engine.DecisionTables;

/** What must hold for every decision table: its columns, readable periods, no overlap and no gap. */
abstract class TableGuard {

    private final DecisionTables.Table table;
    private final List<TableRow> rows;
    private final List<Message> findings = new ArrayList<>();

    TableGuard(DecisionTables.Table table) {
        this.table = table;
        this.rows = TableRow.rows(table);
    }

    /** Columns the rows must have. */
    abstract Set<String> columns();

    /** Columns of which all must be equal for two rows to speak of the same matter. */
    abstract Set<String> sameMatter();

    /** Columns whose accepted values must meet for two rows to overlap, with the values possible. */
    abstract Map<String, Set<String>> conditions();

    abstract void checkRow(TableRow row);

    final List<TableRow> rows() {
        return rows;
    }

    final List<Message> findings() {
        Set<String> present = new HashSet<>(table.inputs());
        present.addAll(table.outputs());
        columns().stream().filter(column -> !present.contains(column)).sorted()
                .forEach(column -> findings.add(new Message("policy.table.no-column", table.name(), column)));
        if (findings.isEmpty()) {
            rows.forEach(this::checkPeriod);
            rows.forEach(this::checkConditions);
            rows.forEach(this::checkRow);
            checkOverlaps();
            checkGaps();
        }
        return findings;
    }

    final void find(String key, TableRow row, Object... more) {
        List<Object> args = new ArrayList<>(List.of(table.name(), row.number()));
        args.addAll(List.of(more));
        findings.add(new Message("policy.table." + key, args.toArray()));
    }

    final void oneOf(TableRow row, String column, Collection<String> known) {
        row.literal(column).ifPresentOrElse(value -> {
            if (!known.contains(value)) {
                find("unknown-value", row, column, value);
            }
        }, () -> find("not-literal", row, column, row.cell(column)));
    }

    final void number(TableRow row, String column, int least, int most) {
        String cell = row.cell(column);
        if (!cell.matches("\\d{1,6}") || Integer.parseInt(cell) < least || Integer.parseInt(cell) > most) {
            find("bad-number", row, column, cell, least, most);
        }
    }

    private void checkPeriod(TableRow row) {
        String cell = row.cell(TableRow.PERIOD);
        if (ValidPeriod.of(cell).isEmpty()) {
            find("bad-period", row, cell);
        } else if (row.period().isEmpty()) {
            find("empty-period", row, cell);
        }
        if (row.literal("source").map(String::isBlank).orElse(true)) {
            find("no-source", row);
        }
        if (row.literal("jurisdiction").isEmpty()) {
            find("not-literal", row, "jurisdiction", row.cell("jurisdiction"));
        }
    }

    private void checkConditions(TableRow row) {
        conditions().forEach((column, possible) -> {
            if (row.accepted(column, possible).isEmpty() || !row.strangers(column, possible).isEmpty()) {
                find("unknown-value", row, column, row.cell(column));
            }
        });
    }

    private void checkOverlaps() {
        for (int i = 0; i < rows.size(); i++) {
            for (TableRow later : rows.subList(i + 1, rows.size())) {
                TableRow row = rows.get(i);
                if (row.same(later, sameMatter()) && row.intersects(later) && conditionsMeet(row, later)) {
                    find("overlap", row, later.number());
                }
            }
        }
    }

    private boolean conditionsMeet(TableRow one, TableRow other) {
        return conditions().entrySet().stream().allMatch(condition -> {
            Set<String> both = new HashSet<>(one.accepted(condition.getKey(), condition.getValue()).orElse(Set.of()));
            both.retainAll(other.accepted(condition.getKey(), condition.getValue()).orElse(Set.of()));
            return !both.isEmpty();
        });
    }

    private void checkGaps() {
        Set<String> rule = new HashSet<>(sameMatter());
        rule.addAll(conditions().keySet());
        for (TableRow row : rows) {
            if (row.period().isPresent()) {
                rows.stream().filter(other -> other.same(row, rule) && other.period().isPresent())
                        .filter(other -> other.period().get().from().isAfter(row.period().get().from()))
                        .min(Comparator.comparing(other -> other.period().get().from()))
                        .filter(next -> row.period().get().leavesGapBefore(next.period().get()))
                        .ifPresent(next -> find("gap", row, next.number(), row.period().get().to().plusDays(1).toString(),
                                next.period().get().from().minusDays(1).toString()));
            }
        }
    }
}
