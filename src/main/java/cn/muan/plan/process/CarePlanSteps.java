package cn.muan.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.base.Subject;
import cn.muan.plan.CarePlanning;

/** What the diagram of the plan calls. */
@Component("carePlan")
public class CarePlanSteps {

    private final CarePlanning planning;

    CarePlanSteps(CarePlanning planning) {
        this.planning = planning;
    }

    /** 开立方案时限. */
    public void openDuty(DelegateExecution execution) {
        planning.openDuty(subject(execution));
    }

    private static Subject subject(DelegateExecution execution) {
        return new Subject(execution.getProcessBusinessKey());
    }
}
