package cn.muan.woman;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.AuditTrail;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.ChinaTime;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Jurisdiction;
import cn.muan.timeline.Timeline;

/**
 * Records that a woman died or left the region, by those who see the case, and withdraws what was recorded by mistake. The reports a death calls
 * for (O61–O64) are no part of it.
 */
@Service
@Transactional
public class Departures {

    private static final Role[] RECORDERS = {Role.ATTENDING, Role.SENIOR_OBSTETRICIAN, Role.HIGH_RISK_DESK, Role.MATERNAL_WORKER};

    private final WomanFiles files;
    private final DepartureRecords records;
    private final Directory directory;
    private final CurrentActor currentActor;
    private final AuditTrail audit;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    Departures(WomanFiles files, DepartureRecords records, Directory directory, CurrentActor currentActor, AuditTrail audit,
            Timeline timeline, ApplicationEventPublisher events) {
        this.files = files;
        this.records = records;
        this.directory = directory;
        this.currentActor = currentActor;
        this.audit = audit;
        this.timeline = timeline;
        this.events = events;
    }

    /** The death or emigration that stands for her, empty for nearly everybody. */
    @Transactional(readOnly = true)
    public Optional<Departure> of(Subject subject) {
        return records.findByOpenSubject(files.open(subject).subject().value());
    }

    /**
     * Publishes {@link WomanDied}.
     *
     * @throws FieldsRefused {@code diedAt} in the future or before the pregnancy began
     */
    public void recordDeath(Subject subject, Instant at, String place) {
        Pregnancy pregnancy = files.open(subject);
        check(pregnancy, at, "diedAt");
        depart(pregnancy, Departure.Kind.DEATH, at, place);
        events.publishEvent(new WomanDied(pregnancy.subject(), at));
    }

    /**
     * Publishes {@link WomanLeftRegion}.
     *
     * @param on          local day from which she lives elsewhere
     * @param destination in words; a known district is refused, because the case moves there
     * @throws FieldsRefused {@code leftOn} in the future or before the pregnancy began, {@code destination} a known district
     */
    public void recordEmigration(Subject subject, LocalDate on, String destination) {
        Pregnancy pregnancy = files.open(subject);
        Instant at = ChinaTime.startOf(on);
        check(pregnancy, at, "leftOn");
        directory.districts().stream().filter(district -> names(district, destination)).findFirst().ifPresent(known -> {
            throw new FieldsRefused(Map.of("destination", new Message("woman.destination-known", known.name(), known.nameEn())));
        });
        depart(pregnancy, Departure.Kind.EMIGRATION, at, destination);
        events.publishEvent(new WomanLeftRegion(pregnancy.subject(), at));
    }

    /** Takes back what was recorded by mistake: it stays on record as withdrawn. Publishes {@link DepartureWithdrawn}. */
    public void withdraw(Subject subject, String reason) {
        Pregnancy pregnancy = files.open(subject);
        Actor actor = currentActor.requireRole(RECORDERS);
        Women.requireReason(reason);
        Departure standing = records.findByOpenSubject(pregnancy.subject().value()).orElseThrow(() -> new Refused("woman.not-departed"));
        standing.withdraw(actor.name(), reason.strip(), files.now());
        records.flush();
        audit.record("departure-withdrawn", pregnancy.subject(), standing.kind().name());
        timeline.record(pregnancy.subject(), Timeline.Kind.ACT, "timeline.woman.departure-withdrawn." + standing.kind());
        events.publishEvent(new DepartureWithdrawn(pregnancy.subject(), standing.kind(), files.now()));
    }

    /** Whether a death stands in any of these pregnancies. */
    boolean anyDeath(Collection<Pregnancy> pregnancies) {
        return records.existsByOpenSubjectInAndKind(pregnancies.stream().map(one -> one.subject().value()).toList(), Departure.Kind.DEATH);
    }

    /** Whether the current actor's roles record and withdraw. */
    boolean mayRecord() {
        Actor actor = currentActor.require();
        return actor.system() || Arrays.stream(RECORDERS).anyMatch(actor::has);
    }

    private void check(Pregnancy pregnancy, Instant at, String field) {
        currentActor.requireRole(RECORDERS);
        if (at.isAfter(files.now())) {
            throw new FieldsRefused(Map.of(field, new Message("woman.in-the-future")));
        }
        if (pregnancy.dating().began().filter(ChinaTime.dateOf(at)::isBefore).isPresent()) {
            throw new FieldsRefused(Map.of(field, new Message("woman.departed-before-begun")));
        }
    }

    private void depart(Pregnancy pregnancy, Departure.Kind kind, Instant at, String place) {
        Subject subject = pregnancy.subject();
        if (records.findByOpenSubject(subject.value()).isPresent()) {
            throw new Refused("woman.departed-already");
        }
        try {
            records.saveAndFlush(new Departure(subject, kind, at, place.strip(), currentActor.require().name(), files.now()));
        } catch (DataIntegrityViolationException somebodyWasFaster) {
            throw new ConcurrencyFailureException("recorded elsewhere at the same moment", somebodyWasFaster);
        }
        audit.record("departure-recorded", subject, kind.name());
        timeline.record(subject, Timeline.Kind.ACT, "timeline.woman.departed." + kind, at);
    }

    /** 渝中区 and 渝中区（示例） are the same name to whoever types it. */
    private static boolean names(Jurisdiction district, String typed) {
        return typed.contains(district.name().replaceAll("（.*）", ""));
    }
}
