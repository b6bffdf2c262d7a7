package cn.muan.plan.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.base.Subject;
import cn.muan.engine.Engine;
import cn.muan.engine.Fact;
import cn.muan.plan.AntenatalDuty;
import cn.muan.plan.CarePlan;
import cn.muan.plan.Choices;
import cn.muan.plan.Consultation;
import cn.muan.plan.ContinuationAdvice;
import cn.muan.plan.DeliveryPlan;
import cn.muan.plan.DiscussionSeries;
import cn.muan.plan.PlanProcess;
import cn.muan.plan.RiskNotice;

/** Plans, advice, notices, discussions and consultations as instances of their diagrams. */
@Component
class PlanInstances implements PlanProcess {

    private static final Map<String, String> SERVING = Map.of(
            "O23", CarePlanModel.TASK_DRAFT + " " + CarePlanModel.TASK_CONFIRM,
            "O9", ContinuationAdviceModel.TASK_CONFIRM + " " + ContinuationAdviceModel.TASK_REVISE,
            "O9a", ContinuationAdviceModel.TASK_ACKNOWLEDGE,
            "O25", RiskNoticeModel.TASK_HAND_OUT,
            "O24", CaseDiscussionModel.TASK_DISCUSS,
            "O24a", ConsultationModel.TASK_ANSWER,
            "O24b", ConsultationModel.TASK_ANSWER,
            "O2", AntenatalRegistrationModel.TASK_ISSUE_HANDBOOK,
            "O4", AntenatalRegistrationModel.TASK_REPORT,
            "O13", DeliveryPlanModel.TASK_PLAN);

    private final Engine engine;

    PlanInstances(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String servedBy(String obligation) {
        return SERVING.get(obligation);
    }

    @Override
    public void plan(CarePlan plan, boolean drafted) {
        engine.start(CarePlanModel.PROCESS, plan.subject(), Map.of(Fact.INSTITUTION, plan.institution(), Fact.PLAN_STAGE, drafted ? "drafted" : "wanted"));
    }

    @Override
    public void advise(ContinuationAdvice advice) {
        engine.start(ContinuationAdviceModel.PROCESS, advice.subject(),
                Map.of(Fact.INSTITUTION, advice.institution(), Fact.PLAN_STAGE, Choices.code(advice.state())));
    }

    @Override
    public void notice(RiskNotice notice) {
        engine.start(RiskNoticeModel.PROCESS, notice.subject(), Map.of(Fact.INSTITUTION, notice.institution()));
    }

    @Override
    public void discuss(DiscussionSeries series, boolean now) {
        engine.start(CaseDiscussionModel.PROCESS, series.subject(), Map.of(Fact.INSTITUTION, series.institution(), Fact.DISCUSS_NOW, now));
    }

    @Override
    public void register(AntenatalDuty duty) {
        engine.start(AntenatalRegistrationModel.PROCESS, duty.subject(),
                Map.of(Fact.INSTITUTION, duty.institution(), Fact.PLAN_STAGE, Choices.code(duty.kind())));
    }

    @Override
    public void planDelivery(DeliveryPlan plan) {
        engine.start(DeliveryPlanModel.PROCESS, plan.subject(), Map.of(Fact.PLANNING_CENTRE, plan.centre()));
    }

    @Override
    public void consult(Consultation consultation) {
        engine.start(ConsultationModel.PROCESS, consultation.subject(), Map.of(Fact.ASKED_INSTITUTION, consultation.askedInstitution(),
                Fact.CONSULTATION_ID, String.valueOf(consultation.id())));
    }

    @Override
    public void withdraw(Flow flow, Subject subject) {
        engine.correlate(switch (flow) {
            case CARE_PLAN -> CarePlanModel.MESSAGE_WITHDRAWN;
            case CONTINUATION_ADVICE -> ContinuationAdviceModel.MESSAGE_WITHDRAWN;
            case RISK_NOTICE -> RiskNoticeModel.MESSAGE_WITHDRAWN;
            case CASE_DISCUSSION -> CaseDiscussionModel.MESSAGE_ENDED;
            case ANTENATAL_REGISTRATION -> AntenatalRegistrationModel.MESSAGE_WITHDRAWN;
            case DELIVERY_PLAN -> DeliveryPlanModel.MESSAGE_WITHDRAWN;
            case CONSULTATION -> ConsultationModel.MESSAGE_WITHDRAWN;
        }, subject, Map.of());
    }
}
