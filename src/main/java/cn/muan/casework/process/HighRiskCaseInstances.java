package cn.muan.casework.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.casework.HighRiskCase;
import cn.muan.casework.HighRiskCaseProcess;
import cn.muan.engine.Engine;
import cn.muan.engine.Fact;

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
            case HAND_OVER -> HighRiskCaseModel.TASK_HAND_OVER;
            case ACKNOWLEDGE_HANDOVER -> HighRiskCaseModel.TASK_ACKNOWLEDGE_HANDOVER;
            case FEED_BACK -> HighRiskCaseModel.TASK_FEED_BACK;
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
