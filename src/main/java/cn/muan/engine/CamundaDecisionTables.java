package cn.muan.engine;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Text;
import org.springframework.stereotype.Service;

/** Decision tables on the engine's embedded DMN engine. */
@Service
class CamundaDecisionTables implements DecisionTables {

    private final DecisionService decisions;
    private final RepositoryService repository;

    CamundaDecisionTables(DecisionService decisions, RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    @Override
    public Result evaluate(String table, Map<String, Object> inputs) {
        DecisionDefinition latest = latest(table);
        DmnDecisionResult rows = decisions.evaluateDecisionById(latest.getId()).variables(inputs).evaluate();
        return new Result(table, latest.getVersion(), List.copyOf(rows.getResultList()));
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
