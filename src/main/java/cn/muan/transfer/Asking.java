package cn.muan.transfer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CaseAccess.Part;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.directory.Directory;
import cn.muan.obligation.Obligation;
import cn.muan.policy.Backstop;
import cn.muan.policy.Policy;
import cn.muan.transfer.TransferAsk.Kind;
import cn.muan.transfer.TransferAsk.Refusal;
import cn.muan.transfer.TransferAsk.Review;
import cn.muan.transfer.TransferAsk.State;

/** Asks one institution after the other, takes their answers, and assigns the backstop where nobody accepts; each thing has one effect. */
@Service
@Transactional
public class Asking {

    private final TransferRecords transfers;
    private final TransferAskRecords asks;
    private final Candidates candidates;
    private final TransferDuties duties;
    private final TransferStory story;
    private final TransferProcess process;
    private final Policy policy;
    private final Directory directory;
    private final CaseAccess access;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Asking(TransferRecords transfers, TransferAskRecords asks, Candidates candidates, TransferDuties duties, TransferStory story,
            TransferProcess process, Policy policy, Directory directory, CaseAccess access, CurrentActor actor, ApplicationEventPublisher events,
            Clock clock) {
        this.transfers = transfers;
        this.asks = asks;
        this.candidates = candidates;
        this.duties = duties;
        this.story = story;
        this.process = process;
        this.policy = policy;
        this.directory = directory;
        this.access = access;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /** O40 begins; the clocks of this round are set. */
    public long openFinding(long id) {
        Transfer transfer = transfer(id);
        return duties.openFinding(transfer).map(Obligation::id).orElse(0L);
    }

    /** When the backstop takes her where nobody else has, null where no rule says so or nobody stands for it. */
    @Transactional(readOnly = true)
    public Instant backstopAt(long id) {
        return transfer(id).backstopAt();
    }

    /** 询问: the first choice, then by rank, as many at once as the rules say. */
    public void askNext(long id) {
        Transfer transfer = locked(id);
        if (transfer.state() != TransferState.ASKING) {
            return;
        }
        List<TransferAsk> made = asks.findByTransferIdOrderById(id);
        long waiting = made.stream().filter(ask -> ask.open() && ask.silentAt() == null && ask.kind() == Kind.TAKE).count();
        int atOnce = policy.asksAtOnce(transfer.emergency(), directory.organisation(transfer.origin()).jurisdiction(), now());
        List<Candidate> left = left(transfer, made);
        if (left.isEmpty() && waiting == 0) {
            story.nobodyLeft(transfer);
            return;
        }
        left.stream().filter(next -> next.tier() == left.get(0).tier() && next.fits() == left.get(0).fits()).limit(Math.max(0, atOnce - waiting))
                .forEach(next -> ask(transfer, next.code(), ""));
    }

    /** Whom one may still ask in this round, the best first. */
    List<Candidate> left(Transfer transfer, List<TransferAsk> made) {
        Set<String> known = made.stream().filter(ask -> ask.round() == transfer.round() && ask.kind() == Kind.TAKE || ask.state() == State.DIVERTED)
                .map(TransferAsk::institution).collect(Collectors.toSet());
        List<Candidate> ranked = candidates.rank(transfer.origin(), transfer.specialty(), transfer.careLevel(), now()).stream()
                .filter(one -> !known.contains(one.code())).toList();
        String first = transfer.firstChoice();
        return first == null ? ranked
                : ranked.stream().sorted(java.util.Comparator.comparing((Candidate one) -> !one.code().equals(first))).toList();
    }

    /** Asks this institution, whoever else is asked. */
    void ask(Transfer transfer, String institution, String by) {
        TransferAsk ask = stored(new TransferAsk(transfer, Kind.TAKE, institution, by, now()));
        access.participate(transfer.subject(), institution, Part.ASKED);
        ask.runsAs(process.ask(transfer.subject(), transfer, ask));
        story.asked(transfer, ask);
    }

    private TransferAsk stored(TransferAsk ask) {
        try {
            return asks.saveAndFlush(ask);
        } catch (DataIntegrityViolationException twice) {
            throw new ConcurrencyFailureException("asked elsewhere at the same moment", twice);
        }
    }

    /** The duty to answer, opened before its task begins; 0 where no rule gives a time. */
    public long openAnswer(long askId) {
        TransferAsk ask = asked(askId);
        return duties.openAnswer(transfer(ask.transferId()), ask).map(Obligation::id).orElse(0L);
    }

    /** When silence counts as no answer, empty where no rule says so. */
    @Transactional(readOnly = true)
    public Optional<Instant> silentAt(long askId) {
        TransferAsk ask = asked(askId);
        return duties.answerDue(transfer(ask.transferId()), ask);
    }

    /** Whether an institution may say no at all: the backstop of her specialty or district may not (O43, O44). */
    @Transactional(readOnly = true)
    public boolean mayRefuse(long askId) {
        TransferAsk ask = asked(askId);
        Transfer transfer = transfer(ask.transferId());
        access.requireSee(transfer.subject());
        return candidates.receivers(transfer.specialty(), directory.organisation(transfer.origin()), now()).stream()
                .noneMatch(one -> one.organisation().equals(ask.institution()));
    }

    /** 接诊: the first one who says yes has her; another is told who was faster. */
    public void accept(long askId, String words) {
        TransferAsk ask = asked(askId);
        Transfer transfer = locked(ask.transferId());
        Actor who = answering(ask, transfer);
        transfer.requireAsking();
        ask.accept(who.name(), words, now());
        transfer.acceptedBy(ask.institution(), who.name(), now());
        transfers.saveAndFlush(transfer);
        duties.answered(transfer, ask, now());
        settled(transfer);
        story.accepted(transfer);
        process.accepted(transfer);
        assist(transfer);
        published(transfer);
    }

    /** 拒接: a violation event at once (O39); the next one is asked. */
    public void refuse(long askId, Refusal why, String words) {
        TransferAsk ask = asked(askId);
        Transfer transfer = locked(ask.transferId());
        Actor who = answering(ask, transfer);
        transfer.requireAsking();
        if (!mayRefuse(askId)) {
            throw new FieldsRefused(Map.of("answer", new Message("transfer.backstop-may-not-refuse")));
        }
        ask.refuse(why, who.name(), words, now());
        duties.overtaken(transfer, ask, now());
        story.refused(transfer, ask);
        access.participate(transfer.subject(), duties.answering(ask.institution()).organisation(), Part.OVERSIGHT);
        ask.runsAs(process.review(transfer.subject(), ask, duties.answering(ask.institution()).key()));
        failed(transfer);
    }

    /** 逾时未答: the next one is asked; this one may still answer. */
    public void silent(long askId) {
        TransferAsk ask = asked(askId);
        Transfer transfer = locked(ask.transferId());
        if (transfer.state() == TransferState.ASKING && ask.silent(now())) {
            story.silent(transfer, ask);
            failed(transfer);
        }
    }

    private void failed(Transfer transfer) {
        if (transfer.coordinationNeeded()) {
            process.coordinate(transfer);
        }
        process.failed(transfer);
    }

    public long openCoordination(long id) {
        return duties.openCoordination(transfer(id), now()).map(Obligation::id).orElse(0L);
    }

    /** 协调转诊: the MCH institution names one to ask, or leaves it to the ranking.
     * @param institution null to leave it */
    public void coordinate(long id, String institution, String words) {
        Transfer transfer = locked(id);
        actor.requireAt(transfer.mch(), Role.HIGH_RISK_DESK);
        if (institution != null) {
            askOne(transfer, institution);
        }
        duties.coordinated(transfer, true, now());
        story.coordinated(transfer);
    }

    /** 改询: another one is asked at once, beside those that have not answered. */
    public void askAnother(long id, String institution) {
        askOne(locked(id), institution);
    }

    private void askOne(Transfer transfer, String institution) {
        Actor who = access.requireSee(transfer.subject());
        transfer.requireAsking();
        if (left(transfer, asks.findByTransferIdOrderById(transfer.id())).stream().noneMatch(one -> one.code().equals(institution))) {
            throw new FieldsRefused(Map.of("institution", new Message("transfer.asked-already")));
        }
        ask(transfer, institution, who.name());
    }

    /** 指派兜底: the backstop has her from now on, whoever is asked; empty where nobody stands for it or she is taken. */
    public Optional<String> assignBackstop(long id) {
        Transfer transfer = locked(id);
        if (transfer.state() != TransferState.ASKING) {
            return Optional.empty();
        }
        Set<String> diverted = asks.findByTransferIdOrderById(id).stream().filter(ask -> ask.state() == State.DIVERTED)
                .map(TransferAsk::institution).collect(Collectors.toSet());
        return candidates.receivers(transfer.specialty(), directory.organisation(transfer.origin()), now()).stream()
                .filter(one -> !diverted.contains(one.organisation())).findFirst().map(one -> assign(transfer, one));
    }

    private String assign(Transfer transfer, Backstop backstop) {
        transfer.assignedTo(backstop.organisation(), now());
        transfers.saveAndFlush(transfer);
        var ask = new TransferAsk(transfer, Kind.BACKSTOP, backstop.organisation(), "", now());
        settled(transfer);
        stored(ask);
        story.assigned(transfer, backstop.source());
        assist(transfer);
        published(transfer);
        return transfer.receiver();
    }

    /** The duty of the backstop to confirm; 0 where no rule gives a time. */
    public long openAdmission(long id) {
        return duties.openAdmission(transfer(id)).map(Obligation::id).orElse(0L);
    }

    /** 兜底接诊: the backstop confirms that it awaits her. */
    public void admit(long id, String words) {
        Transfer transfer = locked(id);
        Actor who = actor.requireAt(transfer.receiver(), Role.RESCUE_DUTY);
        transfer.admitted(who.name(), now());
        asks.findByTransferIdOrderById(id).stream().filter(ask -> ask.kind() == Kind.BACKSTOP && ask.open()).forEach(ask -> ask.accept(who.name(), words, now()));
        duties.admitted(transfer, now());
        story.admitted(transfer);
    }

    /** Nobody else need answer any more, nor help to find one. */
    private void settled(Transfer transfer) {
        access.participate(transfer.subject(), transfer.receiver(), Part.RECEIVING);
        overtakeAll(transfer);
        duties.coordinated(transfer, false, now());
        process.coordinationOver(transfer);
    }

    private void overtakeAll(Transfer transfer) {
        asks.findByTransferIdOrderById(transfer.id()).stream().filter(TransferAsk::open).forEach(ask -> {
            ask.overtaken(now());
            duties.overtaken(transfer, ask, now());
            process.closed(ask);
            story.overtaken(transfer, ask);
        });
    }

    /** Where the specialty backstop takes her, those named beside it stand by (O44). */
    private void assist(Transfer transfer) {
        if (transfer.specialty() == null || candidates.receivers(transfer.specialty(), directory.organisation(transfer.origin()), now()).stream()
                .noneMatch(one -> one.organisation().equals(transfer.receiver()))) {
            return;
        }
        candidates.assistants(transfer.specialty(), directory.organisation(transfer.origin()), now()).stream()
                .filter(one -> !one.organisation().equals(transfer.receiver())).forEach(one -> {
                    TransferAsk ask = stored(new TransferAsk(transfer, Kind.ASSIST, one.organisation(), "", now()));
                    access.participate(transfer.subject(), one.organisation(), Part.ASKED);
                    ask.runsAs(process.assist(transfer.subject(), ask));
                    story.assisting(transfer, ask);
                });
    }

    public long openAssistance(long askId) {
        TransferAsk ask = asked(askId);
        return duties.openAssistance(transfer(ask.transferId()), ask).map(Obligation::id).orElse(0L);
    }

    /** 配合救治: who stands by says so. */
    public void assisted(long askId, String words) {
        TransferAsk ask = asked(askId);
        Transfer transfer = transfer(ask.transferId());
        Actor who = answering(ask, transfer);
        ask.accept(who.name(), words, now());
        duties.answered(transfer, ask, now());
        story.assisted(transfer, ask);
    }

    public long openReview(long askId) {
        TransferAsk ask = asked(askId);
        return duties.openReview(transfer(ask.transferId()), ask).map(Obligation::id).orElse(0L);
    }

    /** 核查拒接: those who answer for the refuser say whether it was justified. */
    public void review(long askId, Review found, String words) {
        TransferAsk ask = asked(askId);
        Transfer transfer = transfer(ask.transferId());
        var office = duties.answering(ask.institution());
        Actor who = actor.requireAt(office.organisation(), office.role());
        access.requireSee(transfer.subject());
        ask.reviewed(found, words, who.name(), now());
        duties.reviewed(transfer, ask, now());
        story.reviewed(transfer, ask);
    }

    private Actor answering(TransferAsk ask, Transfer transfer) {
        Actor who = actor.requireAt(ask.institution(), Role.RESCUE_DUTY);
        access.requireSee(transfer.subject());
        return who;
    }

    private void published(Transfer transfer) {
        events.publishEvent(new TransferAccepted(transfer.id(), transfer.subject(), transfer.origin(), transfer.receiver(), transfer.acceptedAt()));
    }

    /** The ask with its transfer, for the desk that hands its task out. */
    @Transactional(readOnly = true)
    public TransferAsk about(long askId) {
        TransferAsk ask = asked(askId);
        access.requireSee(transfer(ask.transferId()).subject());
        return ask;
    }

    private TransferAsk asked(long askId) {
        return asks.findById(askId).orElseThrow(() -> new Refused("transfer.unknown"));
    }

    private Transfer locked(long id) {
        return transfers.lock(id).orElseThrow(() -> new Refused("transfer.unknown"));
    }

    private Transfer transfer(long id) {
        return transfers.findById(id).orElseThrow(() -> new Refused("transfer.unknown"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
