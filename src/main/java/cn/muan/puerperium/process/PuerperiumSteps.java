package cn.muan.puerperium.process;

import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.function.Function;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.base.Subject;
import cn.muan.engine.Fact;
import cn.muan.puerperium.Puerperia;
import cn.muan.puerperium.Puerperium;

/** What the diagram of the puerperium calls: opens the duty of the task that follows, and says when its timers fire. */
@Component("puerperium")
public class PuerperiumSteps {

    private final Puerperia puerperia;

    PuerperiumSteps(Puerperia puerperia) {
        this.puerperia = puerperia;
    }

    /** 开立出院前评估时限 */
    public void openDischarge(DelegateExecution execution) {
        execution.setVariable(Fact.DISCHARGE_OWED.variable(), puerperia.openDischarge(subject(execution)));
    }

    /** 开立产后访视时限 */
    public void openVisit(DelegateExecution execution) {
        execution.setVariable(Fact.VISIT_OWED.variable(), puerperia.openVisit(subject(execution)));
        execution.setVariable(Fact.VISIT_GROUP.variable(), puerperia.carersOf(subject(execution)).visit().key());
    }

    /** 开立42天评估时限 */
    public void openCheck(DelegateExecution execution) {
        execution.setVariable(Fact.CHECK_OWED.variable(), puerperia.openCheck(subject(execution)));
        execution.setVariable(Fact.CHECK_GROUP.variable(), puerperia.carersOf(subject(execution)).check().key());
    }

    /** 查看未了事项 at 24:00 of day 42. */
    public void atDay42(DelegateExecution execution) {
        execution.setVariable(Fact.RESIDENCE_MCH.variable(), puerperia.carersOf(subject(execution)).residenceMch());
        execution.setVariable(Fact.CLOSING.variable(), puerperia.atDay42(subject(execution)).name().toLowerCase(Locale.ROOT));
    }

    /** 取消未做的评估 */
    public void cancelTheRest(DelegateExecution execution) {
        puerperia.cancelTheRest(subject(execution));
    }

    public Date takenAsDischargedAt(DelegateExecution execution) {
        return at(execution, Puerperium::takenAsDischargedAt);
    }

    public Date checkFrom(DelegateExecution execution) {
        return at(execution, Puerperium::checkFrom);
    }

    public Date day42At(DelegateExecution execution) {
        return at(execution, Puerperium::endsAt);
    }

    public Date madeUpUntil(DelegateExecution execution) {
        return at(execution, Puerperium::madeUpUntil);
    }

    private Date at(DelegateExecution execution, Function<Puerperium, Instant> instant) {
        return Date.from(puerperia.timeOf(subject(execution), instant));
    }

    private static Subject subject(DelegateExecution execution) {
        return new Subject(execution.getProcessBusinessKey());
    }
}
