package cn.muan.engine;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.base.Subject;

/** Camunda behind the house's own words. */
@Service
@Transactional
class CamundaEngine implements Engine {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final OpenTasks openTasks;
    private final Diagrams diagrams;

    CamundaEngine(RepositoryService repository, RuntimeService runtime, TaskService tasks, OpenTasks openTasks, Diagrams diagrams) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.openTasks = openTasks;
        this.diagrams = diagrams;
    }

    @Override
    public String start(String process, Subject subject, Map<Fact, ?> facts) {
        return runtime.startProcessInstanceByKey(process, subject.value(), variables(facts)).getId();
    }

    @Override
    public String startByMessage(String message, Subject subject, Map<Fact, ?> facts) {
        return runtime.startProcessInstanceByMessage(message, subject.value(), variables(facts)).getId();
    }

    @Override
    public void complete(String taskId, Map<Fact, ?> facts) {
        onOpenTask(() -> tasks.complete(taskId, variables(facts)));
    }

    @Override
    public void claim(String taskId, String personId) {
        onOpenTask(() -> tasks.setAssignee(taskId, personId));
    }

    @Override
    public void unclaim(String taskId) {
        onOpenTask(() -> tasks.setAssignee(taskId, null));
    }

    @Override
    public boolean correlate(String message, Subject subject, Map<Fact, ?> facts) {
        return !runtime.createMessageCorrelation(message).processInstanceBusinessKey(subject.value())
                .setVariables(variables(facts)).correlateAllWithResult().isEmpty();
    }

    @Override
    public boolean correlateInstance(String message, String processInstance, Map<Fact, ?> facts) {
        // correlate() would throw where nobody waits, and so mark the caller's transaction for rollback
        return !runtime.createMessageCorrelation(message).processInstanceId(processInstance)
                .setVariables(variables(facts)).correlateAllWithResult().isEmpty();
    }

    @Override
    @Transactional(readOnly = true)
    public OpenTask task(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw new TaskGone();
        }
        return openTasks.of(List.of(task)).get(0);
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenTask> tasksOf(Subject subject) {
        return openTasks.of(tasks.createTaskQuery().processInstanceBusinessKey(subject.value())
                .orderByTaskCreateTime().asc().list());
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenTask> tasksAfter(String lastTaskId, int limit) {
        return openTasks.of(tasks.createNativeTaskQuery()
                .sql("select * from ACT_RU_TASK where ID_ > #{last} order by ID_").parameter("last", lastTaskId)
                .listPage(0, limit));
    }

    @Override
    @Transactional(readOnly = true)
    public List<RunningDiagram> diagrams(Subject subject, Set<String> without) {
        return diagrams.of(subject, without);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> processes() {
        return repository.createProcessDefinitionQuery().latestVersion().orderByProcessDefinitionKey().asc().list().stream()
                .filter(process -> !repository.getBpmnModelInstance(process.getId()).getModelElementsByType(UserTask.class).isEmpty())
                .map(ProcessDefinition::getKey).toList();
    }

    private static void onOpenTask(Runnable act) {
        try {
            act.run();
        } catch (NullValueException gone) {
            throw new TaskGone();
        }
    }

    private static Map<String, Object> variables(Map<Fact, ?> facts) {
        if (facts == null) {
            return Collections.emptyMap();
        }
        Map<String, Object> variables = new HashMap<>();
        facts.forEach((fact, value) -> variables.put(fact.variable(), value));
        return variables;
    }
}
