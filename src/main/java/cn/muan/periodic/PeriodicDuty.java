package cn.muan.periodic;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import cn.muan.access.Group;
import cn.muan.base.Refused;
import cn.muan.base.Subject;

/** What an institution owes for one period, and what became of it; there is one for each obligation, institution and period. */
@Entity
public class PeriodicDuty {

    /** Still owed, done by a person, or nothing to report so that the system noted it 零报告. */
    public enum State { OPEN, DONE, NIL }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String obligation;
    private String institution;
    private String period;
    private String subject;
    private String jurisdiction;
    private String ownerGroup;
    private LocalDate startsOn;
    private Instant dueAt;
    private Instant openedAt;
    @Enumerated(EnumType.STRING)
    private State state;
    private Instant doneAt;
    private String doneBy;
    @Version
    private int version;

    protected PeriodicDuty() {
    }

    /** The subject of an institution's duties of a period. */
    static Subject subjectOf(String institution, Period period) {
        return Subject.institution(institution, period.code());
    }

    void nil(Instant at) {
        close(State.NIL, null, at);
    }

    void done(String by, Instant at) {
        close(State.DONE, by, at);
    }

    private void close(State end, String by, Instant at) {
        if (state != State.OPEN) {
            throw new Refused("periodic.done-already");
        }
        state = end;
        doneBy = by;
        doneAt = at;
    }

    public long id() {
        return id;
    }

    /** Code such as {@code O19}. */
    public String obligation() {
        return obligation;
    }

    public String institution() {
        return institution;
    }

    public Period period() {
        return Period.of(period);
    }

    public Subject subject() {
        return new Subject(subject);
    }

    public String jurisdiction() {
        return jurisdiction;
    }

    public Group owner() {
        return Group.of(ownerGroup);
    }

    public Instant due() {
        return dueAt;
    }

    public State state() {
        return state;
    }

    /** When it was done, null while owed. */
    public Instant doneAt() {
        return doneAt;
    }

    /** Who did it, null while owed and where the system noted that there was nothing. */
    public String doneBy() {
        return doneBy;
    }

    /** Past its due instant while owed, now or when it was done (T7). */
    public boolean breached(Instant now) {
        return (doneAt == null ? now : doneAt).isAfter(dueAt);
    }
}
