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
import cn.muan.base.Severity;
import cn.muan.base.Subject;

/** A 温馨告知书 to be put into the hands of a woman whose risk is orange or red (O25, S3 二（四）). */
@Entity
public class RiskNotice {

    /** How it stands. */
    public enum State { WANTED, HANDED_OUT, WITHDRAWN }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    private String openSubject;
    private String institution;
    private String jurisdiction;
    @Enumerated(EnumType.STRING)
    private Severity severity;
    private Instant openedAt;
    @Enumerated(EnumType.STRING)
    private State state = State.WANTED;
    @Embedded
    private HandingOut handingOut;
    private Instant closedAt;
    @Version
    private int version;

    protected RiskNotice() {
    }

    RiskNotice(Subject subject, String institution, String jurisdiction, Severity severity, Instant at) {
        this.subject = subject.value();
        this.openSubject = this.subject;
        this.institution = institution;
        this.jurisdiction = jurisdiction;
        this.severity = severity;
        this.openedAt = at;
    }

    void about(Severity now) {
        severity = now;
    }

    void handedOut(HandingOut how, Instant at) {
        if (state != State.WANTED) {
            throw new Refused("plan.notice-settled");
        }
        handingOut = how;
        close(State.HANDED_OUT, at);
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

    /** The colour it speaks of. */
    public Severity severity() {
        return severity;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public State state() {
        return state;
    }

    /** How it was handed out, null before. */
    public HandingOut handingOut() {
        return handingOut;
    }

    public Instant closedAt() {
        return closedAt;
    }
}
