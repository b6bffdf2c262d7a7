package cn.muan.policy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;

import cn.muan.engine.DecisionTables;

/** The packaged decision tables on a bare DMN engine; a test may change a text in one of them. */
final class TableFiles implements DecisionTables {

    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final Map<String, String> changed = new HashMap<>();
    private final Map<String, DmnDecision> parsed = new HashMap<>();

    static String file(String key) {
        try {
            return Files.readString(Path.of("processes/decisions", key + ".dmn"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The table with the text replaced, which must occur in it. */
    TableFiles with(String key, String text, String replacement) {
        String xml = changed.getOrDefault(key, file(key));
        if (!xml.contains(text)) {
            throw new IllegalArgumentException(key + " does not contain " + text);
        }
        changed.put(key, xml.replace(text, replacement));
        parsed.remove(key);
        return this;
    }

    /** The table with one cell changed; the cell is named by its id, such as {@code deadlines-O15-CN-50-out-1}. */
    TableFiles withCell(String key, String id, String value) {
        String xml = changed.getOrDefault(key, file(key));
        String start = "id=\"" + id + "\"><text>";
        int from = xml.indexOf(start) + start.length();
        if (from < start.length()) {
            throw new IllegalArgumentException("no cell " + id);
        }
        changed.put(key, xml.substring(0, from) + value + xml.substring(xml.indexOf("</text>", from)));
        parsed.remove(key);
        return this;
    }

    /** The table with another rule that repeats the one given, under an id of its own and with texts replaced. */
    TableFiles withCopy(String key, String rule, String... replacements) {
        String xml = changed.getOrDefault(key, file(key));
        String original = ruleText(xml, key + "-" + rule);
        String copy = original.replace(key + "-" + rule, key + "-copy-" + changed.size() + "-" + rule);
        for (int i = 0; i < replacements.length; i += 2) {
            copy = copy.replace(replacements[i], replacements[i + 1]);
        }
        changed.put(key, xml.replace(original, original + copy));
        parsed.remove(key);
        return this;
    }

    TableFiles without(String key, String rule) {
        String xml = changed.getOrDefault(key, file(key));
        changed.put(key, xml.replace(ruleText(xml, key + "-" + rule), ""));
        parsed.remove(key);
        return this;
    }

    private static String ruleText(String xml, String id) {
        int from = xml.indexOf("<rule id=\"" + id + "\">");
        if (from < 0) {
            throw new IllegalArgumentException("no rule " + id);
        }
        return xml.substring(from, xml.indexOf("</rule>", from) + "</rule>".length());
    }

    @Override
    public Result evaluate(String key, Map<String, Object> inputs) {
        DmnDecision decision = parsed.computeIfAbsent(key, name -> ENGINE.parseDecision(name,
                new ByteArrayInputStream(xml(name).getBytes(StandardCharsets.UTF_8))));
        List<Map<String, Object>> rows = new ArrayList<>();
        ENGINE.evaluateDecisionTable(decision, inputs).forEach(row -> rows.add(new LinkedHashMap<>(row.getEntryMap())));
        return new Result(key, 1, rows);
    }

    @Override
    public Table table(String key) {
        var model = Dmn.readModelFromStream(new ByteArrayInputStream(xml(key).getBytes(StandardCharsets.UTF_8)));
        Decision decision = model.getModelElementById(key);
        var table = (DecisionTable) decision.getUniqueChildElementByType(DecisionTable.class);
        List<Rule> rules = table.getRules().stream().map(rule -> new Rule(rule.getId(),
                rule.getInputEntries().stream().map(entry -> entry.getText().getTextContent()).toList(),
                rule.getOutputEntries().stream().map(entry -> entry.getText().getTextContent()).toList(),
                rule.getChildElementsByType(Description.class).stream().map(Description::getTextContent).findFirst().orElse(""))).toList();
        return new Table(key, decision.getName(), 1,
                table.getInputs().stream().map(input -> input.getInputExpression().getText().getTextContent()).toList(),
                table.getOutputs().stream().map(output -> output.getName()).toList(), rules);
    }

    private String xml(String key) {
        return changed.getOrDefault(key, file(key));
    }
}
