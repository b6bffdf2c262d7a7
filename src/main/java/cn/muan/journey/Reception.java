package cn.muan.journey;

import java.time.Instant;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.base.Refused;
import cn.muan.journey.Journey.State;
import cn.muan.transfer.Transfers;

/** What the receiver does: prepares, calls green channel and team, signs for her, and tells the sender how it ended (O45, O40). */
@Service
@Transactional
public class Reception {

    /** What the diagram does next at the receiver's while she is on the way. */
    public enum Step { PREPARE, WAIT }

    private final JourneyBook book;
    private final JourneyRights rights;
    private final JourneyStory story;
    private final JourneyDuties duties;
    private final CardFiles cards;
    private final Transfers transfers;
    private final CaseAccess access;

    Reception(JourneyBook book, JourneyRights rights, JourneyStory story, JourneyDuties duties, CardFiles cards, Transfers transfers,
            CaseAccess access) {
        this.book = book;
        this.rights = rights;
        this.story = story;
        this.duties = duties;
        this.cards = cards;
        this.transfers = transfers;
        this.access = access;
    }

    public Step step(long transferId) {
        Journey journey = book.of(transferId);
        return journey.state() == State.CARRYING && !journey.prepared() ? Step.PREPARE : Step.WAIT;
    }

    /** 接诊准备. @param call what was called already, null where nothing was */
    public void prepare(long transferId, Preparation ready, GreenChannel call) {
        Journey journey = book.of(transferId);
        rights.requireReceiver(journey);
        journey.prepared(ready);
        book.save(journey);
        story.act(journey, "prepared", journey.receiver());
        if (call != null) {
            log(journey, call);
        }
    }

    /** 登记绿色通道与多学科团队: who came and when; the duty is met at the moment of logging (T7). */
    public void logGreenChannel(long transferId, GreenChannel call) {
        Journey journey = book.of(transferId);
        rights.requireReceiver(journey);
        log(journey, call);
        duties.greenChannelLogged(journey, book.now());
    }

    private void log(Journey journey, GreenChannel call) {
        Instant called = book.inOrder("calledAt", call.calledAt(), journey.startedAt(), "journey.called-before-acceptance");
        Actor who = rights.requireReceiver(journey);
        journey.greenChannel(new GreenChannel(called, call.team()), who.name(), book.now());
        book.save(journey);
        book.stamp(journey, JourneyStage.GREEN_CHANNEL, book.now());
    }

    /** 开立绿色通道时限, when she has arrived.
     * @return whether it was logged before */
    public boolean openGreenChannel(long transferId) {
        Journey journey = book.of(transferId);
        if (journey.owesGreenChannel()) {
            book.save(journey);
            duties.openGreenChannel(journey);
        }
        return journey.greenChannelAt() != null;
    }

    /** 转诊交接: from now on the receiver is responsible (O40). */
    public void sign(long transferId, Signature signature) {
        Journey journey = book.of(transferId);
        Actor who = rights.requireReceiver(journey);
        if (journey.arrivedAt() == null) {
            throw new Refused("journey.not-arrived");
        }
        Instant at = book.inOrder("receivedAt", signature.at(), journey.arrivedAt(), "journey.signed-before-arrival");
        journey.handedOver(at);
        book.save(journey);
        cards.signed(journey, new Signature(signature.doctor(), at, signature.condition(), signature.items()), who.name());
        book.note(journey, JourneyStage.HANDED_OVER, at);
        access.participate(journey.subject(), journey.receiver(), CaseAccess.Part.TREATING);
        transfers.handedOver(transferId, at);
        story.noticeSender(journey, "handed-over", "handed-over", journey.receiver());
    }

    /** 开立结局反馈时限. */
    public void openOutcome(long transferId) {
        Journey journey = book.of(transferId);
        if (journey.owesOutcome()) {
            book.save(journey);
            duties.openOutcome(journey);
        }
    }

    /** 反馈救治结局: the sender sees it on the case thread and is told. */
    public void feedBack(long transferId, RescueOutcome outcome) {
        Journey journey = book.of(transferId);
        Actor who = rights.requireReceiver(journey);
        if (outcome.appraisal() != RescueOutcome.Appraisal.TIMELY && outcome.appraisalNote() == null) {
            throw JourneyBook.refused("appraisalNote", "journey.appraisal-note-missing");
        }
        Instant now = book.now();
        journey.outcome(now);
        book.save(journey);
        cards.outcome(journey, outcome, who.name());
        duties.outcomeTold(journey, now);
        story.act(journey, "outcome", "journey.outcome." + outcome.result().code(), "journey.appraisal." + outcome.appraisal().code());
        story.noticeSender(journey, "outcome", "outcome", journey.receiver());
    }
}
