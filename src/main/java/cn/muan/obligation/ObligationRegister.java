package cn.muan.obligation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.hibernate.Hibernate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.CaseAccess;
import cn.muan.access.Group;
import cn.muan.base.Subject;
import cn.muan.policy.Deadline;
import cn.muan.policy.LadderStep;
import cn.muan.policy.Policy;

/** Keeps the obligations: opens them by policy and closes them with their evidence. */
@Service
@Transactional
class ObligationRegister implements Obligations {

    private final ObligationRecords records;
    private final AlarmRecords alarms;
    private final Policy policy;
    private final LadderRecipients recipients;
    private final EscalationProcess escalation;
    private final ObligationStory story;
    private final AlarmFeed feed;
    private final CaseAccess access;
    private final Clock clock;

    ObligationRegister(ObligationRecords records, AlarmRecords alarms, Policy policy, LadderRecipients recipients,
            EscalationProcess escalation, ObligationStory story, AlarmFeed feed, CaseAccess access, Clock clock) {
        this.records = records;
        this.alarms = alarms;
        this.policy = policy;
        this.recipients = recipients;
        this.escalation = escalation;
        this.story = story;
        this.feed = feed;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Optional<Obligation> open(Duty duty) {
        return standing(duty).or(() -> policy.deadline(duty.code(), duty.facts(), duty.jurisdiction(), duty.trigger())
                .map(deadline -> opened(duty, deadline)));
    }

    @Override
    public Obligation open(Duty duty, Deadline deadline) {
        return standing(duty).orElseGet(() -> opened(duty, deadline));
    }

    private Optional<Obligation> standing(Duty duty) {
        access.requireSee(duty.subject());
        return records.findByOpenKey(Obligation.openKey(duty));
    }

    private Obligation opened(Duty duty, Deadline deadline) {
        Obligation obligation = new Obligation(duty, deadline);
        List<LadderStep> ladder = policy.ladder(deadline.ladderClass(), recipients.kindOf(duty), duty.jurisdiction(),
                duty.trigger(), deadline.due());
        ladder.forEach(step -> obligation.add(recipients.resolve(step, duty)));
        try {
            records.saveAndFlush(obligation);
        } catch (DataIntegrityViolationException twice) {
            throw new ConcurrencyFailureException("opened elsewhere at the same moment", twice);
        }
        story.opened(obligation);
        return obligation;
    }

    @Override
    public List<Obligation> meet(Subject subject, Collection<String> codes, Instant at) {
        return closeAll(subject, codes, at, Obligation::meet);
    }

    @Override
    public List<Obligation> supersede(Subject subject, Collection<String> codes, Instant at) {
        return closeAll(subject, codes, at, Obligation::supersede);
    }

    @Override
    public void meet(Obligation obligation, Instant at) {
        closeOne(obligation, at, Obligation::meet);
    }

    @Override
    public void supersede(Obligation obligation, Instant at) {
        closeOne(obligation, at, Obligation::supersede);
    }

    @Override
    public void cancel(Obligation obligation, Instant at) {
        closeOne(obligation, at, Obligation::cancel);
    }

    private void closeOne(Obligation obligation, Instant at, BiConsumer<Obligation, Instant> how) {
        access.requireSee(obligation.subject());
        records.lock(obligation.id()).filter(Obligation::open).ifPresent(open -> close(open, at, how));
    }

    @Override
    public void passOn(Obligation obligation, Group owner) {
        access.requireSee(obligation.subject());
        records.lock(obligation.id()).filter(Obligation::open).filter(open -> !open.owner().equals(owner)).ifPresent(open -> {
            Group former = open.owner();
            open.owedBy(owner, step -> recipients.redirect(step, owner));
            story.passedOn(open, former);
        });
    }

    @Override
    public List<Obligation> cancel(Subject subject, Collection<String> codes, Instant at) {
        return closeAll(subject, codes, at, Obligation::cancel);
    }

    private List<Obligation> closeAll(Subject subject, Collection<String> codes, Instant at,
            BiConsumer<Obligation, Instant> how) {
        access.requireSee(subject);
        if (codes.isEmpty()) {
            return List.of();
        }
        List<Obligation> closed = records.lockOpen(subject.value(), codes);
        closed.forEach(obligation -> close(obligation, at, how));
        return closed;
    }

    private void close(Obligation obligation, Instant at, BiConsumer<Obligation, Instant> how) {
        how.accept(obligation, at);
        List<Alarm> waiting = alarms.openOf(obligation.id());
        waiting.forEach(alarm -> alarm.fulfilled(obligation.state(), now()));
        feed.tell(waiting);
        story.closed(obligation);
        if (obligation.hasLadder()) {
            escalation.closed(obligation);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Obligation> openOf(Subject subject) {
        access.requireSee(subject);
        return withDetails(records.openOf(subject.value()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Obligation> historyOf(Subject subject) {
        access.requireSee(subject);
        return withDetails(records.of(subject.value()));
    }

    private static List<Obligation> withDetails(List<Obligation> obligations) {
        obligations.stream().limit(1).forEach(first -> {
            Hibernate.initialize(first.sources());
            Hibernate.initialize(first.steps());
        });
        return obligations;
    }

    @Override
    public Optional<Instant> dueOf(Subject subject, String taskKey) {
        return records.openOf(subject.value(), taskKey).stream().map(Obligation::due).min(Instant::compareTo);
    }

    @Override
    public Optional<Instant> firstStepOf(Subject subject, String taskKey) {
        return records.openOf(subject.value(), taskKey).stream().map(Obligation::firstStepAt)
                .filter(Objects::nonNull).min(Instant::compareTo);
    }

    @Override
    public Optional<Instant> secondStepOf(Subject subject, String taskKey) {
        return records.openOf(subject.value(), taskKey).stream()
                .flatMap(obligation -> obligation.steps().stream().map(ObligationStep::at).distinct().sorted().skip(1).limit(1))
                .min(Instant::compareTo);
    }

    @Override
    public void adopt(Subject from, Subject to) {
        access.requireSee(to);
        for (Obligation obligation : records.lockOf(from.value())) {
            boolean taken = obligation.open()
                    && records.existsByOpenKey(obligation.openKeyAs(to));
            obligation.moveTo(to, taken);
        }
        alarms.move(from.value(), to.value());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
