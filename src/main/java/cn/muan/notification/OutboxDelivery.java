package cn.muan.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;

/** Carries the outbox through each channel: at least once, by one node at a time, with a growing pause after a failure of that channel alone. */
@Component
class OutboxDelivery {

    /** A clock that leaps must not end a message that was hardly tried. */
    static final int FEWEST_TRIES = 5;
    private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);
    private static final Actor OUTBOX = Actor.system("outbox");
    private static final int PAGE = 100;

    private final OutboxDispatches dispatches;
    private final Channels channels;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration patience;

    OutboxDelivery(OutboxDispatches dispatches, Channels channels, CurrentActor actor, PlatformTransactionManager manager,
            Clock clock, @Value("${muan.outbox.give-up-after:P3D}") Duration patience) {
        this.dispatches = dispatches;
        this.channels = channels;
        this.actor = actor;
        this.transaction = new TransactionTemplate(manager);
        this.clock = clock;
        this.patience = patience;
    }

    /** Delivers what is due in every channel, one after the other; returns how many deliveries were made. */
    int deliver() {
        return channels.all().stream().mapToInt(this::deliver).sum();
    }

    /** Delivers what is due in the channel; returns how many messages left. */
    int deliver(Channel channel) {
        return actor.as(OUTBOX, () -> (int) dispatches.due(channel.name(), now(), Limit.of(PAGE)).stream()
                .filter(due -> deliver(channel, due)).count());
    }

    private boolean deliver(Channel channel, OutboxDispatch due) {
        Instant retry = now().plus(OutboxDispatch.pauseAfter(due.tries()));
        boolean won = Boolean.TRUE.equals(transaction.execute(status -> dispatches.claim(due.id(), due.nextTryAt(), retry) == 1));
        return won && hand(channel, due, retry);
    }

    /** No transaction is open while a channel waits for somebody else's machine. */
    private boolean hand(Channel channel, OutboxDispatch due, Instant retry) {
        try {
            channel.deliver(due.message().notice());
        } catch (RuntimeException fault) {
            failed(due, retry, ChannelFailed.reasonOf(fault));
            return false;
        }
        transaction.executeWithoutResult(status -> dispatches.delivered(due.id(), now()));
        return true;
    }

    private void failed(OutboxDispatch due, Instant retry, String reason) {
        boolean over = due.tries() + 1 >= FEWEST_TRIES && !now().isBefore(due.message().createdAt().plus(patience));
        transaction.executeWithoutResult(status -> {
            if (over) {
                dispatches.giveUp(due.id(), retry, now(), reason);
            } else {
                dispatches.failed(due.id(), retry, reason);
            }
        });
        if (over || due.tries() == 0) {
            LOG.warn("Outbox delivery {} by {} failed ({}) and {}", due.id(), due.channel(), reason,
                    over ? "was given up" : "will be tried again, with growing pauses");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
