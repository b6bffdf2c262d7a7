package cn.muan.notification;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import cn.muan.base.Subject;

/** A notice that leaves by one or more channels; how far each has come stands in {@link OutboxDispatch}. */
@Entity
class OutboxMessage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String idempotencyKey;
    private String recipientGroup;
    private String subject;
    private String textKey;
    private String args;
    private Instant createdAt;

    protected OutboxMessage() {
    }

    OutboxMessage(Notice notice) {
        this.idempotencyKey = notice.key();
        this.recipientGroup = notice.group();
        this.subject = notice.subject().value();
        this.textKey = notice.textKey();
        this.args = NoticeArgs.join(notice.args());
        this.createdAt = notice.createdAt();
    }

    Instant createdAt() {
        return createdAt;
    }

    Notice notice() {
        return new Notice(idempotencyKey, recipientGroup, new Subject(subject), textKey, NoticeArgs.split(args), createdAt);
    }
}
