package cn.muan.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.aopalliance.intercept.MethodInterceptor;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.muan.CleanHouse;
import cn.muan.MuanTest;
import cn.muan.acts.CaseAct;
import cn.muan.acts.CaseActs;
import cn.muan.base.Messages;
import cn.muan.rehearsal.ObligationBook.Entry;
import cn.muan.rehearsal.ObligationBook.Told;
import cn.muan.rehearsal.Outcome.Kind;

/** An obligation counts as supported only if a scenario notices that what supports it is gone. */
@MuanTest
@DisabledIfSystemProperty(named = "muan.test.database", matches = "mysql", disabledReason = "whether a scenario notices does not depend on the database")
@Import(TakeAwayTest.HiddenActs.class)
class TakeAwayTest {

    private static final String ACT = "act:";

    private static final ObligationBook BOOK = ObligationBook.read();
    private static final Pattern FORM = Pattern.compile("camunda:formRef=\"([^\"]+)\"");

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private CaseActs acts;

    private String lessened;

    static Stream<String> supported() {
        return BOOK.entries().stream().map(Entry::code).filter(code -> !BOOK.scenarios(code).isEmpty());
    }

    /** An act of the case thread that is nobody's to perform. */
    @TestConfiguration
    static class HiddenActs {

        private static String hidden = "";

        @Bean
        static BeanPostProcessor hiding() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof CaseAct act ? hideable(act) : bean;
                }
            };
        }

        private static Object hideable(CaseAct act) {
            var proxy = new ProxyFactory(act);
            proxy.setProxyTargetClass(true);
            proxy.addAdvice((MethodInterceptor) call -> call.getMethod().getName().equals("offered") && act.key().equals(hidden) ? false : call.proceed());
            return proxy.getProxy();
        }
    }

    @AfterEach
    void everythingIsThereAgain() {
        HiddenActs.hidden = "";
        if (lessened != null) {
            CleanHouse.clean(jdbc);
            repository.deleteDeployment(lessened, true);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("supported")
    void a_scenario_notices_that_what_supports_it_is_gone(String code) {
        if (!BOOK.rows(code).isEmpty()) {
            deploy(code, withoutRows(code));
        } else if (entry(code).word("element").startsWith(ACT)) {
            HiddenActs.hidden = entry(code).word("element").substring(ACT.length());
            assertThat(acts.keys()).contains(HiddenActs.hidden);
        } else {
            deploy(code, withoutElement(entry(code)));
        }
        List<Told> told = BOOK.scenarios(code);
        assertThat(told).as("scenarios that go as told without %s", code).anyMatch(this::fails);
    }

    private void deploy(String code, Map<String, String> without) {
        assertThat(without).as("nothing of %s can be taken away", code).isNotEmpty();
        DeploymentBuilder deployment = repository.createDeployment().name("without " + code);
        without.forEach(deployment::addString);
        lessened = deployment.deploy().getId();
    }

    private boolean fails(Told told) {
        CleanHouse.clean(jdbc);
        return rehearsal.run(told.file().toString(), ObligationBook.text(told.file()), Messages.CHINESE).kind() == Kind.FAILED;
    }

    private static Map<String, String> withoutRows(String code) {
        var changed = new LinkedHashMap<String, String>();
        for (Path table : ObligationBook.files("decisions", ".dmn")) {
            String less = ObligationBook.without(table, code);
            if (!less.isEmpty()) {
                changed.put("processes/decisions/" + table.getFileName(), less);
            }
        }
        return changed;
    }

    /** The model in which every path goes past the element, along the first of its ways out. */
    private static Map<String, String> withoutElement(Entry entry) {
        String[] place = entry.word("element").split("#");
        Path file = Path.of("processes", place[0] + ".bpmn");
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        FlowNode element = model.getModelElementById(place[1]);
        FlowNode next = element.getOutgoing().iterator().next().getTarget();
        for (SequenceFlow way : List.copyOf(element.getIncoming())) {
            way.setTarget(next);
            element.getIncoming().remove(way);
            next.getIncoming().add(way);
        }
        var changed = new LinkedHashMap<String, String>();
        changed.put("processes/" + file.getFileName(), Bpmn.convertToString(model));
        FORM.matcher(ObligationBook.text(file)).results().map(form -> form.group(1)).distinct()
                .forEach(form -> changed.put("forms/" + form + ".form", ObligationBook.text(Path.of("forms", form + ".form"))));
        return changed;
    }

    private static Entry entry(String code) {
        return BOOK.entries().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }
}
