package cn.muan.resource.process;

import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.base.Subject;
import cn.muan.resource.UpdateCycles;

/** What the diagram of keeping a resource up to date calls. */
@Component("resourceUpdate")
public class ResourceUpdateSteps {

    /** A timer needs a date even where nothing is owed: one that never comes. */
    private static final Date NEVER = Date.from(Instant.parse("9999-01-01T00:00:00Z"));

    private final UpdateCycles cycles;

    ResourceUpdateSteps(UpdateCycles cycles) {
        this.cycles = cycles;
    }

    /** 开立更新时限: opens the duty of the next update. */
    public void open(DelegateExecution execution) {
        cycles.open(subject(execution));
    }

    /** When the update is asked for. */
    public Date askAt(DelegateExecution execution) {
        return cycles.askAt(subject(execution)).map(Date::from).orElse(NEVER);
    }

    /** 开始下一周期: begins the next cycle where it is still asked for. */
    public void beginNext(DelegateExecution execution) {
        cycles.beginNext(subject(execution));
    }

    private static Subject subject(DelegateExecution execution) {
        return new Subject(execution.getProcessBusinessKey());
    }
}
