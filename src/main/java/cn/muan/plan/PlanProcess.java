package cn.muan.plan;

import cn.muan.base.Subject;

/** What this module needs from the process engine. */
public interface PlanProcess {

    /** The diagrams of this module. */
    enum Flow { CARE_PLAN, CONTINUATION_ADVICE, RISK_NOTICE, CASE_DISCUSSION, ANTENATAL_REGISTRATION, DELIVERY_PLAN, CONSULTATION }

    /** Ids of the user tasks that serve the obligation, separated by blanks, as {@link cn.muan.obligation.Duty} wants them. */
    String servedBy(String obligation);

    /** A plan is wanted of the institution, or one is drafted and waits for its senior obstetrician. */
    void plan(CarePlan plan, boolean drafted);

    /** The advice goes on where it stands. */
    void advise(ContinuationAdvice advice);

    void notice(RiskNotice notice);

    /** Discussions begin in this quarter, or in the next one. */
    void discuss(DiscussionSeries series, boolean now);

    void register(AntenatalDuty duty);

    void planDelivery(DeliveryPlan plan);

    void consult(Consultation consultation);

    /** Whatever of this kind waits for the subject is withdrawn. */
    void withdraw(Flow flow, Subject subject);
}
