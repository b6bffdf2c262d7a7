package cn.muan.appointment.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.appointment.RescueReferralProcess;
import cn.muan.base.Subject;
import cn.muan.engine.Engine;
import cn.muan.engine.Fact;

/** One instance of {@code rescue-centre-referral} for each woman who must be assessed at a rescue centre. */
@Component
class RescueReferralInstances implements RescueReferralProcess {

    private final Engine engine;

    RescueReferralInstances(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String task() {
        return RescueReferralModel.TASK_REFER;
    }

    @Override
    public void begin(Subject subject, String institution, boolean mayAssess) {
        engine.start(RescueReferralModel.PROCESS, subject, Map.of(Fact.INSTITUTION, institution, Fact.MAY_ASSESS, mayAssess));
    }

    @Override
    public void closed(Subject subject) {
        engine.correlate(RescueReferralModel.MESSAGE_CLOSED, subject, Map.of());
    }
}
