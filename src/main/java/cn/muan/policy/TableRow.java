package cn.muan.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.muan.engine.DecisionTables;

/** One row of a decision table by column, numbered from 1 as the screen numbers it. */
record TableRow(String table, int number, Map<String, String> cells) {

    static final String PERIOD = "date(on)";
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NOT = Pattern.compile("not\\((.*)\\)");

    static List<TableRow> rows(DecisionTables.Table table) {
        List<TableRow> rows = new ArrayList<>();
        for (DecisionTables.Rule rule : table.rules()) {
            Map<String, String> cells = new HashMap<>();
            fill(cells, table.inputs(), rule.inputs());
            fill(cells, table.outputs(), rule.outputs());
            rows.add(new TableRow(table.name(), rows.size() + 1, cells));
        }
        return rows;
    }

    private static void fill(Map<String, String> cells, List<String> columns, List<String> values) {
        for (int i = 0; i < columns.size() && i < values.size(); i++) {
            String value = values.get(i) == null ? "" : values.get(i).strip();
            cells.put(columns.get(i).strip(), value.equals("-") ? "" : value);
        }
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /** The value of a cell that holds one quoted text, empty otherwise. */
    Optional<String> literal(String column) {
        Matcher matcher = LITERAL.matcher(cell(column));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    Optional<ValidPeriod> period() {
        return ValidPeriod.of(cell(PERIOD)).filter(period -> !period.empty());
    }

    boolean intersects(TableRow other) {
        return period().isPresent() && other.period().isPresent() && period().get().intersects(other.period().get());
    }

    boolean same(TableRow other, Set<String> columns) {
        return columns.stream().allMatch(column -> cell(column).equals(other.cell(column)));
    }

    /** Which of the possible values the cell accepts; empty result where it cannot be read. */
    Optional<Set<String>> accepted(String column, Set<String> possible) {
        String cell = cell(column);
        Matcher not = NOT.matcher(cell);
        if (cell.isEmpty()) {
            return Optional.of(possible);
        }
        if (not.matches()) {
            return listed(not.group(1)).map(refused -> {
                Set<String> rest = new LinkedHashSet<>(possible);
                rest.removeAll(refused);
                return rest;
            });
        }
        return cell.equals("true") || cell.equals("false") ? Optional.of(Set.of(cell)) : listed(cell);
    }

    /** Values the cell names that are none of the possible ones. */
    Set<String> strangers(String column, Set<String> possible) {
        Set<String> named = new LinkedHashSet<>();
        LITERAL.matcher(cell(column)).results().forEach(match -> named.add(match.group(1)));
        named.removeAll(possible);
        return named;
    }

    private static Optional<Set<String>> listed(String text) {
        if (!LITERALS.matcher(text.strip()).matches()) {
            return Optional.empty();
        }
        Set<String> values = new LinkedHashSet<>();
        LITERAL.matcher(text).results().forEach(match -> values.add(match.group(1)));
        return Optional.of(values);
    }
}
