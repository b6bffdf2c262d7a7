package cn.muan.casework.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.base.Subject;
import cn.muan.casework.CaseDuties;
import cn.muan.casework.HighRiskCase;
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

    /** 开立反馈或转介时限: where no report is owed, the community or the MCH institution of residence learns of her all the same. */
    public void openManagement(DelegateExecution execution) {
        HighRiskCase of = duties.openManagement(subject(execution));
        execution.setVariable(Fact.RESIDENT.variable(), !of.handOverOwed());
        execution.setVariable(Fact.RESIDENCE_MCH.variable(), of.residenceMch());
    }

    /** 开立上报时限: a red report is passed on where the county's policies ask for it. */
    public void openForwarding(DelegateExecution execution) {
        execution.setVariable(Fact.FORWARD_OWED.variable(), duties.openForwarding(subject(execution)));
    }

    /** 核对风险是否已解除: says whether anything in her risk still keeps her in case management, and who manages her. */
    public void checkEased(DelegateExecution execution) {
        HighRiskCase of = duties.caseOf(subject(execution));
        execution.setVariable(Fact.EASED.variable(), of.eased());
        execution.setVariable(Fact.MANAGING_MCH.variable(), of.managingMch());
    }

    private static Subject subject(DelegateExecution execution) {
        return new Subject(execution.getProcessBusinessKey());
    }
}
