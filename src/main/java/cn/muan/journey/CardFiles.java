package cn.muan.journey;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.AuditTrail;
import cn.muan.access.CaseAccess;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.woman.PregnancySheet;
import cn.muan.woman.Women;

/** Keeps the transfer cards; who she is stands on one in full only for those who send, carry or take her, and every such look is audited. */
@Service
@Transactional
public class CardFiles {

    /** Why her identifiers are revealed, for the audit trail. */
    private static final String WHY = "转诊单 transfer card";

    private final TransferCards cards;
    private final JourneyBook book;
    private final JourneyRights rights;
    private final JourneyStory story;
    private final Women women;
    private final CaseAccess access;
    private final AuditTrail audit;

    CardFiles(TransferCards cards, JourneyBook book, JourneyRights rights, JourneyStory story, Women women, CaseAccess access, AuditTrail audit) {
        this.cards = cards;
        this.book = book;
        this.rights = rights;
        this.story = story;
        this.women = women;
        this.access = access;
        this.audit = audit;
    }

    /** Who she is, as the reader may know it. @param full whether nothing of it is masked; {@code address} is null where it is */
    public record Identity(String name, String number, String phone, String address, Integer age, boolean full) {
    }

    /** A card as it is printed. */
    public record Sheet(Journey journey, List<JourneyStamp> stamps, TransferCard card, Identity identity) {
    }

    /** The card of a journey for those who see the case; an empty one where nobody has filled it yet. */
    @Transactional(readOnly = true)
    public TransferCard card(Journey journey) {
        access.requireSee(journey.subject());
        return cards.findByJourneyId(journey.id()).orElseGet(() -> new TransferCard(journey.id()));
    }

    /** The cards of journeys by journey; none where nobody has written on one yet. */
    @Transactional(readOnly = true)
    public Map<Long, TransferCard> cards(List<Journey> of) {
        of.stream().map(Journey::subject).distinct().forEach(access::requireSee);
        return of.isEmpty() ? Map.of() : cards.findByJourneyIdIn(of.stream().map(Journey::id).toList()).stream()
                .collect(Collectors.toMap(TransferCard::journeyId, card -> card));
    }

    /** Whether the sender has filled it in. */
    @Transactional(readOnly = true)
    public boolean filled(long transferId) {
        return cards.findByJourneyId(book.of(transferId).id()).filter(card -> card.filledAt() != null).isPresent();
    }

    /** 填写转诊单. */
    public void fill(long transferId, SenderEntries entries) {
        Journey journey = book.of(transferId);
        Actor who = rights.requireSender(journey);
        TransferCard card = stored(journey);
        card.filled(entries, who.name(), book.now());
        cards.saveAndFlush(card);
        if (entries.escort() != null) {
            journey.escortedBy(entries.escort());
            book.save(journey);
        }
        story.act(journey, "sheet-filled");
    }

    void signed(Journey journey, Signature signature, String by) {
        TransferCard card = stored(journey);
        card.signed(signature, by);
        cards.saveAndFlush(card);
    }

    void outcome(Journey journey, RescueOutcome outcome, String by) {
        TransferCard card = stored(journey);
        card.outcome(outcome, by);
        cards.saveAndFlush(card);
    }

    private TransferCard stored(Journey journey) {
        return cards.findByJourneyId(journey.id()).orElseGet(() -> new TransferCard(journey.id()));
    }

    /** The card for printing; opening it is audited. */
    public Sheet open(Subject subject, long journeyId) {
        access.requireSee(subject);
        Journey journey = journey(subject, journeyId);
        boolean full = rights.sends(journey) || rights.receives(journey) || rights.carries(journey);
        audit.record("transfer-card-opened", journey.subject(), journey.id() + (full ? " full" : " masked"));
        return new Sheet(journey, book.stampsOf(List.of(journey)).stream().filter(stamp -> !stamp.voided()).toList(), card(journey),
                full ? revealed(journey.subject()) : masked(journey.subject()));
    }

    /** It goes to a printer. */
    public void printed(Subject subject, long journeyId) {
        access.requireSee(subject);
        audit.record("transfer-card-printed", subject, String.valueOf(journey(subject, journeyId).id()));
    }

    private Journey journey(Subject subject, long journeyId) {
        Subject current = women.current(subject);
        return book.all(current).stream().filter(one -> one.id() == journeyId).findFirst().orElseThrow(() -> new Refused("journey.unknown"));
    }

    private Identity revealed(Subject subject) {
        return new Identity(women.reveal(subject, Women.Field.NAME, WHY), women.reveal(subject, Women.Field.NUMBER, WHY),
                women.reveal(subject, Women.Field.PHONE, WHY), women.reveal(subject, Women.Field.ADDRESS, WHY), women.facts(subject).age(), true);
    }

    private Identity masked(Subject subject) {
        PregnancySheet sheet = women.sheet(subject);
        return new Identity(sheet.maskedName(), sheet.card().number(), sheet.card().phone(), null, sheet.facts().age(), false);
    }
}
