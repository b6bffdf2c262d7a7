package cn.muan.obligation;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import cn.muan.access.Actor;

/** What somebody noted on an alarm. */
@Entity
public class AlarmComment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long alarmId;
    private long writtenBy;
    private String writerName;
    private Instant writtenAt;
    private String text;

    protected AlarmComment() {
    }

    AlarmComment(Alarm alarm, Actor writer, String text, Instant at) {
        this.alarmId = alarm.id();
        this.writtenBy = writer.personId();
        this.writerName = writer.name();
        this.writtenAt = at;
        this.text = text;
    }

    public String writerName() {
        return writerName;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public String text() {
        return text;
    }
}
