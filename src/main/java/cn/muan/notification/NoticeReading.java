package cn.muan.notification;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** How far a person has read. */
@Entity
class NoticeReading {

    @Id
    private Long personId;
    private long readUpTo;
    private Instant readAt;

    protected NoticeReading() {
    }

    NoticeReading(long personId) {
        this.personId = personId;
    }

    long readUpTo() {
        return readUpTo;
    }

    void readUpTo(long notice, Instant now) {
        readUpTo = Math.max(readUpTo, notice);
        readAt = now;
    }
}
