package cn.muan.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
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
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

import cn.muan.engine.Fact;

/** The rules every packaged model keeps, so that the studio can ask the same of what a process owner draws. */
class ProcessModelTest {

    private static final Pattern OBLIGATION = Pattern.compile("\\b(?:O\\d+[a-z]?|G\\d+)\\b");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{!?(\\w+)(?: == '[^']*')?}");
    private static final Map<String, Class<?>> STEPS = classes(".*\\.process\\..*Steps");
    private static final Map<String, Class<?>> MODELS = classes(".*\\.process\\..*Model");

    static Stream<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_process_is_named_after_its_file_and_its_history_has_an_end(Path file) {
        Process process = process(file);
        assertThat(process.getId() + ".bpmn").isEqualTo(file.getFileName().toString());
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getName()).containsPattern(CHINESE);
        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_node_has_an_english_id_that_says_its_kind_and_a_chinese_text(Path file) {
        for (FlowNode node : all(file, FlowNode.class)) {
            assertThat(node.getId()).matches("(Task|Step|Event|Gateway|Timer|Message|SubProcess|Subprocess|Activity|Start|End|Boundary)_?[A-Za-z0-9]+");
            boolean joinOrFork = node.getElementType().getTypeName().endsWith("Gateway") && !(node instanceof ExclusiveGateway)
                    || node instanceof ExclusiveGateway && node.getOutgoing().size() == 1;
            if (!joinOrFork) {
                assertThat(node.getName()).as(node.getId()).isNotBlank().containsPattern(CHINESE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_user_task_reaches_a_group_shows_a_form_and_says_its_duty(Path file) {
        for (UserTask task : all(file, UserTask.class)) {
            assertThat(task.getCamundaCandidateGroups()).as(task.getId()).isNotBlank();
            assertThat(task.getCamundaFormRefBinding()).as(task.getId()).isEqualTo("deployment");
            assertThat(Path.of("forms", task.getCamundaFormRef() + ".form")).as(task.getId()).exists();
            assertThat(documentation(task)).as(task.getId()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_task_that_serves_an_obligation_has_a_due_date_and_the_escalation_timer(Path file) {
        Collection<BoundaryEvent> boundaries = all(file, BoundaryEvent.class);
        for (UserTask task : all(file, UserTask.class)) {
            if (!OBLIGATION.matcher(documentation(task)).find() || process(file).getId().equals("escalation")) {
                continue;
            }
            assertThat(task.getCamundaDueDate()).as(task.getId()).contains("ladders.dueAt");
            BoundaryEvent timer = boundaries.stream().filter(event -> event.getAttachedTo().getId().equals(task.getId()))
                    .filter(event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
                    .findFirst().orElseThrow(() -> new AssertionError(task.getId() + " has no timer"));
            assertThat(timer.cancelActivity()).as(timer.getId()).isFalse();
            FlowNode next = timer.getOutgoing().iterator().next().getTarget();
            assertThat(next).isInstanceOfSatisfying(ServiceTask.class,
                    step -> assertThat(step.getCamundaExpression()).contains("ladders.start"));
            assertThat(next.getSucceedingNodes().singleResult()).isInstanceOf(EndEvent.class);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_bean_method_and_variable_a_model_names_exists(Path file) throws IOException {
        String xml = Files.readString(file);
        for (Matcher call = CALL.matcher(xml); call.find();) {
            Class<?> steps = STEPS.get(beanClass(call.group(1)));
            assertThat(steps).as("bean " + call.group(1)).isNotNull();
            assertThat(Arrays.stream(steps.getMethods()).map(java.lang.reflect.Method::getName)).contains(call.group(2));
        }
        Set<String> facts = Arrays.stream(Fact.values()).map(Fact::variable).collect(Collectors.toSet());
        for (Matcher variable = VARIABLE.matcher(xml); variable.find();) {
            assertThat(facts).contains(variable.group(1));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_model_class_and_the_diagram_name_the_same_tasks(Path file) throws IllegalAccessException {
        String process = process(file).getId();
        Class<?> model = MODELS.values().stream().filter(type -> constants(type).contains(process)).findFirst()
                .orElseThrow(() -> new AssertionError("no model class for " + process));
        List<String> drawn = all(file, UserTask.class).stream().map(UserTask::getId).toList();
        Set<String> coded = constants(model).stream().filter(value -> value.startsWith("Task_"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(coded).containsExactlyInAnyOrderElementsOf(drawn);
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_path_begins_and_ends_and_gateways_ask_a_question(Path file) {
        for (FlowNode node : all(file, FlowNode.class)) {
            if (!(node instanceof StartEvent) && !(node instanceof BoundaryEvent) && !isEventSubprocess(node)) {
                assertThat(node.getIncoming()).as(node.getId()).isNotEmpty();
            }
            if (!(node instanceof EndEvent) && !isEventSubprocess(node)) {
                assertThat(node.getOutgoing()).as(node.getId()).isNotEmpty();
            }
            if (node instanceof ExclusiveGateway && node.getOutgoing().size() > 1) {
                assertThat(node.getName()).as(node.getId()).matches(".*[?？]");
            }
        }
    }

    private static boolean isEventSubprocess(FlowNode node) {
        return node instanceof org.camunda.bpm.model.bpmn.instance.SubProcess sub && sub.triggeredByEvent();
    }

    private static String documentation(UserTask task) {
        return task.getDocumentations().stream().map(text -> text.getTextContent()).collect(Collectors.joining(" "));
    }

    private static Process process(Path file) {
        return all(file, Process.class).iterator().next();
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Collection<T> all(Path file, Class<T> type) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        return model.getModelElementsByType(type);
    }

    private static String beanClass(String bean) {
        return STEPS.entrySet().stream().filter(steps -> {
            var component = steps.getValue().getAnnotation(org.springframework.stereotype.Component.class);
            return component != null && component.value().equals(bean);
        }).map(Map.Entry::getKey).findFirst().orElse(bean);
    }

    private static Set<String> constants(Class<?> model) {
        return Arrays.stream(model.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(ProcessModelTest::value).collect(Collectors.toSet());
    }

    private static String value(Field field) {
        try {
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Map<String, Class<?>> classes(String pattern) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(pattern)));
        return scanner.findCandidateComponents("cn.muan").stream().map(found -> {
            try {
                return Class.forName(found.getBeanClassName());
            } catch (ClassNotFoundException impossible) {
                throw new AssertionError(impossible);
            }
        }).collect(Collectors.toMap(Class::getName, type -> type));
    }
}
