package cn.muan.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.base.Subject;
import cn.muan.plan.AntenatalRegistration;

/** What the diagram of the registration calls. */
@Component("antenatal")
public class AntenatalSteps {

    private final AntenatalRegistration registrations;

    AntenatalSteps(AntenatalRegistration registrations) {
        this.registrations = registrations;
    }

    /** 开立登记后续时限. */
    public void openDuty(DelegateExecution execution) {
        registrations.openDuty(subject(execution));
    }

    private static Subject subject(DelegateExecution execution) {
        return new Subject(execution.getProcessBusinessKey());
    }
}
