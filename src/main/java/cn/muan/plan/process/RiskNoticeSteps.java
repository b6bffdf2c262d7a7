package cn.muan.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.base.Subject;
import cn.muan.plan.RiskNoticing;

/** What the diagram of the notice calls. */
@Component("riskNotice")
public class RiskNoticeSteps {

    private final RiskNoticing notices;

    RiskNoticeSteps(RiskNoticing notices) {
        this.notices = notices;
    }

    /** 开立发放时限. */
    public void openDuty(DelegateExecution execution) {
        notices.openDuty(subject(execution));
    }

    private static Subject subject(DelegateExecution execution) {
        return new Subject(execution.getProcessBusinessKey());
    }
}
