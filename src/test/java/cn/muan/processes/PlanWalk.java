package cn.muan.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.reset;

import java.util.List;

import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.casework.Casework;
import cn.muan.casework.ClosingReason;

/** What the walks through the models of plans have in common. */
abstract class PlanWalk {

    @Autowired
    CaseStage stage;

    @Autowired
    Casework casework;

    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void watch() {
        init(engine);
        stage.begin("2026-02-02T08:00");
    }

    @AfterEach
    void unwatch() {
        reset();
    }

    abstract String process();

    /** A woman of the district whose colour the hospital has signed. */
    Subject signed(Severity severity, boolean infectious) {
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.sign(her, "YZ-H1", severity, infectious);
        return her;
    }

    Subject signedInTheCounty(Severity severity) {
        Subject her = stage.woman("GX-H1", "CN-37-GX", "GX-T1");
        stage.sign(her, "GX-H1", severity, false);
        return her;
    }

    void close(Subject her, String mch) {
        stage.as("high-risk-desk@" + mch, () -> casework.close(her, ClosingReason.LEFT_REGION, "迁往外省"));
    }

    ProcessInstance instance(Subject her) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(process())
                .processInstanceBusinessKey(her.value()).singleResult();
    }

    /** The end event of her only instance. */
    String ending(Subject her) {
        HistoricProcessInstance past = engine.getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKey(process())
                .processInstanceBusinessKey(her.value()).finished().singleResult();
        return past == null ? "still running" : engine.getHistoryService().createHistoricActivityInstanceQuery()
                .processInstanceId(past.getId()).activityType("noneEndEvent").orderPartiallyByOccurrence().desc().list().get(0).getActivityId();
    }

    boolean began(Subject her) {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKey(process())
                .processInstanceBusinessKey(her.value()).count() > 0;
    }

    boolean open(Subject her, String task) {
        return stage.task(her, task).isPresent();
    }

    void startsAt(Subject her, String code, String before, String moment) {
        stage.until(before);
        assertThat(stage.alarms(stage.duty(her, code))).isEmpty();
        stage.until(moment);
        List<String> fired = stage.alarms(stage.duty(her, code));
        assertThat(fired).singleElement(Assertions.STRING).startsWith(moment + " " + stage.duty(her, code).owner().key());
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("escalation")
                .processInstanceBusinessKey(her.value()).variableValueEquals("obligationId", String.valueOf(stage.duty(her, code).id())).count()).isOne();
    }
}
