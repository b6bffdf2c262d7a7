package cn.muan.appointment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.appointment.BookingOverrides;
import cn.muan.engine.Fact;

/** What the diagram of an exception to the care level calls. */
@Component("bookingOverride")
public class BookingOverrideSteps {

    private static final Actor GATE = Actor.system("booking-gate");

    private final BookingOverrides overrides;
    private final CurrentActor actor;

    BookingOverrideSteps(BookingOverrides overrides, CurrentActor actor) {
        this.overrides = overrides;
        this.actor = actor;
    }

    /** 开立审批时限: the safety office owes a decision. */
    public void openDecision(DelegateExecution execution) {
        long id = Long.parseLong((String) execution.getVariable(Fact.OVERRIDE_ID.variable()));
        actor.as(GATE, () -> overrides.openDecision(id));
    }
}
