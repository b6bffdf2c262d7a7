package cn.muan.obligation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.hibernate.Hibernate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.notification.Outbox;

/** Climbs the ladders of obligations that are not fulfilled: whoever calls, each step fires once. */
@Service("ladderRegister")
@Transactional
public class Ladders {

    private static final Actor LADDER = Actor.system("ladder");

    private final ObligationRecords records;
    private final AlarmRecords alarms;
    private final EscalationProcess escalation;
    private final ObligationStory story;
    private final AlarmFeed feed;
    private final Outbox outbox;
    private final CaseAccess access;
    private final CurrentActor actor;
    private final Clock clock;

    Ladders(ObligationRecords records, AlarmRecords alarms, EscalationProcess escalation, ObligationStory story,
            AlarmFeed feed, Outbox outbox, CaseAccess access, CurrentActor actor, Clock clock) {
        this.records = records;
        this.alarms = alarms;
        this.escalation = escalation;
        this.story = story;
        this.feed = feed;
        this.outbox = outbox;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
    }

    /** What the diagram routes on after a climb: {@code taskFor} is null where nobody gets a task, {@code nextStepAt} where the top is reached. */
    public record Climb(Instant nextStepAt, Group taskFor) {
    }

    /** Starts a ladder for each open obligation that the task serves and that has none yet. */
    public void start(Subject subject, String task) {
        actor.as(LADDER, () -> records.openOf(subject.value(), task).forEach(open -> start(open.id())));
    }

    /** Fires what is due and hands out at most one task. */
    public Climb climb(long obligationId) {
        return actor.as(LADDER, () -> records.lock(obligationId).filter(Obligation::open).map(this::climb)
                .orElse(new Climb(null, null)));
    }

    private Climb climb(Obligation obligation) {
        fire(obligation);
        List<ObligationStep> owed = obligation.steps().stream().filter(ObligationStep::owesTask).toList();
        if (owed.isEmpty()) {
            return new Climb(obligation.nextStepAt(), null);
        }
        owed.get(0).handOut(now());
        return new Climb(owed.size() > 1 ? now() : obligation.nextStepAt(), owed.get(0).group());
    }

    /** What a step-in task is about, for the desk that hands the task out; its own rights are the ladder's. */
    @Transactional(readOnly = true)
    public Obligation about(long obligationId) {
        Obligation obligation = records.findById(obligationId).orElseThrow(() -> new Refused("obligation.unknown"));
        Hibernate.initialize(obligation.sources());
        return obligation;
    }

    /** For an obligation past a step without its alarm: fires it, whatever became of its timer; false where there was nothing to do. */
    boolean catchUp(long obligationId) {
        return actor.as(LADDER, () -> {
            Optional<Obligation> late = records.lock(obligationId).filter(Obligation::open)
                    .filter(open -> open.nextStepAt() != null && !open.nextStepAt().isAfter(now()));
            late.ifPresent(obligation -> {
                start(obligation.id());
                fire(obligation);
            });
            return late.isPresent();
        });
    }

    private void start(long obligationId) {
        records.lock(obligationId)
                .filter(open -> open.open() && !open.hasLadder() && open.nextStepAt() != null)
                .ifPresent(open -> open.ladderStarted(escalation.start(open)));
    }

    private void fire(Obligation obligation) {
        Instant now = now();
        for (ObligationStep step : obligation.climb(now)) {
            Group recipient = step.group();
            access.participate(obligation.subject(), recipient.organisation(), CaseAccess.Part.OVERSIGHT);
            Alarm alarm = alarms.save(new Alarm(obligation, step));
            feed.tell(alarm);
            story.noteBreach(obligation, now);
            story.alarmed(obligation, step);
            outbox.put("alarm:" + alarm.id(), recipient.key(), obligation.subject(), "obligation.notice." + noticeOf(obligation, now),
                    ObligationStory.name(obligation.code()));
        }
    }

    private static String noticeOf(Obligation obligation, Instant now) {
        return now.isBefore(obligation.due()) ? "due-soon" : "breached";
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
