package cn.muan.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.engine.Fact;
import cn.muan.plan.Consultations;

/** What the diagram of the consultation calls. */
@Component("consultation")
public class ConsultationSteps {

    private final Consultations consultations;

    ConsultationSteps(Consultations consultations) {
        this.consultations = consultations;
    }

    /** 开立会诊时限: several may be open for one woman, so the instance names its own. */
    public void openDuty(DelegateExecution execution) {
        consultations.openDuty(Long.parseLong((String) execution.getVariable(Fact.CONSULTATION_ID.variable())))
                .ifPresent(duty -> execution.setVariable(Fact.OBLIGATION_ID.variable(), String.valueOf(duty)));
    }
}
