package cn.muan.appointment;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import cn.muan.base.ChinaTime;

/** One attempt to reach a woman who missed her appointment. */
@Entity
public class TracingAttempt {

    /** What came of it. */
    public enum Result { REACHED, NOT_REACHED, FOUND }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long episodeId;
    private Instant triedAt;
    private String organisation;
    @Enumerated(EnumType.STRING)
    private Result result;
    @Column(columnDefinition = "longtext")
    private String note;
    private String recordedBy;
    private Instant recordedAt;

    protected TracingAttempt() {
    }

    TracingAttempt(TracingEpisode of, Contact contact, Result result, String organisation, String by, Instant at) {
        this.episodeId = of.id();
        this.triedAt = contact.at();
        this.organisation = organisation;
        this.result = result;
        this.note = contact.note();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    long episodeId() {
        return episodeId;
    }

    public Instant triedAt() {
        return triedAt;
    }

    /** The date in China, of which the rule of the lost counts different ones. */
    LocalDate date() {
        return ChinaTime.dateOf(triedAt);
    }

    public String organisation() {
        return organisation;
    }

    public Result result() {
        return result;
    }

    public String note() {
        return note;
    }

    public String recordedBy() {
        return recordedBy;
    }
}
