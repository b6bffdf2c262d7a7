package cn.muan.critical.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.critical.CriticalEpisode;
import cn.muan.critical.CriticalProcess;
import cn.muan.critical.DeathNotice;
import cn.muan.critical.DischargeAgainstAdvice;
import cn.muan.engine.Engine;
import cn.muan.engine.Fact;

/** Critical care as instances of its diagrams; an episode, a discharge and a death have one each. */
@Component
class CriticalInstances implements CriticalProcess {

    private static final Map<String, String> SERVING = Map.of(
            "O48", CriticalAdmissionModel.TASK_NOTIFY,
            "O48a", CriticalAdmissionModel.TASK_ROUTE,
            "O48b", CriticalAdmissionModel.TASK_ACKNOWLEDGE,
            "O49", CriticalAdmissionModel.TASK_FORM_TEAM,
            "O50", CriticalAdmissionModel.TASK_FORM_TEAM,
            "O59", DischargeAgainstAdviceModel.TASK_REPORT,
            "O60", DischargeAgainstAdviceModel.TASK_ROUTE,
            "O60a", DischargeAgainstAdviceModel.TASK_RECEIVE,
            "O60b", DischargeAgainstAdviceModel.TASK_TRACE,
            "O61", DischargeAgainstAdviceModel.TASK_REPORT + " " + DeathNoticeModel.TASK_TELL);

    private final Engine engine;

    CriticalInstances(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String servedBy(String obligation) {
        return SERVING.get(obligation);
    }

    @Override
    public String admitted(CriticalEpisode episode) {
        return engine.start(CriticalAdmissionModel.PROCESS, episode.subject(), Map.of(Fact.CRITICAL_ID, String.valueOf(episode.id()),
                Fact.INSTITUTION, episode.institution(), Fact.MCH_INSTITUTION, episode.mchInstitution()));
    }

    @Override
    public void careEnded(String instance) {
        engine.correlateInstance(CriticalAdmissionModel.MESSAGE_CARE_ENDED, instance, Map.of());
    }

    @Override
    public void admissionCalledOff(String instance) {
        engine.correlateInstance(CriticalAdmissionModel.MESSAGE_CALLED_OFF, instance, Map.of());
    }

    @Override
    public String left(DischargeAgainstAdvice discharge) {
        return engine.start(DischargeAgainstAdviceModel.PROCESS, discharge.subject(), Map.of(Fact.DISCHARGE_ID, String.valueOf(discharge.id()),
                Fact.INSTITUTION, discharge.institution(), Fact.MCH_INSTITUTION, discharge.mchInstitution()));
    }

    @Override
    public void womanBack(String instance) {
        engine.correlateInstance(DischargeAgainstAdviceModel.MESSAGE_BACK, instance, Map.of());
    }

    @Override
    public void dischargeCalledOff(String instance) {
        engine.correlateInstance(DischargeAgainstAdviceModel.MESSAGE_CALLED_OFF, instance, Map.of());
    }

    @Override
    public String died(DeathNotice notice) {
        return engine.start(DeathNoticeModel.PROCESS, notice.subject(), Map.of(Fact.DEATH_NOTICE_ID, String.valueOf(notice.id()),
                Fact.INSTITUTION, notice.institution()));
    }

    @Override
    public void deathCalledOff(String instance) {
        engine.correlateInstance(DeathNoticeModel.MESSAGE_WITHDRAWN, instance, Map.of());
    }
}
