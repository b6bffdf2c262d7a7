package cn.muan.engine;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Text;
import org.springframework.stereotype.Service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Decision tables on the engine's embedded DMN engine. The engine reads every FEEL cell anew at each evaluation, so answers are remembered: a
 * deployed version never changes and its answer follows from the inputs alone, as long as no cell asks for the present moment.
 */
@Service
class CamundaDecisionTables implements DecisionTables {

    private static final int REMEMBERED = 5_000;
    private static final Pattern PRESENT = Pattern.compile("\\b(?:now|today)\\s*\\(");

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final Cache<Asked, Result> answers = Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Map<String, Boolean> timeless = new ConcurrentHashMap<>();

    private record Asked(String definition, Map<String, Object> inputs) {
    }

    CamundaDecisionTables(DecisionService decisions, RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    @Override
    public Result evaluate(String table, Map<String, Object> inputs) {
        DecisionDefinition latest = latest(table);
        if (!timeless(latest)) {
            return evaluate(latest, inputs);
        }
        Asked asked = new Asked(latest.getId(), Map.copyOf(inputs));
        Result known = answers.getIfPresent(asked);
        if (known == null) {
            known = evaluate(latest, inputs);
            answers.put(asked, known);
        }
        return known;
    }

    private Result evaluate(DecisionDefinition definition, Map<String, Object> inputs) {
        DmnDecisionResult rows = decisions.evaluateDecisionById(definition.getId()).variables(inputs).evaluate();
        return new Result(definition.getKey(), definition.getVersion(), rows.getResultList().stream().map(Collections::unmodifiableMap).toList());
    }

    private boolean timeless(DecisionDefinition definition) {
        return timeless.computeIfAbsent(definition.getId(), id ->
                !PRESENT.matcher(Dmn.convertToString(repository.getDmnModelInstance(id))).find());
    }

    @Override
    public Table table(String key) {
        DecisionDefinition latest = latest(key);
        DmnModelInstance model = repository.getDmnModelInstance(latest.getId());
        DecisionTable table = model.getModelElementsByType(DecisionTable.class).iterator().next();
        return new Table(key, latest.getName(), latest.getVersion(),
                table.getInputs().stream().map(input -> text(input.getInputExpression().getText())).toList(),
                table.getOutputs().stream().map(output -> output.getName()).toList(),
                table.getRules().stream().map(CamundaDecisionTables::rule).toList());
    }

    private static Rule rule(org.camunda.bpm.model.dmn.instance.Rule rule) {
        return new Rule(rule.getId(), rule.getInputEntries().stream().map(cell -> text(cell.getText())).toList(),
                rule.getOutputEntries().stream().map(cell -> text(cell.getText())).toList(),
                rule.getDescription() == null ? "" : ((DmnElement) rule).getDescription().getTextContent());
    }

    private static String text(Text text) {
        return text == null ? "" : text.getTextContent();
    }

    private DecisionDefinition latest(String key) {
        DecisionDefinition latest = repository.createDecisionDefinitionQuery().decisionDefinitionKey(key).latestVersion()
                .singleResult();
        if (latest == null) {
            throw new IllegalStateException("no decision table " + key + " is deployed");
        }
        return latest;
    }
}
