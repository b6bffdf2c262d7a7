package cn.muan.blood.process;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.blood.BloodTransport;
import cn.muan.blood.BloodStep;
import cn.muan.engine.Fact;
import cn.muan.obligation.Obligation;

/** What the diagram of a delivery calls: each step opens its clock before its task. */
@Component("bloodDelivery")
public class BloodDeliverySteps {

    private static final Actor BLOOD = Actor.system("blood");

    private final BloodTransport transport;
    private final CurrentActor actor;

    BloodDeliverySteps(BloodTransport transport, CurrentActor actor) {
        this.transport = transport;
        this.actor = actor;
    }

    /** 开立发血时限. */
    public void openHandOut(DelegateExecution execution) {
        open(execution, BloodStep.HAND_OUT);
    }

    /** 开立发车时限. */
    public void openSendOut(DelegateExecution execution) {
        open(execution, BloodStep.SEND_OUT);
        Group holder = actor.as(BLOOD, () -> transport.holder(id(execution)));
        execution.setVariable(Fact.HOLDER_GROUP.variable(), holder.key());
    }

    /** 开立标记时限. */
    public void openDifficulty(DelegateExecution execution) {
        open(execution, BloodStep.MARK_DIFFICULTY);
    }

    /** 开立协调时限: the safety management office owes the order. */
    public void openOrder(DelegateExecution execution) {
        open(execution, BloodStep.ORDER_RUN);
        execution.setVariable(Fact.HOLDER_GROUP.variable(), actor.as(BLOOD, () -> transport.holder(id(execution))).key());
        execution.setVariable(Fact.SAFETY_GROUP.variable(), actor.as(BLOOD, () -> transport.office(id(execution))).key());
    }

    private void open(DelegateExecution execution, BloodStep step) {
        Optional<Obligation> duty = actor.as(BLOOD, () -> transport.open(step, id(execution)));
        duty.ifPresentOrElse(opened -> execution.setVariable(Fact.OBLIGATION_ID.variable(), String.valueOf(opened.id())),
                () -> execution.removeVariable(Fact.OBLIGATION_ID.variable()));
    }

    private static long id(DelegateExecution execution) {
        return Long.parseLong((String) execution.getVariable(Fact.ALLOCATION_ID.variable()));
    }
}
