package cn.muan.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import cn.muan.base.Subject;

/** Turns the engine's tasks into {@link OpenTask}s; a page of tasks costs a fixed number of queries. */
@Component
class OpenTasks {

    private static final Map<String, Fact> FACTS =
            Set.of(Fact.values()).stream().collect(Collectors.toMap(Fact::variable, Function.identity()));

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    OpenTasks(RepositoryService repository, RuntimeService runtime, JdbcClient jdbc) {
        this.repository = repository;
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    /** The task as a listener sees it, from memory. */
    static OpenTask of(DelegateTask task) {
        var execution = task.getExecution();
        var definition = (ProcessDefinitionEntity) ((TaskEntity) task).getProcessDefinition();
        Set<String> groups = task.getCandidates().stream().map(IdentityLink::getGroupId)
                .filter(group -> group != null).collect(Collectors.toSet());
        return new OpenTask(task.getId(), task.getTaskDefinitionKey(), task.getName(), definition.getKey(),
                task.getProcessInstanceId(), definition.getDeploymentId(), new Subject(execution.getProcessBusinessKey()),
                form(definition, task.getTaskDefinitionKey()), groups, task.getAssignee(), instant(task.getDueDate()),
                instant(task.getCreateTime()), facts(execution.getVariables()));
    }

    List<OpenTask> of(List<Task> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        Set<String> instances = tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        Map<String, String> subjects = runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        Map<String, Map<String, Object>> variables = variables(instances);
        Map<String, Set<String>> groups = groups(tasks.stream().map(Task::getId).toList());
        return tasks.stream().filter(task -> subjects.containsKey(task.getProcessInstanceId()))
                .map(task -> of(task, subjects, variables, groups)).toList();
    }

    private OpenTask of(Task task, Map<String, String> subjects, Map<String, Map<String, Object>> variables,
            Map<String, Set<String>> groups) {
        ProcessDefinition definition = repository.getProcessDefinition(task.getProcessDefinitionId());
        String instance = task.getProcessInstanceId();
        return new OpenTask(task.getId(), task.getTaskDefinitionKey(), task.getName(), definition.getKey(), instance,
                definition.getDeploymentId(), new Subject(subjects.get(instance)),
                form((ProcessDefinitionEntity) definition, task.getTaskDefinitionKey()),
                groups.getOrDefault(task.getId(), Set.of()), task.getAssignee(), instant(task.getDueDate()),
                instant(task.getCreateTime()), facts(variables.getOrDefault(instance, Map.of())));
    }

    private Map<String, Map<String, Object>> variables(Set<String> instances) {
        Map<String, Map<String, Object>> found = new HashMap<>();
        for (VariableInstance variable : runtime.createVariableInstanceQuery()
                .processInstanceIdIn(instances.toArray(String[]::new)).disableBinaryFetching().list()) {
            found.computeIfAbsent(variable.getProcessInstanceId(), id -> new HashMap<>())
                    .put(variable.getName(), variable.getValue());
        }
        return found;
    }

    private Map<String, Set<String>> groups(Collection<String> tasks) {
        return jdbc.sql("select TASK_ID_, GROUP_ID_ from ACT_RU_IDENTITYLINK where TASK_ID_ in (:tasks) and GROUP_ID_ is not null")
                .param("tasks", tasks)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private static String form(ProcessDefinitionEntity definition, String taskKey) {
        var form = definition.getTaskDefinitions().get(taskKey).getCamundaFormDefinitionKey();
        return form == null ? null : form.getExpressionText();
    }

    private static Map<Fact, Object> facts(Map<String, Object> variables) {
        Map<Fact, Object> facts = new EnumMap<>(Fact.class);
        variables.forEach((name, value) -> {
            Fact fact = FACTS.get(name);
            if (fact != null && value != null) {
                facts.put(fact, value);
            }
        });
        return facts;
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
