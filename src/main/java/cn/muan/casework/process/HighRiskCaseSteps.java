package cn.muan.casework.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.base.Subject;
import cn.muan.casework.CaseDuties;
import cn.muan.engine.Fact;

/** What the diagram of the high-risk case calls: each step opens the duties of the task that follows. */
@Component("highRiskCase")
public class HighRiskCaseSteps {

    private final CaseDuties duties;

    HighRiskCaseSteps(CaseDuties duties) {
        this.duties = duties;
    }

    /** 开立报告时限: opens what is to be reported and says whether a report is owed. */
    public void openReports(DelegateExecution execution) {
        execution.setVariable(Fact.REPORT_OWED.variable(), duties.openReports(subject(execution)));
    }

    /** 开立接收时限: the MCH institution owes an acknowledgement of the report. */
    public void openAcknowledgement(DelegateExecution execution) {
        duties.openAcknowledgement(subject(execution));
    }

    private static Subject subject(DelegateExecution execution) {
        return new Subject(execution.getProcessBusinessKey());
    }
}
