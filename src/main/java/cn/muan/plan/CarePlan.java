package cn.muan.plan;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import cn.muan.base.Subject;

/** That a case needs a plan of its own (O23), from when the rule applied until it no longer does; its versions hold the words. */
@Entity
public class CarePlan {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    private String openSubject;
    private String institution;
    private String jurisdiction;
    private Instant openedAt;
    private Instant confirmedAt;
    private Instant endedAt;
    @Version
    private int version;

    protected CarePlan() {
    }

    CarePlan(Subject subject, String institution, String jurisdiction, Instant at) {
        this.subject = subject.value();
        this.openSubject = this.subject;
        this.institution = institution;
        this.jurisdiction = jurisdiction;
        this.openedAt = at;
    }

    void confirmed(Instant at) {
        confirmedAt = at;
    }

    void end(Instant at) {
        endedAt = at;
        openSubject = null;
    }

    void moveTo(Subject to) {
        subject = to.value();
        openSubject = openSubject == null ? null : subject;
    }

    long id() {
        return id;
    }

    public Subject subject() {
        return new Subject(subject);
    }

    /** The midwifery institution that owes the plan. */
    public String institution() {
        return institution;
    }

    String jurisdiction() {
        return jurisdiction;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** When a version was last confirmed, null before the first. */
    public Instant confirmedAt() {
        return confirmedAt;
    }

    /** When it was no longer needed, null while it is in force. */
    public Instant endedAt() {
        return endedAt;
    }
}
