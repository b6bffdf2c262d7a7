package cn.muan.followup.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.engine.Fact;
import cn.muan.followup.FollowUpProblem;
import cn.muan.followup.FollowUpProblems;

/** What the diagram of a problem found at a follow-up calls. */
@Component("followUpProblem")
public class FollowUpProblemSteps {

    private final FollowUpProblems problems;

    FollowUpProblemSteps(FollowUpProblems problems) {
        this.problems = problems;
    }

    /** 开立报告时限: opens the duty to report and says who owes it to whom. */
    public void openReport(DelegateExecution execution) {
        FollowUpProblem problem = problems.openReport(Long.parseLong((String) execution.getVariable(Fact.PROBLEM_ID.variable())));
        execution.setVariable(Fact.CENTRE.variable(), problem.centre());
        execution.setVariable(Fact.MCH_INSTITUTION.variable(), problem.mch());
    }
}
