package cn.muan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class ModelGuardTest {

    private final ModelGuard guard = new ModelGuard(beans());

    @Test
    void a_model_of_tasks_gateways_and_named_steps_is_allowed() {
        assertThat(guard.check(model("""
                <userTask id="Task_A" camunda:candidateGroups="attending@${institution}" camunda:formRef="a"
                          camunda:dueDate="${ladders.dueAt(execution, 'Task_A')}"/>
                <serviceTask id="Task_B" camunda:expression="${ladders.start(execution)}"/>
                <sequenceFlow id="Flow_1" sourceRef="Task_A" targetRef="Task_B">
                  <conditionExpression>${screening == 'positive'}</conditionExpression>
                </sequenceFlow>"""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<scriptTask id='S' scriptFormat='groovy'><script>1</script></scriptTask>",
            "<serviceTask id='S' camunda:class='java.lang.Runtime'/>",
            "<serviceTask id='S' camunda:delegateExpression='${ladders}'/>",
            "<serviceTask id='S' camunda:expression=\"${''.getClass().forName('x')}\"/>",
            "<serviceTask id='S' camunda:expression='${dataSource.close()}'/>",
            "<serviceTask id='S' camunda:expression='${ladders.start(execution).x()}'/>",
            "<serviceTask id='S' camunda:expression='#{a.b}'/>",
            "<userTask id='S' camunda:formKey='http://elsewhere'/>",
            "<userTask id='S'><extensionElements><camunda:taskListener class='X' event='create'/></extensionElements></userTask>",
            "<sequenceFlow id='S'><conditionExpression language='groovy'>true</conditionExpression></sequenceFlow>",
            "<callActivity id='S' calledElement='x'/>",
            "<businessRuleTask id='S' camunda:decisionRef='x'/>"})
    void code_listeners_connectors_and_foreign_beans_are_refused(String element) {
        assertThat(guard.check(model(element))).isNotEmpty().allMatch(finding -> finding.contains("at S"));
    }

    @Test
    void the_refusal_names_the_file_and_every_finding() {
        String xml = model("<scriptTask id='S1'/><callActivity id='S2'/>");
        assertThatThrownBy(() -> guard.require("bad.bpmn", xml)).isInstanceOf(ModelRefused.class)
                .hasMessageContainingAll("bad.bpmn", "S1", "S2");
    }

    @Test
    void an_external_entity_is_not_read() {
        assertThat(guard.check("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>"))
                .containsExactly("is not readable as XML");
    }

    private static StaticListableBeanFactory beans() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("ladders", new LadderSteps());
        beans.addBean("dataSource", new Object());
        return beans;
    }

    private static String model(String content) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                             targetNamespace="muan"><process id="p" isExecutable="true">%s</process></definitions>"""
                .formatted(content);
    }

    static class LadderSteps {
    }
}
