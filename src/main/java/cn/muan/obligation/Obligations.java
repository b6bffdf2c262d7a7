package cn.muan.obligation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import cn.muan.access.Group;
import cn.muan.base.Subject;
import cn.muan.policy.Deadline;
import cn.muan.worklist.DutyClock;

/** Opens and closes obligations and reports on them; every change joins the caller's transaction. */
public interface Obligations extends DutyClock {

    /**
     * Opens a duty where the owner's jurisdictions have a rule for it; empty where none has. An open duty of the same code,
     * subject and owner is returned as it is.
     */
    Optional<Obligation> open(Duty duty);

    /** Opens a duty whose due instant its feature reckoned by itself, as of a cadence; an open one of the same occurrence is returned as it is. */
    Obligation open(Duty duty, Deadline deadline);

    /** Fulfils every open obligation of these codes; returns those it closed. Late ones keep their breach. */
    List<Obligation> meet(Subject subject, Collection<String> codes, Instant at);

    /** Closes every open obligation of these codes because another duty has taken their place. */
    List<Obligation> supersede(Subject subject, Collection<String> codes, Instant at);

    /** Fulfils this one; nothing where it is closed already. */
    void meet(Obligation obligation, Instant at);

    /** Closes one that another has taken the place of. */
    void supersede(Obligation obligation, Instant at);

    /** Closes one whose reason has gone. */
    void cancel(Obligation obligation, Instant at);

    /** Another group owes it from now on, as after a move: trigger, due instant and breach stay, later steps alarm the new owner's line. */
    void passOn(Obligation obligation, Group owner);

    /** Closes every open obligation of these codes because its reason has gone. */
    List<Obligation> cancel(Subject subject, Collection<String> codes, Instant at);

    List<Obligation> openOf(Subject subject);

    /** Every obligation of the subject, oldest first; the caller must be allowed to see the case. */
    List<Obligation> historyOf(Subject subject);

    /** The earliest due instant among the open obligations that the task serves, empty when it serves none. */
    Optional<Instant> dueOf(Subject subject, String taskKey);

    /** The earliest first step among the open obligations that the task serves, passed or not; empty when it serves none. */
    @Override
    Optional<Instant> firstStepOf(Subject subject, String taskKey);

    /** The subject of one merged into another: its obligations move along and keep their instants. */
    void adopt(Subject from, Subject to);
}
