package cn.muan.plan;

import java.time.Instant;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import cn.muan.base.Refused;
import cn.muan.base.Subject;

/** What an institution of first contact owes beside screening: the handbook (O2), or the report of the pregnancy it found (O4; S3 二（二）). */
@Entity
public class AntenatalDuty {

    /** Which of the two. */
    public enum Kind {
        HANDBOOK("O2"), REPORT("O4");

        private final String obligation;

        Kind(String obligation) {
            this.obligation = obligation;
        }

        String obligation() {
            return obligation;
        }
    }

    /** How it stands. */
    public enum State { OWED, DONE, WITHDRAWN }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    private String openSubject;
    private String institution;
    private String jurisdiction;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private Instant openedAt;
    @Enumerated(EnumType.STRING)
    private State state = State.OWED;
    @Embedded
    private AntenatalRecord done;
    private Instant closedAt;
    @Version
    private int version;

    protected AntenatalDuty() {
    }

    AntenatalDuty(Subject subject, String institution, String jurisdiction, Kind kind, Instant at) {
        this.subject = subject.value();
        this.openSubject = this.subject;
        this.institution = institution;
        this.jurisdiction = jurisdiction;
        this.kind = kind;
        this.openedAt = at;
    }

    void done(AntenatalRecord how, Instant at) {
        if (state != State.OWED) {
            throw new Refused("plan.registration-settled");
        }
        done = how;
        close(State.DONE, at);
    }

    void withdraw(Instant at) {
        close(State.WITHDRAWN, at);
    }

    private void close(State end, Instant at) {
        state = end;
        closedAt = at;
        openSubject = null;
    }

    void moveTo(Subject to) {
        subject = to.value();
        openSubject = openSubject == null ? null : subject;
    }

    public Subject subject() {
        return new Subject(subject);
    }

    public String institution() {
        return institution;
    }

    String jurisdiction() {
        return jurisdiction;
    }

    public Kind kind() {
        return kind;
    }

    Instant openedAt() {
        return openedAt;
    }

    public State state() {
        return state;
    }

    /** What was done, null before. */
    public AntenatalRecord done() {
        return done;
    }

    public Instant closedAt() {
        return closedAt;
    }
}
