package cn.muan.obligation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import cn.muan.access.Actor;

/** What the alarmed office did about a duty that was not fulfilled 督办. */
@Entity
public class StepIn {

    /** What was done, whom one reached and when the duty will be fulfilled.
     * @param measures codes of the form's list
     * @param note     null where nothing was added */
    public record Account(Collection<String> measures, String contacted, Instant expectedAt, String note) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long alarmId;
    private String measures;
    private String contacted;
    private Instant expectedAt;
    private String note;
    private long writtenBy;
    private String writerName;
    private Instant writtenAt;

    protected StepIn() {
    }

    StepIn(Alarm alarm, Account account, Actor writer, Instant at) {
        this.alarmId = alarm.id();
        this.measures = String.join(",", account.measures());
        this.contacted = account.contacted();
        this.expectedAt = account.expectedAt();
        this.note = account.note();
        this.writtenBy = writer.personId();
        this.writerName = writer.name();
        this.writtenAt = at;
    }

    public List<String> measures() {
        return List.of(measures.split(","));
    }

    public String contacted() {
        return contacted;
    }

    public Instant expectedAt() {
        return expectedAt;
    }

    public String note() {
        return note;
    }

    public String writerName() {
        return writerName;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
