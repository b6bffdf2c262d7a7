package cn.muan.notification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.CurrentActor;
import cn.muan.base.Subject;

/** Writes notices in the transaction of the act, so that one never leaves without the other. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class TransactionalOutbox implements Outbox {

    private final OutboxMessages messages;
    private final OutboxDispatches dispatches;
    private final Channels channels;
    private final CurrentActor actor;
    private final Clock clock;

    TransactionalOutbox(OutboxMessages messages, OutboxDispatches dispatches, Channels channels, CurrentActor actor, Clock clock) {
        this.messages = messages;
        this.dispatches = dispatches;
        this.channels = channels;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void put(String key, String group, Subject subject, String textKey, Object... args) {
        actor.require();
        if (!messages.existsByIdempotencyKey(key)) {
            OutboxMessage message = messages.save(new OutboxMessage(new Notice(key, group, subject, textKey,
                    Arrays.stream(args).map(String::valueOf).toList(), clock.instant().truncatedTo(ChronoUnit.SECONDS))));
            dispatches.saveAll(channels.all().stream().map(channel -> new OutboxDispatch(message, channel.name())).toList());
        }
    }
}
