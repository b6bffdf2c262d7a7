package cn.muan.resource.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.base.Subject;
import cn.muan.engine.Engine;
import cn.muan.engine.Fact;
import cn.muan.resource.LiaisonFilingProcess;

/** One instance of {@code liaison-filing} for each filing. */
@Component
class LiaisonFilingInstances implements LiaisonFilingProcess {

    private final Engine engine;

    LiaisonFilingInstances(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String filingTask() {
        return LiaisonFilingModel.TASK_FILE;
    }

    @Override
    public void begin(Subject subject, Group owner, String mch) {
        engine.start(LiaisonFilingModel.PROCESS, subject, Map.of(Fact.INSTITUTION, owner.organisation(), Fact.OWNER_GROUP, owner.key(),
                Fact.MCH_INSTITUTION, mch));
    }

    @Override
    public void calledOff(Subject subject) {
        engine.correlate(LiaisonFilingModel.MESSAGE_CALLED_OFF, subject, Map.of());
    }
}
