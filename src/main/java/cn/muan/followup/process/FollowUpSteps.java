package cn.muan.followup.process;

import java.time.Instant;
import java.util.Date;
import java.util.Locale;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.engine.Fact;
import cn.muan.followup.FollowUpDuties;

/** What the diagram of follow-up calls. */
@Component("followUp")
public class FollowUpSteps {

    /** A timer needs a date even where nothing follows: one that never comes. */
    private static final Date NEVER = Date.from(Instant.parse("9999-01-01T00:00:00Z"));

    private final FollowUpDuties duties;

    FollowUpSteps(FollowUpDuties duties) {
        this.duties = duties;
    }

    /** 开立本期随访: opens what is owed now and says how the series goes on, at which centre and until when. */
    public void openPeriod(DelegateExecution execution) {
        var next = duties.openPeriod(Long.parseLong((String) execution.getVariable(Fact.SERIES_ID.variable())));
        execution.setVariable(Fact.PERIOD_STATE.variable(), next.kind().name().toLowerCase(Locale.ROOT));
        execution.setVariable(Fact.CENTRE.variable(), next.centre());
        execution.setVariable(Fact.PERIOD_ENDS.variable(), next.until() == null ? NEVER : Date.from(next.until()));
    }
}
