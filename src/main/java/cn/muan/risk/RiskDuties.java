package cn.muan.risk;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.obligation.Duty;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;
import cn.muan.policy.CaseFacts;

/** The obligations of first contact: who owes what from when; whether there is one at all is the policy's word. */
@Component
class RiskDuties {

    static final String SCREEN = "O1";
    static final String REFER = "O3";
    static final String REASSESS = "O6";
    static final String SIGN = "G5";

    private final Obligations obligations;
    private final Directory directory;
    private final FirstContactProcess process;

    RiskDuties(Obligations obligations, Directory directory, FirstContactProcess process) {
        this.obligations = obligations;
        this.directory = directory;
        this.process = process;
    }

    /** O1, S4 第四条: from registration. */
    void registered(Subject subject, String institution, Instant at) {
        open(SCREEN, subject, Role.FIRST_CONTACT_DOCTOR, institution, at, CaseFacts.of(null, false));
    }

    /** Screening alone fulfils O1 where nobody may grade; elsewhere the signed assessment does. */
    void screened(Screening screening, boolean mayAssess) {
        if (mayAssess) {
            return;
        }
        obligations.meet(screening.subject(), Set.of(SCREEN), screening.screenedAt());
        if (screening.positive()) {
            open(REFER, screening.subject(), Role.FIRST_CONTACT_DOCTOR, screening.institution(), screening.screenedAt(),
                    CaseFacts.of(screening.suspectedRed() ? Severity.RED : null, false));
        }
    }

    /** O6, S4 第五条: from the moment somebody says that the condition changed. */
    void changed(Subject subject, String institution, Instant at) {
        open(REASSESS, subject, Role.ATTENDING, institution, at, CaseFacts.of(null, false));
    }

    /** G5: an orange or red draft waits for its signature; a milder one opens nothing, the table says so. */
    void drafted(Assessment draft) {
        open(SIGN, draft.subject(), Role.ATTENDING, draft.institution(), draft.draftedAt(),
                CaseFacts.of(draft.severity(), draft.infectious()));
    }

    void returned(Assessment draft) {
        owedBy(draft, Set.of(SIGN)).forEach(duty -> obligations.cancel(duty, draft.closedAt()));
    }

    /** First contact has its assessment wherever it was signed; what another institution was asked for it still owes. */
    void signed(Assessment assessment) {
        obligations.meet(assessment.subject(), Set.of(SCREEN, REFER), assessment.closedAt());
        owedBy(assessment, Set.of(REASSESS, SIGN)).forEach(duty -> obligations.meet(duty, assessment.closedAt()));
    }

    private List<Obligation> owedBy(Assessment assessment, Set<String> codes) {
        return obligations.openOf(assessment.subject()).stream().filter(duty -> codes.contains(duty.code()))
                .filter(duty -> duty.owner().organisation().equals(assessment.institution())).toList();
    }

    /** Nothing of first contact is owed to a woman who died or left the region. */
    void departed(Subject subject, Instant at) {
        obligations.cancel(subject, Set.of(SCREEN, REFER, REASSESS, SIGN), at);
    }

    /** Whether a departure cancelled the first contact before it had come to its end. */
    boolean cutShort(Subject subject) {
        return obligations.historyOf(subject).stream().filter(duty -> Set.of(SCREEN, REFER).contains(duty.code()))
                .anyMatch(duty -> duty.state() == Obligation.State.CANCELLED);
    }

    private void open(String code, Subject subject, Role owner, String institution, Instant trigger, CaseFacts facts) {
        obligations.open(new Duty(code, subject, new Group(owner, institution), directory.organisation(institution).jurisdiction(),
                trigger, facts, process.servedBy(code)));
    }
}
