package cn.muan.plan;

import java.util.List;

/**
 * What this module keeps of a case, each list newest first.
 *
 * @param plan      the plan in force, null where none is wanted
 * @param versions  of this plan and former ones
 * @param showsKind whether the reader may read the words about an infectious woman
 */
public record PlanFolder(CarePlan plan, List<PlanVersion> versions, List<ContinuationAdvice> advices, List<Consultation> consultations,
        List<CaseDiscussion> discussions, List<RiskNotice> notices, List<DeliveryPlan> deliveryPlans, List<AntenatalDuty> registrations,
        boolean showsKind) {

    public boolean empty() {
        return plan == null && versions.isEmpty() && advices.isEmpty() && consultations.isEmpty() && discussions.isEmpty() && notices.isEmpty()
                && deliveryPlans.isEmpty() && registrations.isEmpty();
    }

    /** Whether the words of something written about her may be shown to the reader. */
    public boolean shows(boolean infectious) {
        return !infectious || showsKind;
    }
}
