package cn.muan.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;

/** Carries the outbox to the channels: at least once, by one node at a time, with a growing pause after a failure. */
@Component
class OutboxDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);
    private static final Actor OUTBOX = Actor.system("outbox");
    private static final int PAGE = 100;

    private final OutboxMessages messages;
    private final List<Channel> channels;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutboxDelivery(OutboxMessages messages, List<Channel> channels, CurrentActor actor, PlatformTransactionManager manager,
            Clock clock) {
        this.messages = messages;
        this.channels = channels;
        this.actor = actor;
        this.transaction = new TransactionTemplate(manager);
        this.clock = clock;
    }

    /** Delivers what is due; returns how many messages left. */
    @Scheduled(fixedDelayString = "${muan.outbox.pause:PT2S}")
    int deliver() {
        return actor.as(OUTBOX, () -> (int) messages.due(now(), Limit.of(PAGE)).stream().filter(this::deliver).count());
    }

    private boolean deliver(OutboxMessage message) {
        Instant retry = now().plus(OutboxMessage.pauseAfter(message.tries()));
        boolean won = Boolean.TRUE.equals(transaction.execute(status ->
                messages.claim(message.id(), message.nextTryAt(), retry) == 1));
        return won && hand(message.id(), message.notice());
    }

    private boolean hand(long id, Notice notice) {
        try {
            transaction.executeWithoutResult(status -> {
                channels.forEach(channel -> channel.deliver(notice));
                messages.findById(id).ifPresent(sent -> sent.delivered(now()));
            });
            return true;
        } catch (RuntimeException failed) {
            LOG.warn("Outbox message {} was not delivered and will be tried again: {}", id, failed.getClass().getSimpleName());
            return false;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
