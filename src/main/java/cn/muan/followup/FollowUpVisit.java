package cn.muan.followup;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import cn.muan.access.Actor;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.policy.CaseFacts;
import cn.muan.policy.Contact;

/** A contact of the community centre with a woman, made or tried; of one kind at most one a day reached her. */
@Entity
public class FollowUpVisit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    private String centre;
    @Enumerated(EnumType.STRING)
    private Contact contact;
    private LocalDate performedOn;
    @Enumerated(EnumType.STRING)
    private ContactMade.Outcome outcome;
    @Enumerated(EnumType.STRING)
    private ContactMade.NotReached reason;
    @Column(columnDefinition = "longtext")
    private String findings;
    private LocalDate nextOn;
    private boolean problem;
    @Enumerated(EnumType.STRING)
    private Severity severity;
    private boolean infectious;
    private Instant recordedAt;
    private long recordedBy;
    private String recorderName;
    private String reachedKey;

    protected FollowUpVisit() {
    }

    FollowUpVisit(Subject of, String centre, ContactMade made, CaseFacts facts, Actor by, Instant at) {
        this.subject = of.value();
        this.centre = centre;
        this.contact = made.contact();
        this.performedOn = made.on();
        this.outcome = made.outcome();
        this.reason = made.reason();
        this.findings = made.findings();
        this.nextOn = made.nextOn();
        this.problem = made.problem() != null;
        this.severity = facts.severity();
        this.infectious = facts.infectious();
        this.recordedAt = at;
        this.recordedBy = by.personId();
        this.recorderName = by.name();
        this.reachedKey = made.reached() ? reachedKey(of, made.contact(), made.on()) : null;
    }

    static String reachedKey(Subject of, Contact contact, LocalDate on) {
        return of.value() + "|" + contact + "|" + on;
    }

    /** @param keyTaken whether the other record tells of a contact of that kind and day already */
    void adoptedBy(Subject other, boolean keyTaken) {
        this.subject = other.value();
        if (reachedKey != null) {
            this.reachedKey = keyTaken ? null : reachedKey(other, contact, performedOn);
        }
    }

    public long id() {
        return id;
    }

    public Subject subject() {
        return new Subject(subject);
    }

    /** The centre whose worker made it. */
    public String centre() {
        return centre;
    }

    public Contact contact() {
        return contact;
    }

    public LocalDate performedOn() {
        return performedOn;
    }

    public boolean reached() {
        return outcome == ContactMade.Outcome.REACHED;
    }

    /** Why she was not reached, null where she was. */
    public ContactMade.NotReached reason() {
        return reason;
    }

    /** How she was found, null where nothing was noted. */
    public String findings() {
        return findings;
    }

    public LocalDate nextOn() {
        return nextOn;
    }

    /** Whether a problem was found that the MCH institution must know of (O34). */
    public boolean problem() {
        return problem;
    }

    /** Her colour when it was recorded, null before an assessment. */
    public Severity severity() {
        return severity;
    }

    public boolean infectious() {
        return infectious;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public long recordedBy() {
        return recordedBy;
    }

    public String recorderName() {
        return recorderName;
    }
}
