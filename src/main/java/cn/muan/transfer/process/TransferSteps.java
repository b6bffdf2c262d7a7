package cn.muan.transfer.process;

import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.engine.Fact;
import cn.muan.transfer.Asking;

/** What the diagram of a transfer calls. */
@Component("transfer")
public class TransferSteps {

    private static final Actor ROUTER = Actor.system("transfer-router");
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Asking asking;
    private final CurrentActor actor;

    TransferSteps(Asking asking, CurrentActor actor) {
        this.asking = asking;
        this.actor = actor;
    }

    /** 开立联系转诊职责: the first-contact institution is responsible until handover. */
    public void openFinding(DelegateExecution execution) {
        actor.as(ROUTER, () -> asking.openFinding(id(execution)));
    }

    /** 询问接诊机构: the next one by choice and rank. */
    public void ask(DelegateExecution execution) {
        actor.as(ROUTER, () -> asking.askNext(id(execution)));
    }

    /** When the backstop takes her where nobody else has. */
    public Date backstopAt(DelegateExecution execution) {
        Instant at = asking.backstopAt(id(execution));
        return Date.from(at == null ? NEVER : at);
    }

    /** 指派兜底中心, where nobody has taken her. */
    public void assignBackstop(DelegateExecution execution) {
        String backstop = actor.as(ROUTER, () -> asking.assignBackstop(id(execution)).orElse(null));
        execution.setVariable(Fact.BACKSTOP_ASSIGNED.variable(), backstop != null);
        execution.setVariable(Fact.BACKSTOP.variable(), backstop);
    }

    /** 开立兜底确认时限: the backstop owes a word that it awaits her. */
    public void openAdmission(DelegateExecution execution) {
        actor.as(ROUTER, () -> asking.openAdmission(id(execution)));
    }

    /** 开立协调时限: the MCH institution owes help. */
    public void openCoordination(DelegateExecution execution) {
        actor.as(ROUTER, () -> asking.openCoordination(id(execution)));
    }

    private static long id(DelegateExecution execution) {
        return Long.parseLong((String) execution.getVariable(Fact.TRANSFER_ID.variable()));
    }
}
