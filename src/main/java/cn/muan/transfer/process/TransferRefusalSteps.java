package cn.muan.transfer.process;

import java.util.function.Supplier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.engine.Fact;
import cn.muan.transfer.Asking;

/** What the diagram of a refusal's review calls. */
@Component("transferRefusal")
public class TransferRefusalSteps {

    private static final Actor ROUTER = Actor.system("transfer-router");

    private final Asking asking;
    private final CurrentActor actor;

    TransferRefusalSteps(Asking asking, CurrentActor actor) {
        this.asking = asking;
        this.actor = actor;
    }

    /** 开立核查时限: those who answer for the refuser owe a finding; the instance names its own duty among others. */
    public void openReview(DelegateExecution execution) {
        long id = Long.parseLong((String) execution.getVariable(Fact.TRANSFER_ASK_ID.variable()));
        long obligation = actor.as(ROUTER, (Supplier<Long>) () -> asking.openReview(id));
        if (obligation > 0) {
            execution.setVariable(Fact.OBLIGATION_ID.variable(), String.valueOf(obligation));
        }
    }
}
