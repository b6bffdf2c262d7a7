package cn.muan.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import cn.muan.access.Role;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.engine.DecisionTables;

/** Asks the table of recurring duties once per jurisdiction up the line; of one obligation the shortest period wins. */
@Component
class PeriodicBook implements PeriodicRules {

    static final String PERIODIC = "periodic";

    private final DecisionTables tables;
    private final Directory directory;

    PeriodicBook(DecisionTables tables, Directory directory) {
        this.tables = tables;
        this.directory = directory;
    }

    private record Row(String obligation, Role owner, PeriodUnit unit, String ladderClass, int version, PeriodicRule.Source source) {
    }

    @Override
    public List<PeriodicRule> of(Organisation institution, LocalDate on) {
        Map<String, List<Row>> byObligation = new TreeMap<>();
        for (String place : directory.lineage(institution.jurisdiction())) {
            rows(institution, on, place).forEach(row -> byObligation.computeIfAbsent(row.obligation(), code -> new ArrayList<>()).add(row));
        }
        return byObligation.values().stream().map(PeriodicBook::strictest).toList();
    }

    private List<Row> rows(Organisation institution, LocalDate on, String place) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("kind", kindOf(institution.kind()));
        inputs.put("midwifery", institution.midwifery());
        inputs.put("jurisdiction", place);
        inputs.put("on", on.toString());
        DecisionTables.Result result = tables.evaluate(PERIODIC, inputs);
        return result.rows().stream().map(row -> new Row(row.get("obligation").toString(), Role.of(row.get("owner").toString()),
                PeriodUnit.of(row.get("period").toString()), row.get("ladderClass").toString(), result.version(),
                new PeriodicRule.Source(place, row.get("source").toString()))).toList();
    }

    private static PeriodicRule strictest(List<Row> rows) {
        Row shortest = rows.stream().min(Comparator.comparing(Row::unit)).orElseThrow();
        return new PeriodicRule(shortest.obligation(), shortest.owner(), shortest.unit(), shortest.ladderClass(), PERIODIC,
                shortest.version(), rows.stream().filter(row -> row.unit() == shortest.unit()).map(Row::source).toList());
    }

    /** The word the table uses for a kind of institution, such as {@code community-centre}. */
    static String kindOf(Organisation.Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
