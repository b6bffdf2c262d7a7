package cn.muan.transfer;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.obligation.Duty;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;
import cn.muan.policy.Deadline;
import cn.muan.policy.Policy;
import cn.muan.risk.RiskRegister;
import cn.muan.transfer.TransferProcess.Work;

/** The duties around a transfer: who owes what since when; a planned one has times of its own. */
@Component
class TransferDuties {

    private final Obligations obligations;
    private final Policy policy;
    private final RiskRegister risks;
    private final Directory directory;
    private final TransferProcess process;

    TransferDuties(Obligations obligations, Policy policy, RiskRegister risks, Directory directory, TransferProcess process) {
        this.obligations = obligations;
        this.policy = policy;
        this.risks = risks;
        this.directory = directory;
        this.process = process;
    }

    /** O40: the first-contact institution finds a receiver and is responsible until handover; no task of this process serves it, its ladder stands alone. */
    Optional<Obligation> openFinding(Transfer transfer) {
        return open(transfer.emergency() ? "O40" : "O40a", transfer.subject(), transfer.requester(), transfer.requestedAt(), "transfer", "transfer:" + transfer.id());
    }

    void closeFinding(Transfer transfer, boolean met, Instant at) {
        close(transfer.subject(), "transfer:" + transfer.id(), at, met);
    }

    /** O41: the asked one answers. */
    Optional<Obligation> openAnswer(Transfer transfer, TransferAsk ask) {
        return open(transfer.emergency() ? "O41" : "O41a", transfer.subject(), duty(ask.institution()), ask.askedAt(), process.taskOf(Work.ANSWER), of(ask));
    }

    /** O43, O44: the backstop says that it is ready for her. */
    Optional<Obligation> openAdmission(Transfer transfer) {
        return open(transfer.specialty() == null ? "O43a" : "O44", transfer.subject(), duty(transfer.receiver()), transfer.acceptedAt(),
                process.taskOf(Work.ADMIT), "admit:" + transfer.id() + "." + transfer.round());
    }

    void admitted(Transfer transfer, Instant at) {
        close(transfer.subject(), "admit:" + transfer.id() + "." + transfer.round(), at, true);
    }

    void notAdmitted(Transfer transfer, Instant at) {
        close(transfer.subject(), "admit:" + transfer.id() + "." + transfer.round(), at, false);
    }

    /** O44: who stands by the specialty backstop says so. */
    Optional<Obligation> openAssistance(Transfer transfer, TransferAsk ask) {
        return open("O44a", transfer.subject(), duty(ask.institution()), ask.askedAt(), process.taskOf(Work.ASSIST), of(ask));
    }

    /** O39: those who answer for a refuser look at the refusal. */
    Optional<Obligation> openReview(Transfer transfer, TransferAsk ask) {
        return open("O39", transfer.subject(), answering(ask.institution()), ask.answeredAt(), process.taskOf(Work.REVIEW), "refusal:" + ask.id());
    }

    void reviewed(Transfer transfer, TransferAsk ask, Instant at) {
        close(transfer.subject(), "refusal:" + ask.id(), at, true);
    }

    /** O46: the MCH institution helps to find a receiver. */
    Optional<Obligation> openCoordination(Transfer transfer, Instant at) {
        return open("O46", transfer.subject(), new Group(Role.HIGH_RISK_DESK, transfer.mch()), at, process.taskOf(Work.COORDINATE), coordination(transfer));
    }

    boolean coordinating(Transfer transfer) {
        return obligations.openOf(transfer.subject()).stream().anyMatch(duty -> coordination(transfer).equals(duty.occurrence()));
    }

    void coordinated(Transfer transfer, boolean met, Instant at) {
        close(transfer.subject(), coordination(transfer), at, met);
    }

    void answered(Transfer transfer, TransferAsk ask, Instant at) {
        close(transfer.subject(), of(ask), at, true);
    }

    /** Another has taken the place of what it owed. */
    void overtaken(Transfer transfer, TransferAsk ask, Instant at) {
        obligations.openOf(transfer.subject()).stream().filter(duty -> of(ask).equals(duty.occurrence()))
                .forEach(duty -> obligations.supersede(duty, at));
    }

    void cancelled(Transfer transfer, TransferAsk ask, Instant at) {
        close(transfer.subject(), of(ask), at, false);
    }

    /** When an answer is due, empty where no rule says so. */
    Optional<Instant> answerDue(Transfer transfer, TransferAsk ask) {
        return due(transfer.emergency() ? "O41" : "O41a", transfer.subject(), directory.organisation(ask.institution()), ask.askedAt());
    }

    /** When the backstop is assigned, counted from the first request (G11); empty where no rule of the requester's jurisdiction says so (G9). */
    Optional<Instant> backstopDue(Transfer transfer) {
        return due(transfer.emergency() ? "O43" : "O43b", transfer.subject(), directory.organisation(transfer.origin()), transfer.roundBeganAt());
    }

    private Optional<Instant> due(String code, Subject subject, Organisation owner, Instant trigger) {
        return policy.deadline(code, risks.careFacts(subject), owner.jurisdiction(), trigger).map(Deadline::due);
    }

    private Optional<Obligation> open(String code, Subject subject, Group owner, Instant trigger, String servedBy, String occurrence) {
        return obligations.open(new Duty(code, subject, owner, directory.organisation(owner.organisation()).jurisdiction(), trigger,
                risks.careFacts(subject), servedBy, occurrence));
    }

    private void close(Subject subject, String occurrence, Instant at, boolean met) {
        obligations.openOf(subject).stream().filter(duty -> occurrence.equals(duty.occurrence())).forEach(duty -> {
            if (met) {
                obligations.meet(duty, at);
            } else {
                obligations.cancel(duty, at);
            }
        });
    }

    /** Who answers for an institution: its safety office, where it has none the MCH institution that serves it (O82). */
    Group answering(String institution) {
        Organisation at = directory.organisation(institution);
        return at.safetyOffice() ? new Group(Role.SAFETY_OFFICE, institution)
                : mchServing(at.jurisdiction()).map(mch -> new Group(Role.HIGH_RISK_DESK, mch)).orElseGet(() -> new Group(Role.DEPARTMENT_HEAD, institution));
    }

    /** The MCH institution of a district, else the municipal one. */
    Optional<String> mchServing(String jurisdiction) {
        return directory.serving(jurisdiction, Organisation.Kind.MCH)
                .or(() -> directory.serving(jurisdiction, Organisation.Kind.MUNICIPAL_MCH)).map(Organisation::code);
    }

    static Group duty(String institution) {
        return new Group(Role.RESCUE_DUTY, institution);
    }

    private static String of(TransferAsk ask) {
        return "ask:" + ask.id();
    }

    private static String coordination(Transfer transfer) {
        return "coordinate:" + transfer.id() + "." + transfer.round();
    }
}
