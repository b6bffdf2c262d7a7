package cn.muan.critical.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.critical.CriticalWords;
import cn.muan.critical.DischargeRouting;
import cn.muan.critical.DischargeTracing;
import cn.muan.critical.LeavingAgainstAdvice;
import cn.muan.engine.Fact;

/** What the diagram of a discharge against advice calls: each step opens the duty of the task that follows. */
@Component("dischargeAgainstAdvice")
public class DischargeAgainstAdviceSteps {

    private final LeavingAgainstAdvice leaving;
    private final DischargeRouting routing;
    private final DischargeTracing tracing;

    DischargeAgainstAdviceSteps(LeavingAgainstAdvice leaving, DischargeRouting routing, DischargeTracing tracing) {
        this.leaving = leaving;
        this.routing = routing;
        this.tracing = tracing;
    }

    /** 开立报告时限; says whether a report is owed. */
    public void openReport(DelegateExecution execution) {
        execution.setVariable(Fact.REPORT_OWED.variable(), leaving.openReport(id(execution)));
    }

    /** 开立转介时限; says with which step the looking for her goes on. */
    public void openRouting(DelegateExecution execution) {
        execution.setVariable(Fact.DISCHARGE_STAGE.variable(), CriticalWords.code(routing.openRouting(id(execution))));
    }

    /** 开立接收时限. */
    public void openReceipt(DelegateExecution execution) {
        execution.setVariable(Fact.DESTINATION_MCH.variable(), routing.openReceipt(id(execution)).routedTo());
    }

    /** 开立追踪时限; says who looks for her. */
    public void openAttempt(DelegateExecution execution) {
        execution.setVariable(Fact.TRACING_GROUP.variable(), tracing.openAttempt(id(execution)).key());
    }

    private static long id(DelegateExecution execution) {
        return Long.parseLong((String) execution.getVariable(Fact.DISCHARGE_ID.variable()));
    }
}
