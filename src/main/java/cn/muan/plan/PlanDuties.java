package cn.muan.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.base.Subject;
import cn.muan.casework.HighRiskCase;
import cn.muan.obligation.Duty;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;
import cn.muan.policy.CaseFacts;
import cn.muan.policy.Policy;
import cn.muan.risk.RiskRegister;
import cn.muan.risk.RiskStanding;

/** Opens and closes the duties of plans; whether there is one at all is the policy's word. */
@Component
class PlanDuties {

    private final Obligations obligations;
    private final Policy policy;
    private final RiskRegister risks;
    private final PlanProcess process;

    PlanDuties(Obligations obligations, Policy policy, RiskRegister risks, PlanProcess process) {
        this.obligations = obligations;
        this.policy = policy;
        this.risks = risks;
        this.process = process;
    }

    /** Whether a jurisdiction up the line has a rule for a case with these facts. */
    boolean ruled(String code, CaseFacts facts, String jurisdiction, Instant at) {
        return policy.deadline(code, facts, jurisdiction, at).isPresent();
    }

    Optional<Obligation> open(String code, Subject subject, Group owner, String jurisdiction, Instant since) {
        return open(code, subject, owner, jurisdiction, since, null);
    }

    Optional<Obligation> open(String code, Subject subject, Group owner, String jurisdiction, Instant since, String occurrence) {
        return obligations.open(new Duty(code, subject, owner, jurisdiction, since, factsOf(subject), process.servedBy(code), occurrence));
    }

    /** The colour and infection last signed. */
    CaseFacts factsOf(Subject subject) {
        Optional<RiskStanding> standing = risks.standing(subject);
        return CaseFacts.of(standing.flatMap(RiskStanding::severity).orElse(null), standing.map(RiskStanding::infectious).orElse(false));
    }

    static CaseFacts factsOf(HighRiskCase of) {
        return CaseFacts.of(of.severity(), of.infectious());
    }

    void meet(Subject subject, String code, Instant at) {
        obligations.meet(subject, List.of(code), at);
    }

    /** Fulfils the one of a repeated duty. */
    void meet(Subject subject, String code, String occurrence, Instant at) {
        occurring(subject, code, occurrence).ifPresent(duty -> obligations.meet(duty, at));
    }

    void cancel(Subject subject, String code, String occurrence, Instant at) {
        occurring(subject, code, occurrence).ifPresent(duty -> obligations.cancel(duty, at));
    }

    /** Whether a duty of this code is open. */
    boolean owes(Subject subject, String code) {
        return obligations.openOf(subject).stream().anyMatch(duty -> duty.code().equals(code));
    }

    private Optional<Obligation> occurring(Subject subject, String code, String occurrence) {
        return obligations.openOf(subject).stream()
                .filter(duty -> duty.code().equals(code) && occurrence.equals(duty.occurrence())).findFirst();
    }

    void cancel(Subject subject, Instant at, String... codes) {
        obligations.cancel(subject, List.of(codes), at);
    }

    void supersede(Subject subject, Instant at, String... codes) {
        obligations.supersede(subject, List.of(codes), at);
    }
}
