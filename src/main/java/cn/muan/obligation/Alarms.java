package cn.muan.obligation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;

import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

import cn.muan.access.Actor;
import cn.muan.access.AuditTrail;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.Refused;
import cn.muan.engine.UnitOfWork;

/** What the alarmed group does about an alarm: acknowledge, claim, comment, close, step in. */
@Service
public class Alarms {

    private static final int LONGEST_NOTE = 1000;
    private static final int COMMENTS = 50;

    private final AlarmRecords alarms;
    private final AlarmComments comments;
    private final StepIns stepIns;
    private final ObligationRecords obligations;
    private final ObligationStory story;
    private final AlarmFeed feed;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final UnitOfWork work;
    private final Clock clock;

    Alarms(AlarmRecords alarms, AlarmComments comments, StepIns stepIns, ObligationRecords obligations,
            ObligationStory story, AlarmFeed feed, AuditTrail audit, CurrentActor actor, UnitOfWork work, Clock clock) {
        this.alarms = alarms;
        this.comments = comments;
        this.stepIns = stepIns;
        this.obligations = obligations;
        this.story = story;
        this.feed = feed;
        this.audit = audit;
        this.actor = actor;
        this.work = work;
        this.clock = clock;
    }

    /** Somebody knows of it; the ladder does not climb early any more, its timed steps go on. */
    public Alarm acknowledge(long alarmId) {
        return change(alarmId, "alarm-acknowledged", this::acknowledge);
    }

    /** The current person takes it on.
     * @throws Refused {@code obligation.alarm-claimed-by} when somebody else has */
    public Alarm claim(long alarmId) {
        return change(alarmId, "alarm-claimed", (alarm, by) -> alarm.claim(by, now()));
    }

    public Alarm comment(long alarmId, String text) {
        String said = required(text, "obligation.comment-empty");
        return change(alarmId, "alarm-commented", (alarm, by) -> comments.save(new AlarmComment(alarm, by, said, now())));
    }

    /** Closes it for a reason; the duty behind it stays open and its ladder goes on. */
    public Alarm close(long alarmId, Alarm.CloseReason reason, String note) {
        if (reason == null || !reason.byPerson()) {
            throw new Refused("obligation.close-reason-missing");
        }
        String why = required(note, "obligation.close-note-missing");
        return change(alarmId, "alarm-closed", (alarm, by) -> {
            acknowledge(alarm, by);
            alarm.close(by, reason, why, now());
            story.alarmClosed(alarm);
        });
    }

    /** The alarmed group stepped in: its alarm is acknowledged and closed, the duty stays open. */
    public void stepIn(long obligationId, Collection<String> groups, StepIn.Account account) {
        Alarm waiting = work.run(() -> alarms.awaitingStepIn(obligationId, groups).stream().findFirst()
                .orElseThrow(() -> new Refused("obligation.alarm-closed")));
        change(waiting.id(), "stepped-in", (alarm, by) -> {
            stepIns.save(new StepIn(alarm, account, by, now()));
            story.steppedIn(alarm);
            if (!alarm.closed()) {
                acknowledge(alarm, by);
                alarm.close(by, Alarm.CloseReason.STEPPED_IN, account.note(), now());
            }
        });
    }

    /** The latest comments, newest first. */
    public List<AlarmComment> comments(long alarmId) {
        return work.run(() -> {
            requireRecipient(alarm(alarmId));
            return comments.findByAlarmIdOrderByIdDesc(alarmId, Limit.of(COMMENTS));
        });
    }

    /** What the alarmed group did, newest first. */
    public List<StepIn> accounts(long alarmId) {
        return work.run(() -> {
            requireRecipient(alarm(alarmId));
            return stepIns.findByAlarmIdOrderByIdDesc(alarmId, Limit.of(COMMENTS));
        });
    }

    private Alarm change(long alarmId, String action, BiConsumer<Alarm, Actor> act) {
        return work.run(() -> {
            // the obligation's row first, as every other writer locks it
            alarms.obligationOf(alarmId).ifPresent(obligations::lock);
            Alarm alarm = alarm(alarmId);
            act.accept(alarm, requireRecipient(alarm));
            feed.tell(alarm);
            audit.record(action, alarm.subject(), "alarm " + alarmId);
            return alarm;
        });
    }

    private void acknowledge(Alarm alarm, Actor by) {
        if (alarm.state() == Alarm.State.OPEN) {
            alarm.acknowledge(by, now());
            obligations.lock(alarm.obligationId()).ifPresent(duty -> duty.acknowledged(alarm.step(), now()));
            story.acknowledged(alarm);
        } else {
            alarm.acknowledge(by, now());
        }
    }

    private Alarm alarm(long alarmId) {
        return alarms.findById(alarmId).orElseThrow(() -> new Refused("obligation.alarm-unknown"));
    }

    private Actor requireRecipient(Alarm alarm) {
        Actor asking = actor.require();
        boolean may = asking.system() || asking.is(alarm.recipient())
                || asking.is(Role.DEPARTMENT_HEAD, alarm.recipient().organisation());
        if (!may) {
            throw new AccessDeniedException("not the alarmed group");
        }
        return asking;
    }

    private static String required(String text, String refusal) {
        String said = text == null ? "" : text.strip();
        if (said.isEmpty()) {
            throw new Refused(refusal);
        }
        if (said.length() > LONGEST_NOTE) {
            throw new Refused("obligation.note-too-long", LONGEST_NOTE);
        }
        return said;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
