package cn.muan.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.base.Subject;
import cn.muan.plan.Continuation;

/** What the diagram of the advice calls. */
@Component("continuationAdvice")
public class ContinuationAdviceSteps {

    private final Continuation continuation;

    ContinuationAdviceSteps(Continuation continuation) {
        this.continuation = continuation;
    }

    /** 开立确诊时限. */
    public void openConfirmation(DelegateExecution execution) {
        continuation.openConfirmation(subject(execution));
    }

    /** 开立告知时限. */
    public void openInforming(DelegateExecution execution) {
        continuation.openInforming(subject(execution));
    }

    private static Subject subject(DelegateExecution execution) {
        return new Subject(execution.getProcessBusinessKey());
    }
}
