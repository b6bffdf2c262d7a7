package cn.muan.periodic.process;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.base.Subject;
import cn.muan.engine.Fact;
import cn.muan.periodic.PeriodicCalendar;

/** What the diagram of a recurring duty calls. */
@Component("periodicDuty")
public class PeriodicDutySteps {

    private final PeriodicCalendar calendar;

    PeriodicDutySteps(PeriodicCalendar calendar) {
        this.calendar = calendar;
    }

    /** 开立本期时限: opens the duty of the period and says whether anything is owed. */
    public void open(DelegateExecution execution) {
        execution.setVariable(Fact.OWED.variable(), calendar.open(subject(execution), duty(execution)));
    }

    /** When the next period begins. */
    public Date nextPeriodAt(DelegateExecution execution) {
        return Date.from(calendar.nextStart(subject(execution), duty(execution)));
    }

    /** 开始下一期: begins the next period, whatever became of this one. */
    public void beginNext(DelegateExecution execution) {
        calendar.beginNext(subject(execution), duty(execution));
    }

    private static String duty(DelegateExecution execution) {
        return (String) execution.getVariable(Fact.DUTY.variable());
    }

    private static Subject subject(DelegateExecution execution) {
        return new Subject(execution.getProcessBusinessKey());
    }
}
