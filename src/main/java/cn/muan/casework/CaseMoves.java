package cn.muan.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
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
import cn.muan.casework.HighRiskCaseProcess.Work;
import cn.muan.directory.Organisation;
import cn.muan.obligation.Obligation;
import cn.muan.woman.Pregnancies;

/**
 * Moves a case to another community or district. Until the receiver accepts, or the one above both decides for it, every duty stays where it
 * was; then all that follow from her residence pass on with their clocks and breaches (O29, O29a; S4 第十条, S2 四.5).
 */
@Service
@Transactional
public class CaseMoves {

    private static final Set<Work> HANDING_OVER = EnumSet.of(Work.HAND_OVER, Work.ACKNOWLEDGE_HANDOVER, Work.DECIDE_HANDOVER);

    private final HighRiskCases cases;
    private final CaseMoveRecords records;
    private final MoveRules rules;
    private final MoveDuties duties;
    private final MoveStory story;
    private final Succession succession;
    private final Places places;
    private final Pregnancies pregnancies;
    private final HighRiskCaseProcess caseProcess;
    private final CaseMoveProcess process;
    private final CurrentActor actor;
    private final CaseAccess access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseMoves(HighRiskCases cases, CaseMoveRecords records, MoveRules rules, MoveDuties duties, MoveStory story, Succession succession,
            Places places, Pregnancies pregnancies, HighRiskCaseProcess caseProcess, CaseMoveProcess process, CurrentActor actor,
            CaseAccess access, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.records = records;
        this.rules = rules;
        this.duties = duties;
        this.story = story;
        this.succession = succession;
        this.places = places;
        this.pregnancies = pregnancies;
        this.caseProcess = caseProcess;
        this.process = process;
        this.actor = actor;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** The move under way, empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<CaseMove> underWay(Subject subject) {
        access.requireSee(subject);
        return cases.findByOpenSubject(subject.value()).flatMap(of -> records.findByOpenCaseId(of.id()));
    }

    /** Whether the current actor may ask for a move now: case manager or high-risk desk of a managing institution, maternal worker of her centre. */
    @Transactional(readOnly = true)
    public boolean mayAsk(Subject subject) {
        Actor who = access.requireSee(subject);
        return cases.findByOpenSubject(subject.value()).filter(of -> MoveRules.asker(of, who).isPresent())
                .filter(of -> records.findByOpenCaseId(of.id()).isEmpty()).isPresent();
    }

    /** Whether the current actor may take back the move under way. */
    @Transactional(readOnly = true)
    public boolean mayWithdraw(Subject subject) {
        Actor who = access.requireSee(subject);
        return underWay(subject).filter(move -> move.state() == CaseMove.State.ASKED)
                .filter(move -> who.system() || who.is(move.askedByGroup())).isPresent();
    }

    /**
     * The case and where it may move, for one who may ask.
     *
     * @throws Refused {@code casework.move-reporting-under-way} while it is not settled who manages her by residence
     */
    @Transactional(readOnly = true)
    public HighRiskCase movable(Subject subject) {
        HighRiskCase of = open(subject);
        MoveRules.requireAsker(of, access.requireSee(subject));
        rules.requireSettled(caseProcess.waiting(subject));
        return of;
    }

    /** 提出迁移: the receiver is asked and owes an answer. */
    public CaseMove ask(Subject subject, MoveWish wish) {
        HighRiskCase of = movable(subject);
        Actor who = actor.require();
        if (records.findByOpenCaseId(of.id()).isPresent()) {
            throw new Refused("casework.move-under-way");
        }
        String mch = rules.check(of, wish);
        Group receiver = rules.receiver(of, wish, mch);
        CaseMove move = stored(new CaseMove(of, wish, mch, receiver).asked(who.name(), MoveRules.requireAsker(of, who), now()));
        access.participate(subject, receiver.organisation(), Part.RESIDENCE);
        duties.openAnswer(of, move, now());
        process.asked(subject, move);
        story.asked(subject, move);
        return move;
    }

    private CaseMove stored(CaseMove move) {
        try {
            return records.saveAndFlush(move);
        } catch (DataIntegrityViolationException twice) {
            throw new ConcurrencyFailureException("asked elsewhere at the same moment", twice);
        }
    }

    /** 接收迁入: {@code centre} is named by an MCH institution; a centre accepts for itself. */
    public void accept(Subject subject, String centre) {
        HighRiskCase of = open(subject);
        CaseMove move = moveOf(of);
        Actor who = actor.requireAt(move.receiver().organisation(), move.receiver().role());
        requireNoHandOver(subject);
        move.accepted(rules.named(move, move.atCentre() ? move.toCentre() : centre), who.name(), now());
        duties.answered(subject, move, now());
        settle(of, move);
        story.accepted(subject, move);
    }

    /** 拒收迁入: the one above the receiver decides.
     * @return the institution that decides */
    public String refuse(Subject subject, String reason) {
        HighRiskCase of = open(subject);
        CaseMove move = moveOf(of);
        Actor who = actor.requireAt(move.receiver().organisation(), move.receiver().role());
        MoveRules.requireReason("refusal", reason);
        String above = places.above(move.receiver().organisation())
                .orElseThrow(() -> new FieldsRefused(Map.of("decision", new Message("casework.nobody-above"))));
        move.refused(reason.strip(), above, who.name(), now());
        access.participate(subject, above, Part.OVERSIGHT);
        duties.answered(subject, move, now());
        duties.openDecision(of, move, now());
        story.refused(subject, move);
        return above;
    }

    /** 裁定: insists, accepting on the receiver's behalf and naming the centre, or cancels the move. */
    public void decide(Subject subject, boolean insist, String centre, String reason) {
        HighRiskCase of = open(subject);
        CaseMove move = moveOf(of);
        if (move.state() != CaseMove.State.REFUSED) {
            throw new Refused("casework.move-answered");
        }
        Actor who = actor.requireAt(move.decidingMch(), Role.HIGH_RISK_DESK);
        MoveRules.requireReason("ruling", reason);
        if (insist) {
            requireNoHandOver(subject);
            move.assigned(rules.named(move, centre), reason.strip(), who.name(), now());
        } else {
            move.cancelled(reason.strip(), who.name(), now());
        }
        duties.answered(subject, move, now());
        if (insist) {
            settle(of, move);
        }
        story.decided(subject, move);
    }

    /** 撤回: by those who asked, while the receiver has not answered. */
    public void withdraw(Subject subject, String reason) {
        CaseMove move = moveOf(open(subject));
        Actor who = access.requireSee(subject);
        if (!who.system() && !who.is(move.askedByGroup())) {
            throw new AccessDeniedException("only those who asked for a move withdraw it");
        }
        MoveRules.requireReason("withdrawal", reason);
        move.withdrawn(reason.strip(), who.name(), now());
        duties.cancelled(subject, move, now());
        process.calledOff(subject);
        story.withdrawn(subject, move);
    }

    /** Open duties that go along with the move. */
    @Transactional(readOnly = true)
    public List<Obligation> goingAlong(Subject subject) {
        access.requireSee(subject);
        return succession.of(subject, formerPlace(open(subject)));
    }

    /** Community and township centres that may follow her up where she moves to, by code. */
    @Transactional(readOnly = true)
    public Map<String, Organisation> centres(CaseMove move) {
        actor.require();
        return places.centresIn(move.toDistrict());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseClosed closed) {
        cases.findFirstBySubjectOrderByIdDesc(closed.subject().value()).ifPresent(of -> callOff(of, closed.subject()));
    }

    /** A move of a case that ended or went on under another record ends; it can be asked for anew. */
    void callOff(HighRiskCase of, Subject owing) {
        records.findByOpenCaseId(of.id()).ifPresent(move -> {
            move.calledOff(actor.require().name(), now());
            records.saveAndFlush(move);
            duties.cancelled(owing, move, now());
            process.calledOff(of.subject());
            story.calledOff(owing, move);
        });
    }

    private void settle(HighRiskCase of, CaseMove move) {
        Subject subject = of.subject();
        Succession.Place former = formerPlace(of);
        access.participate(subject, move.toMch(), Part.RESIDENCE);
        if (move.toCentre() != null) {
            access.participate(subject, move.toCentre(), Part.RESIDENCE);
        }
        pregnancies.moveResidence(subject, move.toDistrict(), move.toCentre());
        of.movedTo(move.toDistrict(), move.toMch(), move.toCentre());
        cases.saveAndFlush(of);
        succession.passOn(subject, former, new Succession.Place(move.toCentre(), move.toMch()));
        caseProcess.moved(of);
        story.movedAway(subject, move, former);
        events.publishEvent(new CaseMoved(subject, former.centre(), move.toCentre(), move.toDistrict(), now()));
    }

    private static Succession.Place formerPlace(HighRiskCase of) {
        return new Succession.Place(of.centre(), of.residenceMch());
    }

    private void requireNoHandOver(Subject subject) {
        if (caseProcess.waiting(subject).stream().anyMatch(HANDING_OVER::contains)) {
            throw new Refused("casework.move-handover-under-way");
        }
    }

    private CaseMove moveOf(HighRiskCase of) {
        return records.findByOpenCaseId(of.id()).orElseThrow(() -> new Refused("casework.move-answered"));
    }

    private HighRiskCase open(Subject subject) {
        return cases.findByOpenSubject(subject.value()).orElseThrow(() -> new Refused("casework.no-open-case"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
