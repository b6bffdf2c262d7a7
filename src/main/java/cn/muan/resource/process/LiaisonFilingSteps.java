package cn.muan.resource.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.base.Subject;
import cn.muan.resource.LiaisonRegister;

/** What the diagram of filing liaisons calls. */
@Component("liaisonFiling")
public class LiaisonFilingSteps {

    private final LiaisonRegister register;

    LiaisonFilingSteps(LiaisonRegister register) {
        this.register = register;
    }

    /** 开立报备时限: opens the duty to file. */
    public void open(DelegateExecution execution) {
        register.open(new Subject(execution.getProcessBusinessKey()));
    }
}
