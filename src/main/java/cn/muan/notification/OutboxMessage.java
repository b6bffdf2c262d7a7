package cn.muan.notification;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import cn.muan.base.Subject;

/** A notice that waits to leave, or has left. */
@Entity
class OutboxMessage {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int LONGEST_PAUSE_DOUBLINGS = 7;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String idempotencyKey;
    private String recipientGroup;
    private String subject;
    private String textKey;
    private String args;
    private Instant createdAt;
    private Instant deliveredAt;
    private int tries;
    private Instant nextTryAt;

    protected OutboxMessage() {
    }

    OutboxMessage(Notice notice) {
        this.idempotencyKey = notice.key();
        this.recipientGroup = notice.group();
        this.subject = notice.subject().value();
        this.textKey = notice.textKey();
        this.args = NoticeArgs.join(notice.args());
        this.createdAt = notice.createdAt();
        this.nextTryAt = notice.createdAt();
    }

    long id() {
        return id;
    }

    Instant nextTryAt() {
        return nextTryAt;
    }

    int tries() {
        return tries;
    }

    boolean delivered() {
        return deliveredAt != null;
    }

    Notice notice() {
        return new Notice(idempotencyKey, recipientGroup, new Subject(subject), textKey, NoticeArgs.split(args), createdAt);
    }

    void delivered(Instant now) {
        deliveredAt = now;
        nextTryAt = null;
    }

    /** Each failure doubles the pause, from half a minute to about an hour. */
    static Duration pauseAfter(int tries) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(tries, LONGEST_PAUSE_DOUBLINGS));
    }

}
