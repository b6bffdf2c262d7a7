package cn.muan.appointment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.appointment.AppointmentBook;
import cn.muan.engine.Fact;

/** What the diagram of an appointment calls when its day is over. */
@Component("appointments")
public class AppointmentSteps {

    private static final Actor DAY_OVER = Actor.system("appointments");

    private final AppointmentBook book;
    private final CurrentActor actor;

    AppointmentSteps(AppointmentBook book, CurrentActor actor) {
        this.book = book;
        this.actor = actor;
    }

    /** 登记失约: notes that she did not come, and begins to trace a high-risk woman. */
    public void missed(DelegateExecution execution) {
        long id = Long.parseLong((String) execution.getVariable(Fact.APPOINTMENT_ID.variable()));
        actor.as(DAY_OVER, () -> book.missed(id));
    }
}
