package cn.muan.critical;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.obligation.Duty;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;
import cn.muan.policy.Policy;
import cn.muan.risk.RiskRegister;

/** Opens and closes the duties of one episode, discharge or death, which its occurrence tells apart from an earlier one. */
@Component
class CriticalDuties {

    private final Obligations obligations;
    private final Policy policy;
    private final RiskRegister risks;
    private final Directory directory;
    private final CriticalProcess process;

    CriticalDuties(Obligations obligations, Policy policy, RiskRegister risks, Directory directory, CriticalProcess process) {
        this.obligations = obligations;
        this.policy = policy;
        this.risks = risks;
        this.directory = directory;
        this.process = process;
    }

    /** By the policies of the owner's jurisdiction; empty where none has a rule. */
    Optional<Obligation> open(String code, Subject subject, Group owner, Instant trigger, String occurrence) {
        return obligations.open(new Duty(code, subject, owner, jurisdiction(owner.organisation()), trigger, risks.careFacts(subject),
                process.servedBy(code), occurrence));
    }

    boolean asked(String code, Subject subject, String institution, Instant at) {
        return policy.deadline(code, risks.careFacts(subject), jurisdiction(institution), at).isPresent();
    }

    void meet(Subject subject, String occurrence, Instant at, String... codes) {
        of(subject, occurrence, codes).forEach(duty -> obligations.meet(duty, at));
    }

    void supersede(Subject subject, String occurrence, Instant at) {
        of(subject, occurrence).forEach(duty -> obligations.supersede(duty, at));
    }

    void cancel(Subject subject, String occurrence, Instant at, String... codes) {
        of(subject, occurrence, codes).forEach(duty -> obligations.cancel(duty, at));
    }

    boolean owes(Subject subject, String occurrence, String... codes) {
        return of(subject, occurrence, codes).findAny().isPresent();
    }

    /** No code means every one of the occurrence. */
    private Stream<Obligation> of(Subject subject, String occurrence, String... codes) {
        Set<String> wanted = Set.copyOf(Arrays.asList(codes));
        List<Obligation> open = obligations.openOf(subject);
        return open.stream().filter(duty -> duty.occurrence() != null)
                .filter(duty -> duty.occurrence().equals(occurrence) || duty.occurrence().startsWith(occurrence + ":"))
                .filter(duty -> wanted.isEmpty() || wanted.contains(duty.code()));
    }

    private String jurisdiction(String organisation) {
        return directory.organisation(organisation).jurisdiction();
    }
}
