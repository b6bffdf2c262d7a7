package cn.muan.transfer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CaseAccess.Part;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.directory.Specialty;
import cn.muan.transfer.TransferAsk.Kind;
import cn.muan.transfer.TransferAsk.State;

/** Keeps the transfers: one open at most for a woman, from the request to the signed handover or its cancellation. */
@Service
@Transactional
public class TransferRegister implements Transfers {

    /** Most transfers a list or a tab shows. */
    public static final int MOST = 200;
    private static final int LATEST = 20;
    private static final Set<Role> REQUESTING = EnumSet.of(Role.FIRST_CONTACT_DOCTOR, Role.ATTENDING, Role.SENIOR_OBSTETRICIAN, Role.RESCUE_DUTY,
            Role.DEPARTMENT_HEAD);
    private static final Set<Organisation.Kind> TREATING = EnumSet.of(Organisation.Kind.HOSPITAL, Organisation.Kind.COMMUNITY_CENTRE,
            Organisation.Kind.TOWNSHIP_CENTRE, Organisation.Kind.CLINIC);

    private final TransferRecords transfers;
    private final TransferAskRecords asks;
    private final Asking asking;
    private final Candidates candidates;
    private final TransferDuties duties;
    private final TransferStory story;
    private final TransferProcess process;
    private final Directory directory;
    private final CaseAccess access;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    TransferRegister(TransferRecords transfers, TransferAskRecords asks, Asking asking, Candidates candidates, TransferDuties duties,
            TransferStory story, TransferProcess process, Directory directory, CaseAccess access, ApplicationEventPublisher events,
            CurrentActor actor, Clock clock) {
        this.transfers = transfers;
        this.asks = asks;
        this.asking = asking;
        this.candidates = candidates;
        this.duties = duties;
        this.story = story;
        this.process = process;
        this.directory = directory;
        this.access = access;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** In which group the current actor may ask for a transfer of the woman: one that treats, at an institution that takes part. */
    @Transactional(readOnly = true)
    public Optional<Group> requester(Subject subject) {
        Actor who = access.requireSee(subject);
        Set<String> participants = access.participants(subject);
        return who.groups().stream().filter(group -> REQUESTING.contains(group.role()))
                .filter(group -> participants.contains(group.organisation()))
                .filter(group -> TREATING.contains(directory.organisation(group.organisation()).kind()))
                .min(Comparator.comparing(Group::organisation).thenComparing(group -> group.role().ordinal()));
    }

    /** Hospitals that could take her from the institution, the best first. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(String from, Specialty specialty, int careLevel) {
        actor.require();
        return candidates.rank(from, specialty, careLevel, now());
    }

    /** Whom one may still ask for the transfer. */
    @Transactional(readOnly = true)
    public List<Candidate> left(Transfer transfer) {
        access.requireSee(transfer.subject());
        return asking.left(transfer, asks.findByTransferIdOrderById(transfer.id()));
    }

    /** 申请转诊: whom to ask first follows the ranking or the requester; a specialty backstop has her at once. */
    public Transfer request(Subject subject, TransferWish wish) {
        Group by = requester(subject).orElseThrow(() -> new AccessDeniedException("no institution that treats her"));
        if (transfers.findByOpenSubject(subject.value()).isPresent()) {
            throw new Refused("transfer.open-already");
        }
        List<Candidate> ranked = candidates.rank(by.organisation(), wish.specialty(), wish.careLevel(), now());
        check(wish, ranked);
        String mch = duties.mchServing(directory.organisation(by.organisation()).jurisdiction()).orElse(null);
        Transfer transfer = stored(new Transfer(subject, by, actor.require().name(), wish, mch, now()));
        access.participate(subject, by.organisation(), Part.FIRST_CONTACT);
        story.requested(transfer);
        begin(transfer, chosen(wish, ranked).filter(one -> wish.specialty() != null && wish.emergency() && one.backstop()).isPresent());
        return transfer;
    }

    private void begin(Transfer transfer, boolean assignAtOnce) {
        boolean assigned = assignAtOnce && asking.assignBackstop(transfer.id()).isPresent();
        if (!assigned && !candidates.receivers(transfer.specialty(), directory.organisation(transfer.origin()), now()).isEmpty()) {
            transfer.backstopDueAt(duties.backstopDue(transfer).orElse(null));
        }
        transfer.runsAs(process.begin(transfer));
    }

    private Transfer stored(Transfer transfer) {
        try {
            return transfers.saveAndFlush(transfer);
        } catch (DataIntegrityViolationException twice) {
            throw new ConcurrencyFailureException("asked for elsewhere at the same moment", twice);
        }
    }

    private static Optional<Candidate> chosen(TransferWish wish, List<Candidate> ranked) {
        return wish.institution() == null ? ranked.stream().findFirst()
                : ranked.stream().filter(one -> one.code().equals(wish.institution())).findFirst();
    }

    /** What must be said for asking past a level, or past the specialty backstop; a planned transfer does neither. */
    private static void check(TransferWish wish, List<Candidate> ranked) {
        Map<String, Message> wrong = new HashMap<>();
        Candidate chosen = chosen(wish, ranked).orElseThrow(() -> new FieldsRefused(Map.of(field(wish), new Message("transfer.not-a-candidate"))));
        boolean past = wish.specialty() != null && !chosen.backstop() && ranked.stream().anyMatch(Candidate::backstop);
        boolean special = wish.specialty() != null && chosen.backstop();
        boolean skips = !past && !special && TransferMatching.skips(chosen, ranked, Set.of());
        if (past && wish.overrideReason() == null) {
            wrong.put("overrideReason", new Message("transfer.override-reason-missing"));
        }
        if (skips && !wish.emergency()) {
            wrong.put(field(wish), new Message("transfer.level-by-level"));
        } else if (skips && wish.skipReason() == null) {
            wrong.put("skipReason", new Message("transfer.skip-reason-missing"));
        }
        if (!chosen.fits() && !wish.emergency()) {
            wrong.put(field(wish), new Message("transfer.level-too-low", String.valueOf(wish.careLevel())));
        }
        if (!wrong.isEmpty()) {
            throw new FieldsRefused(wrong);
        }
    }

    /** Which of the lists of the form the institution was chosen in. */
    static String field(TransferWish wish) {
        return wish.specialty() == null ? "institution" : wish.specialty() == Specialty.MENTAL ? "institutionMental" : "institutionTuberculosis";
    }

    /** Whether the current actor may call the open transfer off, or ask another: those who treat at the institution it goes from. */
    @Transactional(readOnly = true)
    public boolean ofOrigin(Transfer transfer) {
        Actor who = access.requireSee(transfer.subject());
        return who.system() || REQUESTING.stream().anyMatch(role -> who.is(role, transfer.origin()));
    }

    /** Whether the current actor may name another to ask: those of the origin, and the MCH institution that coordinates (O46). */
    @Transactional(readOnly = true)
    public boolean mayAskAnother(Transfer transfer) {
        return ofOrigin(transfer) || transfer.mch() != null && actor.require().is(Role.HIGH_RISK_DESK, transfer.mch());
    }

    /** 改询其他机构. */
    public void askAnother(Subject subject, String institution) {
        Transfer transfer = open(subject).filter(this::mayAskAnother).orElseThrow(() -> new AccessDeniedException("not one's transfer"));
        asking.askAnother(transfer.id(), institution);
    }

    /** 取消转诊. */
    public void cancel(Subject subject, String reason) {
        Transfer transfer = open(subject).filter(this::ofOrigin).orElseThrow(() -> new AccessDeniedException("not one's transfer"));
        cancel(transfer, reason, now());
    }

    void cancel(Transfer transfer, String reason, Instant at) {
        boolean awaited = transfer.awaitsAdmission();
        transfer.cancelled(reason, actor.require().name(), at);
        transfers.saveAndFlush(transfer);
        endAsks(transfer, at);
        if (awaited) {
            duties.notAdmitted(transfer, at);
        }
        duties.coordinated(transfer, false, at);
        duties.closeFinding(transfer, false, at);
        process.closed(transfer);
        story.cancelled(transfer);
        events.publishEvent(new TransferCancelled(transfer.id(), transfer.subject(), at));
    }

    private void endAsks(Transfer transfer, Instant at) {
        asks.findByTransferIdOrderById(transfer.id()).stream().filter(TransferAsk::open).forEach(ask -> {
            ask.overtaken(at);
            duties.cancelled(transfer, ask, at);
            process.closed(ask);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public TransferSheet transfer(long id) {
        return visible(id).sheet();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<TransferSheet> openOf(Subject subject) {
        return open(subject).map(Transfer::sheet);
    }

    /** The open transfer with all that is on its card. */
    @Transactional(readOnly = true)
    public Optional<Transfer> open(Subject subject) {
        access.requireSee(subject);
        return transfers.findByOpenSubject(subject.value());
    }

    /** With all that is on its card, for those who see the case. */
    @Transactional(readOnly = true)
    public Transfer visible(long id) {
        Transfer transfer = transfers.findById(id).orElseThrow(() -> new Refused("transfer.unknown"));
        access.requireSee(transfer.subject());
        return transfer;
    }

    /** Her latest transfers, newest first. */
    @Transactional(readOnly = true)
    public List<Transfer> of(Subject subject) {
        access.requireSee(subject);
        return transfers.findBySubjectOrderByIdDesc(subject.value(), Limit.of(LATEST));
    }

    /** Who was asked for these transfers, in the order of asking. */
    @Transactional(readOnly = true)
    public Map<Long, List<TransferAsk>> asksOf(List<Transfer> of) {
        of.stream().map(Transfer::subject).distinct().forEach(access::requireSee);
        return asksOfVisible(of);
    }

    /** The same for transfers that were read by what one sees. */
    Map<Long, List<TransferAsk>> asksOfVisible(List<Transfer> of) {
        return of.isEmpty() ? Map.of() : asks.findByTransferIdInOrderById(of.stream().map(Transfer::id).toList()).stream()
                .collect(Collectors.groupingBy(TransferAsk::transferId));
    }

    /** Open transfers one sees, the longest waiting first; at most {@value #MOST}. */
    @Transactional(readOnly = true)
    public List<Transfer> underWay() {
        CaseAccess.Sight sight = access.sightOf(actor.require());
        return sight.nothing() ? List.of() : transfers.visible(sight.everything(), orNone(sight.organisations()), orNone(sight.jurisdictions()), MOST);
    }

    private static Set<String> orNone(Set<String> codes) {
        return codes.isEmpty() ? Set.of("") : codes;
    }

    @Override
    public void handedOver(long id, Instant at) {
        Transfer transfer = visible(id);
        boolean awaited = transfer.awaitsAdmission();
        transfer.handedOver(at);
        transfers.saveAndFlush(transfer);
        if (awaited) {
            duties.admitted(transfer, at);
            asks.findByTransferIdOrderById(id).stream().filter(ask -> ask.kind() == Kind.BACKSTOP && ask.open())
                    .forEach(ask -> ask.accept(actor.require().name(), null, at));
        }
        duties.closeFinding(transfer, true, at);
        process.closed(transfer);
        story.handedOver(transfer);
    }

    @Override
    public void seekAnother(long id, String reason, Instant at) {
        Transfer transfer = visible(id);
        String diverted = transfer.receiver();
        if (transfer.awaitsAdmission()) {
            duties.notAdmitted(transfer, at);
        }
        transfer.again(at);
        transfers.saveAndFlush(transfer);
        asks.findByTransferIdOrderById(id).stream().filter(ask -> ask.kind() == Kind.ASSIST && ask.open()).forEach(ask -> {
            ask.overtaken(at);
            duties.overtaken(transfer, ask, at);
            process.closed(ask);
        });
        asks.findByTransferIdOrderById(id).stream().filter(ask -> ask.institution().equals(diverted) && ask.kind() != Kind.ASSIST)
                .filter(ask -> ask.state() == State.ACCEPTED || ask.open()).forEach(ask -> ask.diverted(reason));
        process.closed(transfer);
        story.again(transfer, diverted);
        begin(transfer, false);
    }

    @Override
    public void carriedTo(long id, String institution, Instant at) {
        Transfer transfer = visible(id);
        if (institution.equals(transfer.receiver())) {
            return;
        }
        if (transfer.awaitsAdmission()) {
            duties.notAdmitted(transfer, at);
        }
        transfer.carriedTo(institution, actor.require().name(), at);
        transfers.saveAndFlush(transfer);
        endAsks(transfer, at);
        duties.coordinated(transfer, true, at);
        process.closed(transfer);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
