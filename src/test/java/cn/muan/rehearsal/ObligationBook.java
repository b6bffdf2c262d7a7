package cn.muan.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;

/** What the repository says about each obligation: {@code processes/obligations.yaml}, the models, the decision tables and the scenarios. */
final class ObligationBook {

    static final Pattern CODE = Pattern.compile("(?<![A-Za-z0-9])(O[1-9]\\d?[a-z]?|G\\d{1,2})(?![A-Za-z0-9])");
    private static final Path PROCESSES = Path.of("processes");
    private static final Pattern RULE = Pattern.compile("<rule id=\"([^\"]*)\">.*?</rule>\\s*", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<text>(.*?)</text>|<text\\s*/>", Pattern.DOTALL);

    record Section(String title, String titleEn, List<Entry> entries) {
    }

    record Entry(String code, Passage text) {

        String word(String key) {
            return text.at(key).text();
        }

        boolean has(String key) {
            return text.at(key).present();
        }
    }

    /** A row of a decision table: where it holds and what it rests on. */
    record Row(String table, String id, String jurisdiction, String source) {
    }

    record Told(Path file, String name, Set<String> covers) {
    }

    private final List<Section> sections = new ArrayList<>();
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private final Map<String, List<String>> elements = new LinkedHashMap<>();
    private final List<Told> scenarios = new ArrayList<>();

    static ObligationBook read() {
        var book = new ObligationBook();
        for (Passage section : LinedYaml.read(text(PROCESSES.resolve("obligations.yaml"))).at("sections").items()) {
            book.sections.add(new Section(section.at("section").text(), section.at("section-en").text(), section.at("obligations").items().stream()
                    .map(entry -> new Entry(entry.at("code").text(), entry)).toList()));
        }
        files("decisions", ".dmn").forEach(book::readTable);
        files("", ".bpmn").forEach(book::readModel);
        files("scenarios", ".yaml").forEach(book::readScenario);
        return book;
    }

    List<Section> sections() {
        return sections;
    }

    List<Entry> entries() {
        return sections.stream().flatMap(section -> section.entries().stream()).toList();
    }

    List<Row> rows(String code) {
        return rows.getOrDefault(code, List.of());
    }

    List<String> elements(String code) {
        return elements.getOrDefault(code, List.of());
    }

    List<Told> scenarios(String code) {
        return scenarios.stream().filter(told -> told.covers().contains(code)).toList();
    }

    Set<String> covered() {
        return scenarios.stream().flatMap(told -> told.covers().stream()).filter(code -> !code.startsWith("E")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The table without the rows of the code; empty where it has none. */
    static String without(Path table, String code) {
        String xml = text(table);
        String less = RULE.matcher(xml).replaceAll(rule -> codesOf(rule.group(1), rule.group()).contains(code) ? "" : Matcher.quoteReplacement(rule.group()));
        return less.equals(xml) ? "" : less;
    }

    static List<Path> files(String folder, String ending) {
        try (Stream<Path> found = Files.list(PROCESSES.resolve(folder))) {
            return found.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void readTable(Path table) {
        String xml = text(table);
        for (Matcher rule = RULE.matcher(xml); rule.find();) {
            List<String> cells = cells(rule.group());
            String place = cells.stream().map(cell -> cell.replace("\"", "")).filter(cell -> cell.matches("CN(-[0-9A-Z]+)*")).findFirst().orElse("");
            Row row = new Row(table.getFileName().toString(), rule.group(1), place, cells.get(cells.size() - 1).replace("\"", ""));
            codesOf(rule.group(1), rule.group()).forEach(code -> rows.computeIfAbsent(code, key -> new ArrayList<>()).add(row));
        }
    }

    /** A row is about the obligation in a cell of its own, else about the one in its id. */
    private static Set<String> codesOf(String id, String rule) {
        Set<String> codes = cells(rule).stream().map(cell -> cell.replace("\"", "")).filter(cell -> CODE.matcher(cell).matches()).collect(Collectors.toSet());
        if (codes.isEmpty()) {
            Matcher named = CODE.matcher(id);
            return named.find() ? Set.of(named.group()) : Set.of();
        }
        return codes;
    }

    private static List<String> cells(String rule) {
        var cells = new ArrayList<String>();
        for (Matcher cell = CELL.matcher(rule); cell.find();) {
            cells.add(cell.group(1) == null ? "" : cell.group(1).strip());
        }
        return cells;
    }

    private void readModel(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        String process = model.getModelElementsByType(Process.class).iterator().next().getName();
        if (file.endsWith("escalation.bpmn")) {
            return;
        }
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            String words = node.getDocumentations().stream().map(text -> text.getTextContent()).collect(Collectors.joining(" "));
            CODE.matcher(words).results().map(found -> found.group(1)).distinct().forEach(code ->
                    elements.computeIfAbsent(code, key -> new ArrayList<>()).add(node.getName() + "（" + process + "）"));
        }
    }

    private void readScenario(Path file) {
        Passage head = LinedYaml.read(text(file));
        scenarios.add(new Told(file, head.at("name").text(), head.at("covers").items().stream().map(Passage::text).collect(Collectors.toCollection(TreeSet::new))));
    }
}
