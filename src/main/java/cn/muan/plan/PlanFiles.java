package cn.muan.plan;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.Role;
import cn.muan.base.Subject;
import cn.muan.risk.RiskRegister;
import cn.muan.woman.Women;

/** Reads what this module keeps of a case, for whoever may see the case. */
@Service
@Transactional(readOnly = true)
public class PlanFiles {

    private final CarePlans plans;
    private final PlanVersions versions;
    private final ContinuationAdvices advices;
    private final ConsultationRegister consultations;
    private final CaseDiscussions discussions;
    private final RiskNotices notices;
    private final DeliveryPlans deliveryPlans;
    private final AntenatalDuties registrations;
    private final CaseAccess access;
    private final Women women;

    PlanFiles(CarePlans plans, PlanVersions versions, ContinuationAdvices advices, ConsultationRegister consultations,
            CaseDiscussions discussions, RiskNotices notices, DeliveryPlans deliveryPlans, AntenatalDuties registrations, CaseAccess access,
            Women women) {
        this.plans = plans;
        this.versions = versions;
        this.advices = advices;
        this.consultations = consultations;
        this.discussions = discussions;
        this.notices = notices;
        this.deliveryPlans = deliveryPlans;
        this.registrations = registrations;
        this.access = access;
        this.women = women;
    }

    /** At most the latest twenty of each. */
    public PlanFolder folder(Subject asked) {
        Subject subject = women.current(asked);
        Actor reader = access.requireSee(subject);
        String key = subject.value();
        List<Long> planIds = plans.findTop20BySubjectOrderByIdDesc(key).stream().map(CarePlan::id).toList();
        return new PlanFolder(plans.findByOpenSubject(key).orElse(null),
                planIds.isEmpty() ? List.of() : versions.findTop50ByPlanIdInOrderByIdDesc(planIds),
                advices.findTop20BySubjectOrderByIdDesc(key), consultations.findTop50BySubjectOrderByIdDesc(key),
                discussions.findTop20BySubjectOrderByIdDesc(key), notices.findTop20BySubjectOrderByIdDesc(key),
                deliveryPlans.findTop20BySubjectOrderByIdDesc(key), registrations.findTop20BySubjectOrderByIdDesc(key), seesKind(reader));
    }

    private static boolean seesKind(Actor reader) {
        return RiskRegister.seesKind(reader) || reader.has(Role.CASE_MANAGER);
    }
}
