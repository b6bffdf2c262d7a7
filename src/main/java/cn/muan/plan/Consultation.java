package cn.muan.plan;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import cn.muan.access.Actor;
import cn.muan.base.Refused;
import cn.muan.base.Subject;

/** A question to a specialty or another institution 会诊 and its answer (S2 四.6, S3 二（五）). */
@Entity
public class Consultation {

    /** Whom it asks; the words are {@code plan.specialty.<code>}. */
    public enum Specialty { OBSTETRICS, CARDIOLOGY, ENDOCRINOLOGY, HAEMATOLOGY, NEPHROLOGY, RESPIRATORY, INFECTION, SURGERY, PSYCHIATRY, ANAESTHESIA, CRITICAL_CARE, OTHER }

    /** How it stands. */
    public enum State { ASKED, ANSWERED, WITHDRAWN }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    private String askingInstitution;
    private String askedInstitution;
    private String askedJurisdiction;
    @Enumerated(EnumType.STRING)
    private Specialty specialty;
    private boolean urgent;
    private boolean infectious;
    @Column(columnDefinition = "longtext")
    private String question;
    private String askedBy;
    private Instant askedAt;
    @Enumerated(EnumType.STRING)
    private State state = State.ASKED;
    @Column(columnDefinition = "longtext")
    private String answer;
    private String answeredBy;
    private Instant closedAt;
    @Version
    private int version;

    protected Consultation() {
    }

    Consultation(Subject subject, String asking, Asked asked, String askedJurisdiction, boolean infectious, Actor by, Instant at) {
        this.subject = subject.value();
        this.askingInstitution = asking;
        this.askedInstitution = asked.institution();
        this.askedJurisdiction = askedJurisdiction;
        this.specialty = asked.specialty();
        this.urgent = asked.urgent();
        this.question = asked.question();
        this.infectious = infectious;
        this.askedBy = by.name();
        this.askedAt = at;
    }

    /** What is asked, of whom. */
    public record Asked(Specialty specialty, String institution, boolean urgent, String question) {
    }

    void answered(String words, Actor by, Instant at) {
        if (state != State.ASKED) {
            throw new Refused("plan.consultation-settled");
        }
        state = State.ANSWERED;
        answer = words;
        answeredBy = by.name();
        closedAt = at;
    }

    void withdraw(Instant at) {
        state = State.WITHDRAWN;
        closedAt = at;
    }

    void moveTo(Subject to) {
        subject = to.value();
    }

    public long id() {
        return id;
    }

    public Subject subject() {
        return new Subject(subject);
    }

    public String askingInstitution() {
        return askingInstitution;
    }

    public String askedInstitution() {
        return askedInstitution;
    }

    String askedJurisdiction() {
        return askedJurisdiction;
    }

    public Specialty specialty() {
        return specialty;
    }

    public boolean urgent() {
        return urgent;
    }

    /** Whether she was infectious then; its words are for those who treat her. */
    public boolean infectious() {
        return infectious;
    }

    public String question() {
        return question;
    }

    public String askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public State state() {
        return state;
    }

    /** Null before. */
    public String answer() {
        return answer;
    }

    public String answeredBy() {
        return answeredBy;
    }

    public Instant closedAt() {
        return closedAt;
    }

    String obligation() {
        return urgent ? "O24b" : "O24a";
    }

    String occurrence() {
        return "consultation:" + id;
    }
}
