package cn.muan.followup.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.engine.Engine;
import cn.muan.engine.Fact;
import cn.muan.followup.FollowUpProblem;
import cn.muan.followup.FollowUpProblemProcess;

/** One instance of {@code follow-up-problem} for each problem. */
@Component
class FollowUpProblemInstances implements FollowUpProblemProcess {

    private final Engine engine;

    FollowUpProblemInstances(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String reportTask() {
        return FollowUpProblemModel.TASK_REPORT;
    }

    @Override
    public String found(FollowUpProblem problem) {
        return engine.start(FollowUpProblemModel.PROCESS, problem.subject(), Map.of(Fact.PROBLEM_ID, String.valueOf(problem.id())));
    }

    @Override
    public void moved(FollowUpProblem problem) {
        engine.correlateInstance(FollowUpProblemModel.MESSAGE_MOVED, problem.processInstance(), Map.of());
    }

    @Override
    public void withdrawn(FollowUpProblem problem) {
        engine.correlateInstance(FollowUpProblemModel.MESSAGE_WITHDRAWN, problem.processInstance(), Map.of());
    }
}
