package cn.muan.obligation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;

import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

import cn.muan.access.Group;
import cn.muan.base.Subject;
import cn.muan.policy.Deadline;

/** A rule of the seeds applied to a case: who owes it, since when, due when, and how it ended. Breach and lateness are computed from instants. */
@Entity
public class Obligation {

    /** How it stands. */
    public enum State { OPEN, MET, SUPERSEDED, CANCELLED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String code;
    private String subject;
    private String ownerGroup;
    private String jurisdiction;
    private String servedBy;
    private String occurrence;
    @Column(name = "triggered_at")
    private Instant trigger;
    private Instant dueAt;
    private Instant closedAt;
    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;
    private String ladderClass;
    private String policyTable;
    private int policyVersion;
    private Instant firstStepAt;
    private Instant nextStepAt;
    private boolean breachNoted;
    private String ladderInstance;
    /** Unique while open, so that two nodes cannot open the same duty twice. */
    private String openKey;
    @Version
    private int version;

    @OneToMany(mappedBy = "obligation", cascade = CascadeType.ALL)
    @OrderBy("id")
    @Fetch(FetchMode.SUBSELECT)
    private List<ObligationSource> sources = new ArrayList<>();

    @OneToMany(mappedBy = "obligation", cascade = CascadeType.ALL)
    @OrderBy("number")
    @Fetch(FetchMode.SUBSELECT)
    private List<ObligationStep> steps = new ArrayList<>();

    protected Obligation() {
    }

    Obligation(Duty duty, Deadline deadline) {
        this.code = duty.code();
        this.subject = duty.subject().value();
        this.ownerGroup = duty.owner().key();
        this.jurisdiction = duty.jurisdiction();
        this.servedBy = duty.servedBy();
        this.occurrence = duty.occurrence();
        this.trigger = duty.trigger().truncatedTo(ChronoUnit.SECONDS);
        this.dueAt = deadline.due().truncatedTo(ChronoUnit.SECONDS);
        this.ladderClass = deadline.ladderClass();
        this.policyTable = deadline.table();
        this.policyVersion = deadline.tableVersion();
        this.openKey = openKey(duty);
        deadline.sources().forEach(source -> sources.add(new ObligationSource(this, source)));
    }

    static String openKey(Duty duty) {
        return openKey(duty.code(), duty.subject(), duty.owner(), duty.occurrence());
    }

    private static String openKey(String code, Subject subject, Group owner, String occurrence) {
        return code + "|" + subject.value() + "|" + owner.key() + (occurrence == null ? "" : "|" + occurrence);
    }

    void add(ObligationStep step) {
        step.belongsTo(this);
        steps.add(step);
        nextStepAt = LadderRules.nextStepAt(steps);
        firstStepAt = nextStepAt;
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public Subject subject() {
        return new Subject(subject);
    }

    public Group owner() {
        return Group.of(ownerGroup);
    }

    public String jurisdiction() {
        return jurisdiction;
    }

    public Instant trigger() {
        return trigger;
    }

    public Instant due() {
        return dueAt;
    }

    public State state() {
        return state;
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** When it was met, superseded or cancelled; null while open. */
    public Instant closedAt() {
        return closedAt;
    }

    public String servedBy() {
        return servedBy;
    }

    /** Which one of a repeated duty it is, such as {@code phone:2026-02-07}; null where the duty stands alone. */
    public String occurrence() {
        return occurrence;
    }

    public String ladderClass() {
        return ladderClass;
    }

    /** The decision table that was read when it opened, with its version, such as {@code report-deadlines v3}. */
    public String policy() {
        return policyTable + " v" + policyVersion;
    }

    /** The rules it rests on; each keeps its own evidence. */
    public List<ObligationSource> sources() {
        return List.copyOf(sources);
    }

    /** The steps of its ladder as they were read when it opened, by number. */
    public List<ObligationStep> steps() {
        return List.copyOf(steps);
    }

    /** When its clock turns amber; null where it has no ladder. */
    public Instant firstStepAt() {
        return firstStepAt;
    }

    /** When the next step of the ladder fires; null when none is left or it is closed. */
    public Instant nextStepAt() {
        return nextStepAt;
    }

    /** Past its due instant while unfulfilled, now or when it was closed (T7). */
    public boolean breached(Instant now) {
        return lateness(now).compareTo(Duration.ZERO) > 0;
    }

    /** How long past due it is, or was when it was closed; never negative. */
    public Duration lateness(Instant now) {
        Instant end = closedAt == null ? now : closedAt;
        return end.isAfter(dueAt) ? Duration.between(dueAt, end) : Duration.ZERO;
    }

    void meet(Instant at) {
        close(State.MET, at);
        sources.forEach(source -> source.satisfied(closedAt));
    }

    void supersede(Instant at) {
        close(State.SUPERSEDED, at);
    }

    void cancel(Instant at) {
        close(State.CANCELLED, at);
    }

    private void close(State end, Instant at) {
        requireOpen();
        state = end;
        closedAt = at.truncatedTo(ChronoUnit.SECONDS);
        openKey = null;
        nextStepAt = null;
        steps.stream().filter(ObligationStep::pending).forEach(ObligationStep::skip);
    }

    /** Fires what is due and returns it. */
    List<ObligationStep> climb(Instant now) {
        requireOpen();
        List<ObligationStep> fired = LadderRules.climb(steps, nextStepAt, now);
        nextStepAt = LadderRules.nextStepAt(steps);
        return fired;
    }

    /** Notes once that it was not fulfilled by its due instant; false where it was, or that was noted before. */
    boolean noteBreach(Instant now) {
        boolean first = !breachNoted && (breached(now) || open() && now.equals(dueAt));
        breachNoted |= first;
        return first;
    }

    /** Somebody knows: the next step does not fire early. */
    void acknowledged(int number, Instant at) {
        steps.stream().filter(step -> step.number() == number).forEach(step -> step.acknowledge(at));
        if (open()) {
            nextStepAt = LadderRules.nextStepAt(steps);
        }
    }

    /** The engine's instance that climbs its ladder; null before the first step. */
    public String ladderInstance() {
        return ladderInstance;
    }

    boolean hasLadder() {
        return ladderInstance != null;
    }

    void ladderStarted(String instance) {
        if (hasLadder()) {
            throw new IllegalStateException("obligation " + id + " climbs already");
        }
        ladderInstance = instance;
    }

    /** The key that keeps it alone while open, were it about the subject. */
    String openKeyAs(Subject of) {
        return openKey(code, of, owner(), occurrence);
    }

    void moveTo(Subject to, boolean keyTaken) {
        subject = to.value();
        if (open()) {
            openKey = openKeyAs(to) + (keyTaken ? "|" + id : "");
        }
    }

    /** Somebody else owes it from now on; its instants and its breach stay, steps still to come alarm the new owner's line. */
    void owedBy(Group owner, Consumer<ObligationStep> redirect) {
        requireOpen();
        ownerGroup = owner.key();
        openKey = openKeyAs(subject());
        steps.stream().filter(ObligationStep::pending).forEach(redirect);
    }

    private void requireOpen() {
        if (!open()) {
            throw new IllegalStateException("obligation " + id + " is closed");
        }
    }
}
