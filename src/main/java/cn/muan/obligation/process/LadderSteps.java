package cn.muan.obligation.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.base.Subject;
import cn.muan.engine.Fact;
import cn.muan.obligation.Ladders;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;

/** What diagrams ask about the obligations a task serves, and what the diagram of the ladder calls. */
@Component("ladders")
public class LadderSteps {

    /** A timer needs a date even where the task serves nothing: one that never comes. */
    private static final Date NEVER = Date.from(Instant.parse("9999-01-01T00:00:00Z"));

    private final Obligations obligations;
    private final Ladders ladders;

    LadderSteps(Obligations obligations, Ladders ladders) {
        this.obligations = obligations;
        this.ladders = ladders;
    }

    /** Due date of the task: the earliest among the open obligations it serves, null where it serves none. */
    public Date dueAt(DelegateExecution execution, String task) {
        return own(execution).map(Obligation::due).or(() -> obligations.dueOf(subject(execution), task)).map(Date::from).orElse(null);
    }

    /** When the first ladder of the obligations that the task serves must start. */
    public Date firstStepAt(DelegateExecution execution, String task) {
        return own(execution).map(Obligation::firstStepAt).or(() -> obligations.firstStepOf(subject(execution), task)).map(Date::from)
                .orElse(NEVER);
    }

    /** Starts the ladders of the obligations that the task serves. */
    public void start(DelegateExecution execution, String task) {
        ladders.start(subject(execution), task);
    }

    /** Due date of the duty that a step-in task is about: it stands in the list as late as the duty itself. */
    public Date dutyDue(DelegateExecution execution) {
        return Date.from(ladders.about(obligationId(execution)).due());
    }

    /** 发出警报: fires the steps that are due and says how the ladder goes on. */
    public void climb(DelegateExecution execution) {
        var climb = ladders.climb(obligationId(execution));
        execution.setVariable(Fact.MORE_STEPS.variable(), climb.nextStepAt() != null);
        execution.setVariable(Fact.STEP_TASK.variable(), climb.taskFor() != null);
        if (climb.nextStepAt() != null) {
            execution.setVariable(Fact.NEXT_STEP_AT.variable(), Date.from(climb.nextStepAt()));
        }
        if (climb.taskFor() != null) {
            execution.setVariable(Fact.STEP_GROUP.variable(), climb.taskFor().key());
        }
    }

    /** The one obligation that an instance names, where others of the subject serve the same kind of task. */
    private Optional<Obligation> own(DelegateExecution execution) {
        return execution.hasVariable(Fact.OBLIGATION_ID.variable()) ? Optional.of(ladders.about(obligationId(execution))) : Optional.empty();
    }

    private static long obligationId(DelegateExecution execution) {
        return Long.parseLong((String) execution.getVariable(Fact.OBLIGATION_ID.variable()));
    }

    private static Subject subject(DelegateExecution execution) {
        return new Subject(execution.getProcessBusinessKey());
    }
}
