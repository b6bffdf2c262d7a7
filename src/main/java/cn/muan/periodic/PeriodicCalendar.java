package cn.muan.periodic;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.base.ChinaTime;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.obligation.Duty;
import cn.muan.obligation.Obligations;
import cn.muan.policy.CaseFacts;
import cn.muan.policy.Deadline;
import cn.muan.policy.PeriodicRule;
import cn.muan.policy.PeriodicRules;
import cn.muan.timeline.Timeline;

/** Begins periods, each once whoever asks: a restart, a change of the directory, or the timer of the period before. */
@Service
@Transactional
public class PeriodicCalendar {

    private static final Logger LOG = LoggerFactory.getLogger(PeriodicCalendar.class);
    private static final Actor CALENDAR = Actor.system("periodic");

    private final PeriodicRecords records;
    private final PeriodicRules rules;
    private final ObjectProvider<PeriodicContent> contents;
    private final PeriodicProcess process;
    private final Obligations obligations;
    private final Directory directory;
    private final CaseAccess access;
    private final Timeline timeline;
    private final CurrentActor actor;
    private final JdbcClient jdbc;
    private final Clock clock;

    PeriodicCalendar(PeriodicRecords records, PeriodicRules rules, ObjectProvider<PeriodicContent> contents, PeriodicProcess process,
            Obligations obligations, Directory directory, CaseAccess access, Timeline timeline, CurrentActor actor, JdbcClient jdbc,
            Clock clock) {
        this.records = records;
        this.rules = rules;
        this.contents = contents;
        this.process = process;
        this.obligations = obligations;
        this.directory = directory;
        this.access = access;
        this.timeline = timeline;
        this.actor = actor;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins the present period of every duty the institution has; returns how many were new. */
    int begin(String institution) {
        return actor.as(CALENDAR, () -> {
            Organisation at = directory.organisation(institution);
            LocalDate today = ChinaTime.dateOf(clock.instant());
            int begun = 0;
            for (PeriodicRule rule : rulesOf(at, today)) {
                begun += begin(at, rule, Period.containing(rule.unit(), today)) ? 1 : 0;
            }
            return begun;
        });
    }

    /** Begins the period after this one, whether or not this one's duty was done; nothing where the rule or the institution is gone. */
    public void beginNext(Subject subject, String obligation) {
        actor.as(CALENDAR, () -> {
            PeriodicDuty former = duty(subject, obligation);
            Organisation at = directory.organisation(former.institution());
            LocalDate first = former.period().last().plusDays(1);
            rule(at, obligation, first).ifPresent(rule -> begin(at, rule, Period.containing(rule.unit(), first)));
        });
    }

    /** When the period after this one begins. */
    @Transactional(readOnly = true)
    public Instant nextStart(Subject subject, String obligation) {
        return duty(subject, obligation).period().due();
    }

    /** Opens the obligation of the period, or notes that there is nothing to report; returns whether anything is owed. */
    public boolean open(Subject subject, String obligation) {
        return actor.as(CALENDAR, () -> {
            PeriodicDuty duty = duty(subject, obligation);
            if (!content(obligation).owed(duty)) {
                duty.nil(now());
                timeline.record(subject, Timeline.Kind.ACT, "timeline.periodic.nil", "obligation.code." + obligation);
                return false;
            }
            PeriodicRule rule = rule(directory.organisation(duty.institution()), obligation, duty.period().first()).orElseThrow();
            obligations.open(new Duty(obligation, subject, duty.owner(), duty.jurisdiction(), duty.period().start(),
                    CaseFacts.of(null, false), process.taskOf(obligation).orElseThrow()), deadline(rule, duty));
            return true;
        });
    }

    private static Deadline deadline(PeriodicRule rule, PeriodicDuty duty) {
        return new Deadline(rule.obligation(), duty.due(), rule.ladderClass(), rule.table(), rule.tableVersion(), rule.sources().stream()
                .map(source -> new Deadline.Source(source.jurisdiction(), source.article(), duty.due())).toList());
    }

    private boolean begin(Organisation at, PeriodicRule rule, Period period) {
        Subject subject = PeriodicDuty.subjectOf(at.code(), period);
        if (records.findBySubjectAndObligation(subject.value(), rule.obligation()).isPresent() || !insert(at, rule, period, subject)) {
            return false;
        }
        access.participate(subject, at.code(), CaseAccess.Part.REPORTING);
        process.began(duty(subject, rule.obligation()));
        return true;
    }

    /** By plain SQL, because two nodes may begin a period at the same moment and neither may fail for it. */
    private boolean insert(Organisation at, PeriodicRule rule, Period period, Subject subject) {
        return jdbc.sql("insert ignore into periodic_duty (obligation, institution, period, subject, jurisdiction, owner_group, "
                + "starts_on, due_at, opened_at, state, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', 0)")
                .params(rule.obligation(), at.code(), period.code(), subject.value(), at.jurisdiction(),
                        new Group(rule.owner(), at.code()).key(), period.first(), utc(period.due()), utc(now()))
                .update() > 0;
    }

    private Optional<PeriodicRule> rule(Organisation at, String obligation, LocalDate on) {
        return rulesOf(at, on).stream().filter(rule -> rule.obligation().equals(obligation)).findFirst();
    }

    /** Rules that somebody serves; a row of the table nobody serves yet must not stop the others. */
    private List<PeriodicRule> rulesOf(Organisation at, LocalDate on) {
        return at.active() ? rules.of(at, on).stream().filter(this::served).toList() : List.of();
    }

    private boolean served(PeriodicRule rule) {
        boolean served = process.taskOf(rule.obligation()).isPresent()
                && contents.stream().anyMatch(content -> content.obligation().equals(rule.obligation()));
        if (!served) {
            LOG.error("No task or content serves the recurring duty {}", rule.obligation());
        }
        return served;
    }

    private PeriodicContent content(String obligation) {
        return contents.stream().filter(content -> content.obligation().equals(obligation)).findFirst().orElseThrow();
    }

    private PeriodicDuty duty(Subject subject, String obligation) {
        return records.findBySubjectAndObligation(subject.value(), obligation).orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
