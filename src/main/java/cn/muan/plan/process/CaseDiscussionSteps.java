package cn.muan.plan.process;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.base.Subject;
import cn.muan.plan.Discussions;

/** What the diagram of the discussions calls. */
@Component("caseDiscussion")
public class CaseDiscussionSteps {

    private final Discussions discussions;

    CaseDiscussionSteps(Discussions discussions) {
        this.discussions = discussions;
    }

    /** 开立本季度讨论时限. */
    public void openQuarter(DelegateExecution execution) {
        discussions.openQuarter(subject(execution));
    }

    /** When the next quarter begins. */
    public Date nextQuarterAt(DelegateExecution execution) {
        return Date.from(discussions.nextQuarter());
    }

    private static Subject subject(DelegateExecution execution) {
        return new Subject(execution.getProcessBusinessKey());
    }
}
