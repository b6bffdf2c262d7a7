package cn.muan.periodic;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.AuditTrail;
import cn.muan.access.CaseAccess;
import cn.muan.access.CaseAccess.Sight;
import cn.muan.access.CurrentActor;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.obligation.Obligations;
import cn.muan.timeline.Timeline;

/** What people do about recurring duties: read them, and do the one that is owed. */
@Service
@Transactional
public class PeriodicDuties {

    /** How many are read at a time. */
    public static final int WINDOW = 50;

    private final PeriodicRecords records;
    private final ObjectProvider<PeriodicContent> contents;
    private final Obligations obligations;
    private final CaseAccess access;
    private final CurrentActor actor;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    PeriodicDuties(PeriodicRecords records, ObjectProvider<PeriodicContent> contents, Obligations obligations, CaseAccess access,
            CurrentActor actor, Timeline timeline, AuditTrail audit, JdbcClient jdbc, Clock clock) {
        this.records = records;
        this.contents = contents;
        this.obligations = obligations;
        this.access = access;
        this.actor = actor;
        this.timeline = timeline;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the form of an owed duty begins with, for its owner. */
    @Transactional(readOnly = true)
    public Map<String, Object> prefill(Subject subject, String obligation) {
        PeriodicDuty duty = records.findBySubjectAndObligation(subject.value(), obligation).orElseThrow(() -> new Refused("periodic.unknown"));
        actor.requireAt(duty.institution(), duty.owner().role());
        return content(obligation).prefill(duty);
    }

    /** Does the duty; one whose period is over keeps its breach. */
    public void submit(Subject subject, String obligation, Map<String, Object> answers) {
        PeriodicDuty duty = records.lock(subject.value(), obligation).orElseThrow(() -> new Refused("periodic.unknown"));
        Actor owner = actor.requireAt(duty.institution(), duty.owner().role());
        content(obligation).submit(duty, answers);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        duty.done(owner.name(), now);
        obligations.meet(subject, List.of(obligation), now);
        timeline.record(subject, Timeline.Kind.ACT, "timeline.periodic.done", "obligation.code." + obligation, duty.institution());
        audit.record("periodic-duty-done", subject, obligation);
    }

    /** One duty by its number, for who may see it. */
    @Transactional(readOnly = true)
    public PeriodicDuty duty(long id) {
        PeriodicDuty duty = records.findById(id).orElseThrow(() -> new Refused("periodic.unknown"));
        access.requireSee(duty.subject());
        return duty;
    }

    /** The duties of one obligation in the reader's sight, latest first, older than the number given; {@link Long#MAX_VALUE} for the first window. */
    @Transactional(readOnly = true)
    public List<PeriodicDuty> window(String obligation, long before) {
        Sight sight = access.sightOf(actor.require());
        if (sight.nothing()) {
            return List.of();
        }
        List<Long> found = jdbc.sql("select d.id from periodic_duty d where d.obligation = :obligation and d.id < :before "
                + (sight.everything() ? "" : "and exists (select 1 from case_participation p where p.subject = d.subject "
                        + "and (p.organisation in (:organisations) or p.jurisdiction in (:jurisdictions))) ")
                + "order by d.id desc limit " + WINDOW)
                .param("obligation", obligation).param("before", before)
                .param("organisations", orNone(sight.organisations())).param("jurisdictions", orNone(sight.jurisdictions()))
                .query(Long.class).list();
        return records.findAllById(found).stream().sorted((one, other) -> Long.compare(other.id(), one.id())).toList();
    }

    private PeriodicContent content(String obligation) {
        return contents.stream().filter(content -> content.obligation().equals(obligation)).findFirst().orElseThrow();
    }

    private static Collection<String> orNone(Set<String> codes) {
        return codes.isEmpty() ? Set.of("") : codes;
    }
}
