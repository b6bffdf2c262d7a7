package cn.muan.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.base.Subject;
import cn.muan.plan.DeliveryPlanning;

/** What the diagram of the delivery plan calls. */
@Component("deliveryPlan")
public class DeliveryPlanSteps {

    private final DeliveryPlanning planning;

    DeliveryPlanSteps(DeliveryPlanning planning) {
        this.planning = planning;
    }

    /** 开立预案时限. */
    public void openDuty(DelegateExecution execution) {
        planning.openDuty(subject(execution));
    }

    private static Subject subject(DelegateExecution execution) {
        return new Subject(execution.getProcessBusinessKey());
    }
}
