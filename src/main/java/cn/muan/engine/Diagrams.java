package cn.muan.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

import cn.muan.base.Subject;

/** The diagrams of a subject with their tokens. */
@Component
class Diagrams {

    private static final int MOST = 20;

    private final HistoryService history;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    Diagrams(HistoryService history, RuntimeService runtime, RepositoryService repository) {
        this.history = history;
        this.runtime = runtime;
        this.repository = repository;
    }

    List<RunningDiagram> of(Subject subject, Set<String> without) {
        int window = MOST + without.size();
        return Stream.of(about(subject).unfinished(), about(subject).finished())
                .flatMap(query -> query.orderByProcessInstanceStartTime().desc().listPage(0, window).stream())
                .filter(instance -> !without.contains(instance.getId())).limit(MOST).map(this::of).toList();
    }

    private HistoricProcessInstanceQuery about(Subject subject) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(subject.value());
    }

    private RunningDiagram of(HistoricProcessInstance instance) {
        ProcessDefinition definition = repository.getProcessDefinition(instance.getProcessDefinitionId());
        Set<String> active = instance.getEndTime() == null
                ? new HashSet<>(runtime.getActiveActivityIds(instance.getId())) : Set.of();
        Set<String> done = history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).finished()
                .list().stream().map(HistoricActivityInstance::getActivityId).collect(Collectors.toSet());
        return new RunningDiagram(instance.getId(), definition.getKey(), definition.getName(), definition.getVersion(),
                instance.getStartTime().toInstant(),
                instance.getEndTime() == null ? null : instance.getEndTime().toInstant(), xml(definition), active, done);
    }

    private String xml(ProcessDefinition definition) {
        try (InputStream model = repository.getProcessModel(definition.getId())) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
