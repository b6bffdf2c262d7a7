package cn.muan.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import cn.muan.base.ChinaTime;
import cn.muan.base.Refused;
import cn.muan.directory.Directory;
import cn.muan.directory.Specialty;
import cn.muan.engine.DecisionTables;

/**
 * Asks the decision tables once per jurisdiction up the line. Of deadlines and care levels the strictest wins and every source keeps its own;
 * a ladder of the nearest jurisdiction replaces the ones above it as a whole. Rules are public notices: anybody may ask.
 */
@Component
class PolicyBook implements Policy {

    static final String DEADLINES = "deadlines";
    static final String LADDERS = "ladders";
    static final String CARE_LEVEL = "care-level";
    static final String CADENCES = "cadences";
    static final String BACKSTOPS = "backstops";
    static final String ASKS = "transfer-asks";
    private static final int AGE_UNKNOWN = -1;

    private final DecisionTables tables;
    private final Directory directory;

    PolicyBook(DecisionTables tables, Directory directory) {
        this.tables = tables;
        this.directory = directory;
    }

    private record Rule(Deadline.Source source, String ladderClass, int version) {
    }

    @Override
    public Optional<Deadline> deadline(String obligation, CaseFacts facts, String jurisdiction, Instant trigger) {
        Map<String, Object> inputs = inputs(facts, trigger);
        inputs.put("obligation", obligation);
        List<Rule> rules = new ArrayList<>();
        for (String place : lineage(jurisdiction)) {
            DecisionTables.Result result = ask(DEADLINES, inputs, place);
            result.rows().forEach(row -> rules.add(rule(row, place, trigger, result.version())));
        }
        return rules.stream().min(Comparator.comparing(rule -> rule.source().due()))
                .map(strictest -> new Deadline(obligation, strictest.source().due(), strictest.ladderClass(), DEADLINES,
                        strictest.version(), rules.stream().map(Rule::source).toList()));
    }

    @Override
    public CareLevel careLevel(CaseFacts facts, String jurisdiction, Instant at) {
        Map<String, Object> inputs = inputs(facts, at);
        inputs.put("age", facts.age() == null ? AGE_UNKNOWN : facts.age());
        inputs.put("flags", List.copyOf(facts.flags()));
        int level = 0;
        List<String> articles = new ArrayList<>();
        for (String place : lineage(jurisdiction)) {
            for (Map<String, Object> row : ask(CARE_LEVEL, inputs, place).rows()) {
                level = Math.max(level, number(row, "level"));
                articles.add(text(row, "source"));
            }
        }
        return new CareLevel(level, articles.stream().distinct().toList());
    }

    @Override
    public List<Cadence> cadences(CaseFacts facts, String jurisdiction, Instant on) {
        Map<String, Object> inputs = inputs(facts, on);
        inputs.put("flags", List.copyOf(facts.flags()));
        List<Cadence> found = new ArrayList<>();
        for (String place : lineage(jurisdiction)) {
            DecisionTables.Result result = ask(CADENCES, inputs, place);
            result.rows().forEach(row -> add(found, cadence(row, place, result.version())));
        }
        return List.copyOf(found);
    }

    /** A second source of the same rhythm joins the first; the nearest jurisdiction's ladder runs. */
    private static void add(List<Cadence> found, Cadence next) {
        for (int i = 0; i < found.size(); i++) {
            Cadence known = found.get(i);
            if (known.sameRhythm(next)) {
                List<Cadence.Source> sources = new ArrayList<>(known.sources());
                sources.addAll(next.sources());
                found.set(i, new Cadence(known.obligation(), known.contact(), known.unit(), known.amount(), known.from(), known.ladderClass(),
                        known.table(), known.tableVersion(), List.copyOf(sources)));
                return;
            }
        }
        found.add(next);
    }

    private static Cadence cadence(Map<String, Object> row, String place, int version) {
        return new Cadence(text(row, "obligation"), Contact.of(text(row, "contact")), CadenceUnit.of(text(row, "unit")), number(row, "amount"),
                number(row, "from"), text(row, "ladderClass"), CADENCES, version, List.of(new Cadence.Source(place, text(row, "source"))));
    }

    @Override
    public List<Backstop> backstops(Specialty specialty, String jurisdiction, Instant at) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("specialty", specialty == null ? "" : specialty.name());
        inputs.put("on", ChinaTime.dateOf(at).toString());
        for (String place : lineage(jurisdiction)) {
            List<Map<String, Object>> rows = ask(BACKSTOPS, inputs, place).rows();
            if (!rows.isEmpty()) {
                return rows.stream().map(row -> new Backstop(text(row, "organisation"), Backstop.Part.valueOf(text(row, "part")),
                        text(row, "source"))).toList();
            }
        }
        return List.of();
    }

    @Override
    public int asksAtOnce(boolean emergency, String jurisdiction, Instant at) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("urgency", emergency ? "emergency" : "planned");
        inputs.put("on", ChinaTime.dateOf(at).toString());
        return lineage(jurisdiction).stream().map(place -> ask(ASKS, inputs, place).rows()).filter(rows -> !rows.isEmpty()).findFirst()
                .map(rows -> number(rows.get(0), "atOnce")).orElse(1);
    }

    @Override
    public List<LadderStep> ladder(String ladderClass, OwnerKind owner, String jurisdiction, Instant trigger, Instant due) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("ladderClass", ladderClass);
        inputs.put("ownerKind", owner.code());
        inputs.put("on", ChinaTime.dateOf(trigger).toString());
        for (String place : lineage(jurisdiction)) {
            List<Map<String, Object>> rows = ask(LADDERS, inputs, place).rows();
            if (!rows.isEmpty()) {
                return rows.stream().map(row -> step(row, trigger, due))
                        .sorted(Comparator.comparing(LadderStep::at).thenComparing(LadderStep::number)).toList();
            }
        }
        throw new Refused("policy.no-ladder", ladderClass, owner.code(), jurisdiction);
    }

    private static Map<String, Object> inputs(CaseFacts facts, Instant on) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("severity", facts.severity() == null ? "" : facts.severity().code());
        inputs.put("infectious", facts.infectious());
        inputs.put("on", ChinaTime.dateOf(on).toString());
        return inputs;
    }

    private DecisionTables.Result ask(String table, Map<String, Object> inputs, String place) {
        Map<String, Object> local = new HashMap<>(inputs);
        local.put("jurisdiction", place);
        return tables.evaluate(table, local);
    }

    private static Rule rule(Map<String, Object> row, String place, Instant trigger, int version) {
        Instant due = DeadlineRules.due(number(row, "amount"), DeadlineUnit.of(text(row, "unit")),
                DayCount.valueOf(text(row, "mode")), trigger);
        return new Rule(new Deadline.Source(place, text(row, "source"), due), text(row, "ladderClass"), version);
    }

    private static LadderStep step(Map<String, Object> row, Instant trigger, Instant due) {
        String ackWithin = text(row, "ackWithin");
        Duration patience = ackWithin.isBlank() ? null : LadderOffset.duration(ackWithin);
        return new LadderStep(number(row, "step"), LadderOffset.of(text(row, "offset")).at(trigger, due),
                Recipient.of(text(row, "recipient")), Boolean.TRUE.equals(row.get("givesTask")), patience);
    }

    private List<String> lineage(String jurisdiction) {
        try {
            return directory.lineage(jurisdiction);
        } catch (Refused unknown) {
            throw new Refused("policy.unknown-jurisdiction", jurisdiction);
        }
    }

    private static int number(Map<String, Object> row, String column) {
        return ((Number) row.get(column)).intValue();
    }

    private static String text(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value == null ? "" : value.toString();
    }
}
