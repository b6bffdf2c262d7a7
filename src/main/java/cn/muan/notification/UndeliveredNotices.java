package cn.muan.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.AuditTrail;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.Refused;

/** What a channel did not take: for the administrator, who mends the channel and has it sent again. */
@Service
@Transactional
public class UndeliveredNotices {

    /** So many are shown at most, the latest given up first. */
    public static final int SHOWN = 200;

    private final OutboxDispatches dispatches;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    UndeliveredNotices(OutboxDispatches dispatches, CurrentActor actor, AuditTrail audit, Clock clock) {
        this.dispatches = dispatches;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Deliveries that were given up, the latest first, at most {@value #SHOWN}. */
    @Transactional(readOnly = true)
    public List<GivenUp> givenUp() {
        actor.requireRole(Role.ADMINISTRATOR);
        return dispatches.givenUp(Limit.of(SHOWN)).stream().map(GivenUp::of).toList();
    }

    /** Channels in which deliveries have failed and are being tried again. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        actor.requireRole(Role.ADMINISTRATOR);
        return dispatches.waiting();
    }

    /**
     * Puts a delivery that was given up back into its channel's queue.
     *
     * @throws Refused where somebody else has done so already
     */
    public void sendAgain(long id) {
        actor.requireRole(Role.ADMINISTRATOR);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (dispatches.again(id, now) == 0) {
            throw new Refused("notification.sent-again-already");
        }
        audit.record("notice-sent-again", null, String.valueOf(id));
    }

    /** A delivery that was given up; the failure is a code such as {@code HTTP 503} or the name of a fault. */
    public record GivenUp(long id, String channel, String group, String textKey, Instant createdAt, Instant givenUpAt, int tries,
            String failure) {

        static GivenUp of(OutboxDispatch dispatch) {
            Notice notice = dispatch.message().notice();
            return new GivenUp(dispatch.id(), dispatch.channel(), notice.group(), notice.textKey(), notice.createdAt(),
                    dispatch.givenUpAt(), dispatch.tries(), dispatch.failure());
        }
    }

    /** How many deliveries of a channel failed and wait for their next try, and when the oldest was written. */
    public record Waiting(String channel, long count, Instant oldest) {
    }
}
