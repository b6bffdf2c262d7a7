package cn.muan.notification;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** One message on its way through one channel: waiting for its next try, delivered, or given up. */
@Entity
class OutboxDispatch {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int LONGEST_PAUSE_DOUBLINGS = 7;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private OutboxMessage message;
    private String channel;
    private int tries;
    private Instant nextTryAt;
    private Instant deliveredAt;
    private Instant givenUpAt;
    private String failure;

    protected OutboxDispatch() {
    }

    OutboxDispatch(OutboxMessage message, String channel) {
        this.message = message;
        this.channel = channel;
        this.nextTryAt = message.createdAt();
    }

    long id() {
        return id;
    }

    OutboxMessage message() {
        return message;
    }

    String channel() {
        return channel;
    }

    int tries() {
        return tries;
    }

    Instant nextTryAt() {
        return nextTryAt;
    }

    Instant givenUpAt() {
        return givenUpAt;
    }

    String failure() {
        return failure;
    }

    /** Each failure doubles the pause, from half a minute to about an hour. */
    static Duration pauseAfter(int tries) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(tries, LONGEST_PAUSE_DOUBLINGS));
    }
}
