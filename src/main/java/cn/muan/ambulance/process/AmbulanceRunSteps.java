package cn.muan.ambulance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.ambulance.Dispatching;
import cn.muan.engine.Fact;

/** What the diagram of an ambulance run calls. */
@Component("ambulanceRun")
public class AmbulanceRunSteps {

    private final Dispatching dispatching;

    AmbulanceRunSteps(Dispatching dispatching) {
        this.dispatching = dispatching;
    }

    /** 开立派车时限: opens the duty to send a vehicle, where a policy asks for it. */
    public void openDispatch(DelegateExecution execution) {
        dispatching.openDispatch(Long.parseLong((String) execution.getVariable(Fact.RUN_ID.variable())))
                .ifPresent(duty -> execution.setVariable(Fact.OBLIGATION_ID.variable(), String.valueOf(duty)));
    }
}
