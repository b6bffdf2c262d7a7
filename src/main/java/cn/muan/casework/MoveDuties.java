package cn.muan.casework;

import java.time.Instant;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Subject;
import cn.muan.casework.CaseMoveProcess.Work;
import cn.muan.directory.Directory;
import cn.muan.obligation.Duty;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;
import cn.muan.policy.CaseFacts;

/** What is owed about a move: the receiver's answer (O29a), and after a refusal the decision of the one above (O29b); both climb by D-handover (G6). */
@Component
class MoveDuties {

    private final Obligations obligations;
    private final Directory directory;
    private final CaseMoveProcess process;

    MoveDuties(Obligations obligations, Directory directory, CaseMoveProcess process) {
        this.obligations = obligations;
        this.directory = directory;
        this.process = process;
    }

    void openAnswer(HighRiskCase of, CaseMove move, Instant since) {
        open("O29a", of, move, move.receiver(), since, move.atCentre() ? Work.ACCEPT_AT_CENTRE : Work.ACCEPT_AT_MCH);
    }

    void openDecision(HighRiskCase of, CaseMove move, Instant since) {
        open("O29b", of, move, new Group(Role.HIGH_RISK_DESK, move.decidingMch()), since, Work.DECIDE);
    }

    private void open(String code, HighRiskCase of, CaseMove move, Group owner, Instant since, Work work) {
        obligations.open(new Duty(code, of.subject(), owner, directory.organisation(owner.organisation()).jurisdiction(), since,
                CaseFacts.of(of.severity(), of.infectious()), process.taskOf(work), move.occurrence()));
    }

    /** Accepting, refusing and deciding are answers; late ones keep their breach. */
    void answered(Subject subject, CaseMove move, Instant at) {
        each(subject, move, duty -> obligations.meet(duty, at));
    }

    void cancelled(Subject subject, CaseMove move, Instant at) {
        each(subject, move, duty -> obligations.cancel(duty, at));
    }

    private void each(Subject subject, CaseMove move, Consumer<Obligation> close) {
        obligations.openOf(subject).stream().filter(duty -> move.occurrence().equals(duty.occurrence())).forEach(close);
    }
}
