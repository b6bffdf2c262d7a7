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

/** 分娩管理预案 of a key woman, made by the centre of her residence (O13, S2 四.5). */
@Entity
public class DeliveryPlan {

    /** How it stands. */
    public enum State { WANTED, MADE, WITHDRAWN }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    private String openSubject;
    private String centre;
    private String jurisdiction;
    private Instant openedAt;
    @Enumerated(EnumType.STRING)
    private State state = State.WANTED;
    @Embedded
    private DeliveryArrangement arrangement;
    private String madeBy;
    private Instant closedAt;
    @Version
    private int version;

    protected DeliveryPlan() {
    }

    DeliveryPlan(Subject subject, String centre, String jurisdiction, Instant at) {
        this.subject = subject.value();
        this.openSubject = this.subject;
        this.centre = centre;
        this.jurisdiction = jurisdiction;
        this.openedAt = at;
    }

    void made(DeliveryArrangement how, String by, Instant at) {
        if (state != State.WANTED) {
            throw new Refused("plan.delivery-settled");
        }
        arrangement = how;
        madeBy = by;
        close(State.MADE, at);
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

    /** The community or township centre of her residence. */
    public String centre() {
        return centre;
    }

    String jurisdiction() {
        return jurisdiction;
    }

    Instant openedAt() {
        return openedAt;
    }

    public State state() {
        return state;
    }

    /** What was arranged, null before. */
    public DeliveryArrangement arrangement() {
        return arrangement;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant closedAt() {
        return closedAt;
    }
}
