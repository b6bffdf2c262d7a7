package cn.muan.caesarean;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Subject;
import cn.muan.obligation.Duty;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;
import cn.muan.policy.CaseFacts;
import cn.muan.policy.Policy;

/** Opens and closes what a caesarean owes; whether there is a duty at all is the policy's word. */
@Component
class CaesareanDuties {

    static final String DELIVERY = "O51";
    static final String GATE = "O52";
    static final String RECORD = "O52a";
    static final String CHECKLIST = "O53";
    private static final CaseFacts ANY = CaseFacts.of(null, false);

    private final Obligations obligations;
    private final Policy policy;
    private final CaesareanProcess process;

    CaesareanDuties(Obligations obligations, Policy policy, CaesareanProcess process) {
        this.obligations = obligations;
        this.policy = policy;
        this.process = process;
    }

    /** Whether a jurisdiction up the line has a rule. */
    boolean ruled(String code, String jurisdiction, Instant at) {
        return policy.deadline(code, ANY, jurisdiction, at).isPresent();
    }

    /** What the decision owes: O52 before an elective one; O51 and O52a of an emergency. Repeating it changes nothing. */
    void openDecided(Caesarean caesarean) {
        if (caesarean.state() == Caesarean.State.AWAITING_APPROVAL) {
            open(GATE, caesarean, Role.PRESIDENT, caesarean.decidedAt());
        }
        if (caesarean.emergency() && caesarean.times().birth() == null) {
            open(DELIVERY, caesarean, Role.ATTENDING, caesarean.decidedAt()).map(Obligation::due).ifPresent(caesarean::limit);
        }
        if (caesarean.emergency() && caesarean.approval() == null) {
            open(RECORD, caesarean, Role.DEPARTMENT_HEAD, caesarean.decidedAt());
        }
    }

    void openChecklist(Caesarean caesarean) {
        Instant since = caesarean.times().birth() == null ? caesarean.decidedAt() : caesarean.times().birth();
        open(CHECKLIST, caesarean, Role.ATTENDING, since);
    }

    private Optional<Obligation> open(String code, Caesarean of, Role owner, Instant since) {
        return obligations.open(new Duty(code, of.subject(), new Group(owner, of.institution()), of.jurisdiction(), since, ANY,
                process.servedBy(code)));
    }

    void meet(Subject subject, String code, Instant at) {
        obligations.meet(subject, List.of(code), at);
    }

    void supersede(Subject subject, String code, Instant at) {
        obligations.supersede(subject, List.of(code), at);
    }

    /** Nobody is owed anything of it any more; a breach stays on record (T7). */
    void cancel(Subject subject, Instant at) {
        obligations.cancel(subject, List.of(DELIVERY, GATE, RECORD, CHECKLIST), at);
    }
}
