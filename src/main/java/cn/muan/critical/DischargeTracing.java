package cn.muan.critical;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.ChinaTime;
import cn.muan.base.Refused;
import cn.muan.critical.DischargeAgainstAdvice.Result;
import cn.muan.notification.Outbox;

/**
 * Looks for a woman who left against advice until she is found or in hospital again (O60b): the first attempt by the end of the next day, then one a
 * day. Three days without reaching her, and the MCH institution looks for her in place of its centre.
 */
@Service
@Transactional
public class DischargeTracing {

    static final String TRACING = "O60b";
    /** Everything that a woman who is back makes needless. */
    static final String[] CODES = {DischargeRouting.ROUTING, DischargeRouting.RECEIPT, TRACING};
    /** Days with a vain attempt after which a centre hands her back. */
    static final int VAIN_DAYS = 3;

    private final LeavingAgainstAdvice discharges;
    private final DischargeContacts contacts;
    private final CriticalDuties duties;
    private final CriticalStory story;
    private final CurrentActor actor;
    private final Outbox outbox;

    DischargeTracing(LeavingAgainstAdvice discharges, DischargeContacts contacts, CriticalDuties duties, CriticalStory story, CurrentActor actor,
            Outbox outbox) {
        this.discharges = discharges;
        this.contacts = contacts;
        this.duties = duties;
        this.story = story;
        this.actor = actor;
        this.outbox = outbox;
    }

    /** The next attempt, owed by who looks for her now.
     * @return that group */
    public Group openAttempt(long id) {
        DischargeAgainstAdvice left = discharges.of(id);
        Group group = left.tracing().orElseThrow(() -> new Refused("critical.tracing-over"));
        long made = contacts.countByDischargeId(id);
        duties.open(TRACING, left.subject(), group, made == 0 ? begun(left) : story.now(), left.occurrence() + ":" + (made + 1));
        return group;
    }

    private static Instant begun(DischargeAgainstAdvice left) {
        return Optional.ofNullable(left.receivedAt()).orElse(left.routedAt());
    }

    /** An attempt as typed. */
    public record Contact(Instant at, DischargeContact.Outcome outcome, String note) {
    }

    /** Whether the tracing goes on after it. */
    public boolean attempt(long id, Contact contact) {
        DischargeAgainstAdvice left = discharges.of(id);
        Group group = left.tracing().orElseThrow(() -> new Refused("critical.tracing-over"));
        Actor worker = actor.requireAt(group.organisation(), group.role());
        require(left, group, contact);
        contacts.saveAndFlush(new DischargeContact(id, group.organisation(), contact, worker.name(), story.now()));
        duties.meet(left.subject(), left.occurrence(), story.now(), TRACING);
        story.act(left.subject(), "traced." + CriticalWords.code(contact.outcome()), group.organisation());
        switch (contact.outcome()) {
            case FOUND -> left.over(Result.FOUND, story.now());
            case READMITTED -> left.over(Result.READMITTED, story.now());
            case STOPPED -> left.over(Result.STOPPED, story.now());
            case NOT_REACHED -> handBack(left, group);
        }
        if (!left.open()) {
            outbox.put("discharge:" + id + ":over", DischargeRouting.desk(left.mchInstitution()).key(), left.subject(), "critical.notice.tracing-over");
        }
        return left.open();
    }

    private void require(DischargeAgainstAdvice left, Group group, Contact contact) {
        if (contact.at().isAfter(story.now())) {
            throw CriticalStory.refused("contactAt", "woman.in-the-future");
        }
        if (contact.at().isBefore(left.leftAt())) {
            throw CriticalStory.refused("contactAt", "critical.contact-before-leaving", CriticalWords.minute(left.leftAt()));
        }
        if (contact.outcome() == DischargeContact.Outcome.STOPPED && group.role() != Role.HIGH_RISK_DESK) {
            throw CriticalStory.refused("result", "critical.only-mch-stops");
        }
    }

    private void handBack(DischargeAgainstAdvice left, Group group) {
        long vainDays = contacts.findByDischargeIdAndInstitution(left.id(), group.organisation()).stream()
                .filter(one -> one.outcome() == DischargeContact.Outcome.NOT_REACHED).map(one -> ChinaTime.dateOf(one.contactAt())).distinct().count();
        if (group.role() == Role.MATERNAL_WORKER && vainDays >= VAIN_DAYS) {
            left.tracedBy(DischargeRouting.desk(left.tracingMch()));
            story.handover(left.subject(), "handed-back", group.organisation(), left.tracingMch());
        }
    }
}
