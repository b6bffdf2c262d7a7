package cn.muan.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.ChinaTime;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.policy.CadenceUnit;
import cn.muan.policy.Contact;
import cn.muan.policy.Deadline;

/**
 * One contact that a centre owes a woman in a rhythm of its own, such as the weekly call of O30, from an anchor until the cadence applies no
 * more; of one rhythm a woman has at most one that has not ended.
 */
@Entity
public class FollowUpSeries {

    /** Whether its periods open now; a suspended one waits for a woman who cannot be found. */
    public enum State { ACTIVE, SUSPENDED, ENDED }

    /** Why it ended. */
    public enum EndReason {
        /** Nothing is left to do. */
        DONE,
        /** Another colour, another infection or another dating asks for other contacts. */
        CADENCE_CHANGED,
        CASE_CLOSED,
        PREGNANCY_ENDED,
        /** She died or left the region. */
        DEPARTED,
        /** Nobody known follows her up where she lives now, or no rule asks for it there. */
        MOVED_AWAY,
        /** Two records of one pregnancy became one. */
        JOINED;

        /** Message key of its name. */
        public String key() {
            return "followup.end." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    private String code;
    @Enumerated(EnumType.STRING)
    private Contact contact;
    @Enumerated(EnumType.STRING)
    private CadenceUnit unit;
    private int amount;
    private String gestationWindows;
    private LocalDate anchor;
    private String centre;
    private String jurisdiction;
    @Enumerated(EnumType.STRING)
    private Severity severity;
    private boolean infectious;
    private String ladderClass;
    private String policyTable;
    private int policyVersion;
    private String sources;
    private Instant begunAt;
    private Instant chargedSince;
    private LocalDate openedThrough;
    private LocalDate lastContactOn;
    @Enumerated(EnumType.STRING)
    private State state = State.ACTIVE;
    @Enumerated(EnumType.STRING)
    private EndReason endReason;
    private Instant stateSince;
    private String processInstance;
    /** Unique until it ends, so that two nodes cannot begin the same twice. */
    private String openKey;
    @Version
    private int version;

    protected FollowUpSeries() {
    }

    FollowUpSeries(Subject of, Rhythm rhythm, Situation at, Instant now) {
        this.subject = of.value();
        this.code = rhythm.code();
        this.contact = rhythm.contact();
        this.unit = rhythm.unit();
        this.amount = rhythm.amount();
        this.gestationWindows = FollowUpPeriods.Window.text(rhythm.windows());
        this.anchor = rhythm.anchor();
        this.severity = at.facts().severity();
        this.infectious = at.facts().infectious();
        this.begunAt = now;
        this.chargedSince = now;
        this.stateSince = now;
        this.openKey = rhythm.openKey(of);
        follow(rhythm, at);
    }

    /** The place whose centre owes it, and the rules it rests on from now on. */
    void follow(Rhythm rhythm, Situation at) {
        this.centre = at.centre();
        this.jurisdiction = at.jurisdiction();
        this.ladderClass = rhythm.ladderClass();
        this.policyTable = rhythm.table();
        this.policyVersion = rhythm.tableVersion();
        this.sources = rhythm.sources().stream().map(source -> source.jurisdiction() + "|" + source.article()).collect(Collectors.joining("\n"));
    }

    /** Whether the woman's present colour lets it go on: a change of severity anchors anew (G10), except where one contact is owed in all. */
    boolean suits(Rhythm rhythm, Severity now) {
        return openKey.equals(rhythm.openKey(subject())) && (unit == CadenceUnit.ONCE || severity == now)
                && (unit != CadenceUnit.GESTATION || anchor.equals(rhythm.anchor()));
    }

    void runsAs(String instance) {
        this.processInstance = instance;
    }

    FollowUpPeriods periods() {
        return new FollowUpPeriods(unit, amount, FollowUpPeriods.Window.parse(gestationWindows), anchor);
    }

    /** A contact was made on this date, or had been made before the series began. */
    void contacted(LocalDate on) {
        if (on != null && (lastContactOn == null || on.isAfter(lastContactOn))) {
            lastContactOn = on;
        }
    }

    /** Whether a contact was made in the period, or it had ended before anybody could be charged with it. */
    boolean settled(FollowUpPeriod period) {
        return lastContactOn != null && !lastContactOn.isBefore(period.from()) || period.due().isBefore(ChinaTime.dateOf(chargedSince));
    }

    /** The earliest period that nobody opened yet, begun or not; empty where none is left. */
    Optional<FollowUpPeriod> nextToOpen() {
        if (openedThrough != null) {
            return periods().after(openedThrough);
        }
        LocalDate since = ChinaTime.dateOf(chargedSince);
        return periods().on(since).or(() -> periods().after(since));
    }

    void opened(FollowUpPeriod period) {
        this.openedThrough = period.due();
    }

    boolean active() {
        return state == State.ACTIVE;
    }

    boolean suspended() {
        return state == State.SUSPENDED;
    }

    void suspend(Instant at) {
        this.state = State.SUSPENDED;
        this.stateSince = at;
    }

    /**
     * The period of this instant is the first that is charged again; the anchor stays. A single visit that nobody owes at the moment is owed anew
     * from now on.
     */
    void resume(Instant at, boolean owed) {
        this.state = State.ACTIVE;
        this.stateSince = at;
        if (unit == CadenceUnit.ONCE && owed) {
            return;
        }
        this.anchor = unit == CadenceUnit.ONCE && lastContactOn == null ? ChinaTime.dateOf(at) : anchor;
        this.chargedSince = at;
        this.openedThrough = null;
    }

    void end(EndReason reason, Instant at) {
        this.state = State.ENDED;
        this.endReason = reason;
        this.stateSince = at;
        this.openKey = null;
    }

    void adoptedBy(Subject other) {
        this.openKey = other.value() + openKey.substring(subject.length());
        this.subject = other.value();
    }

    /** The key it would have if it were about the other subject. */
    String openKeyAs(Subject other) {
        return other.value() + openKey.substring(subject.length());
    }

    /** The deadline of one of its periods, with every source it rests on. */
    Deadline deadline(FollowUpPeriod period) {
        List<Deadline.Source> all = Arrays.stream(sources.split("\n")).map(line -> line.split("\\|", 2))
                .map(source -> new Deadline.Source(source[0], source[1], period.dueAt())).toList();
        return new Deadline(code, period.dueAt(), ladderClass, policyTable, policyVersion, all);
    }

    /** The period of the date, settled or not; empty before the first. */
    public Optional<FollowUpPeriod> periodOn(LocalDate date) {
        return periods().on(date);
    }

    /** The first period, from the date on, in which a contact is still to be made; empty where none is. */
    public Optional<FollowUpPeriod> nextOwed(LocalDate date) {
        return periods().on(date).filter(period -> !settled(period)).or(() -> periods().after(date));
    }

    public long id() {
        return id;
    }

    public Subject subject() {
        return new Subject(subject);
    }

    /** Obligation code, such as {@code O30}. */
    public String code() {
        return code;
    }

    public Contact contact() {
        return contact;
    }

    public CadenceUnit unit() {
        return unit;
    }

    /** Every so many weeks or months, within so many days; 0 for windows of gestation. */
    public int amount() {
        return amount;
    }

    /** Windows of gestation in completed weeks, such as {@code 16-20,21-24}; empty for other rhythms. */
    public String gestationWindows() {
        return gestationWindows;
    }

    /** The local date from which its periods count; day 0 of the pregnancy for windows of gestation. */
    public LocalDate anchor() {
        return anchor;
    }

    /** The community or township centre that owes it. */
    public String centre() {
        return centre;
    }

    public Group owner() {
        return new Group(Role.MATERNAL_WORKER, centre);
    }

    /** Whose policies bind it: that of the centre of residence (G9). */
    public String jurisdiction() {
        return jurisdiction;
    }

    /** The colour under which it began. */
    public Severity severity() {
        return severity;
    }

    public boolean infectious() {
        return infectious;
    }

    public Instant begunAt() {
        return begunAt;
    }

    /** Since when periods are charged: when the centre was told, or last resumed. */
    Instant chargedSince() {
        return chargedSince;
    }

    /** The latest date on which a contact counted for it, null before the first. */
    public LocalDate lastContactOn() {
        return lastContactOn;
    }

    public State state() {
        return state;
    }

    /** Why it ended, null while it has not. */
    public EndReason endReason() {
        return endReason;
    }

    /** When it began, was suspended, resumed or ended last. */
    public Instant stateSince() {
        return stateSince;
    }

    /** The engine's instance that hands out its tasks, null for a moment while it begins. */
    public String processInstance() {
        return processInstance;
    }
}
