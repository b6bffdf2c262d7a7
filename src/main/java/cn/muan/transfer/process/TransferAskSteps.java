package cn.muan.transfer.process;

import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.engine.Fact;
import cn.muan.transfer.Asking;

/** What the diagrams of asking one institution, and of standing by, call. */
@Component("transferAsk")
public class TransferAskSteps {

    private static final Actor ROUTER = Actor.system("transfer-router");
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Asking asking;
    private final CurrentActor actor;

    TransferAskSteps(Asking asking, CurrentActor actor) {
        this.asking = asking;
        this.actor = actor;
    }

    /** 开立答复时限: the asked one owes an answer. */
    public void openAnswer(DelegateExecution execution) {
        opened(execution, () -> asking.openAnswer(id(execution)));
    }

    /** 开立配合时限: who stands by owes a word. */
    public void openAssistance(DelegateExecution execution) {
        opened(execution, () -> asking.openAssistance(id(execution)));
    }

    /** When silence counts as no answer. */
    public Date silentAt(DelegateExecution execution) {
        Instant at = actor.as(ROUTER, () -> asking.silentAt(id(execution)).orElse(NEVER));
        return Date.from(at);
    }

    /** 记录逾时: the next one is asked. */
    public void silent(DelegateExecution execution) {
        actor.as(ROUTER, () -> asking.silent(id(execution)));
    }

    /** Others are asked about the same woman: the instance names its own duty. */
    private void opened(DelegateExecution execution, Supplier<Long> open) {
        long obligation = actor.as(ROUTER, open);
        if (obligation > 0) {
            execution.setVariable(Fact.OBLIGATION_ID.variable(), String.valueOf(obligation));
        }
    }

    private static long id(DelegateExecution execution) {
        return Long.parseLong((String) execution.getVariable(Fact.TRANSFER_ASK_ID.variable()));
    }
}
