package cn.muan.casework.process;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.casework.HighRiskCase;
import cn.muan.casework.HighRiskCaseProcess;
import cn.muan.engine.Engine;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;

/** One instance of {@code high-risk-case} for each open case. */
@Component
class HighRiskCaseInstances implements HighRiskCaseProcess {

    private final Engine engine;

    HighRiskCaseInstances(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String taskOf(Work work) {
        return switch (work) {
            case REPORT -> HighRiskCaseModel.TASK_REPORT;
            case ACKNOWLEDGE_REPORT -> HighRiskCaseModel.TASK_ACKNOWLEDGE_REPORT;
            case FORWARD_REPORT -> HighRiskCaseModel.TASK_FORWARD_RED;
            case HAND_OVER -> HighRiskCaseModel.TASK_HAND_OVER;
            case ACKNOWLEDGE_HANDOVER -> HighRiskCaseModel.TASK_ACKNOWLEDGE_HANDOVER;
            case DECIDE_HANDOVER -> HighRiskCaseModel.TASK_DECIDE_HANDOVER;
            case FEED_BACK -> HighRiskCaseModel.TASK_FEED_BACK;
            case REVIEW_DOWNGRADE -> HighRiskCaseModel.TASK_REVIEW_DOWNGRADE;
        };
    }

    @Override
    public void opened(HighRiskCase opened) {
        engine.start(HighRiskCaseModel.PROCESS, opened.subject(), factsOf(opened));
    }

    @Override
    public void upgraded(HighRiskCase upgraded) {
        if (!engine.correlate(HighRiskCaseModel.MESSAGE_UPGRADED, upgraded.subject(), factsOf(upgraded))) {
            throw new Refused("casework.case-not-running");
        }
    }

    @Override
    public void eased(HighRiskCase eased) {
        engine.correlate(HighRiskCaseModel.MESSAGE_EASED, eased.subject(), Map.of(Fact.MANAGING_MCH, eased.managingMch()));
    }

    @Override
    public void moved(HighRiskCase moved) {
        engine.correlate(HighRiskCaseModel.MESSAGE_MOVED, moved.subject(), Map.of(Fact.RESIDENCE_MCH, moved.residenceMch(),
                Fact.MANAGING_MCH, moved.managingMch()));
    }

    @Override
    public Set<Work> waiting(Subject subject) {
        Set<String> open = engine.tasksOf(subject).stream().map(OpenTask::key).collect(Collectors.toSet());
        return Arrays.stream(Work.values()).filter(work -> open.contains(taskOf(work)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Work.class)));
    }

    @Override
    public void closed(Subject subject) {
        if (!engine.correlate(HighRiskCaseModel.MESSAGE_CLOSED, subject, Map.of())) {
            throw new Refused("casework.case-not-running");
        }
    }

    private static Map<Fact, Object> factsOf(HighRiskCase of) {
        return Map.of(Fact.INSTITUTION, of.institution(), Fact.MCH_INSTITUTION, of.mchInstitution(),
                Fact.RESIDENCE_MCH, of.residenceMch(), Fact.JURISDICTION, of.jurisdiction(),
                Fact.SEVERITY, of.severity().code(), Fact.RESIDENT, of.resident());
    }
}
