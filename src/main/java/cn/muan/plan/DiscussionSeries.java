package cn.muan.plan;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import cn.muan.base.Subject;

/** That a case is discussed once in every quarter (O24), from when the rule applied until it no longer does. */
@Entity
public class DiscussionSeries {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    private String openSubject;
    private String institution;
    private String jurisdiction;
    private Instant openedAt;
    private Instant endedAt;
    @Version
    private int version;

    protected DiscussionSeries() {
    }

    DiscussionSeries(Subject subject, String institution, String jurisdiction, Instant at) {
        this.subject = subject.value();
        this.openSubject = this.subject;
        this.institution = institution;
        this.jurisdiction = jurisdiction;
        this.openedAt = at;
    }

    void end(Instant at) {
        endedAt = at;
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

    Instant openedAt() {
        return openedAt;
    }
}
