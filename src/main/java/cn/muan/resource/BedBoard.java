package cn.muan.resource;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.AuditTrail;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.timeline.Timeline;

/** Free beds of every hospital: read by all who work on cases, counted by the hospital's own people. */
@Service
@Transactional
public class BedBoard {

    static final Role[] COUNTING = {Role.RESCUE_DUTY, Role.DEPARTMENT_HEAD, Role.SAFETY_OFFICE};

    private final BedReports reports;
    private final UpdateCycles cycles;
    private final Directory directory;
    private final CurrentActor actor;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    BedBoard(BedReports reports, UpdateCycles cycles, Directory directory, CurrentActor actor, Timeline timeline, AuditTrail audit,
            JdbcClient jdbc, Clock clock) {
        this.reports = reports;
        this.cycles = cycles;
        this.directory = directory;
        this.actor = actor;
        this.timeline = timeline;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The free beds of one hospital; never null, a hospital that never reported is unknown and stale. */
    @Transactional(readOnly = true)
    public Beds free(String organisation) {
        return free(List.of(organisation)).get(organisation);
    }

    /** The free beds of each of the hospitals, by code, in one query. */
    @Transactional(readOnly = true)
    public Map<String, Beds> free(Collection<String> organisations) {
        Readers.require(actor.require());
        Map<String, Beds> found = new TreeMap<>();
        organisations.forEach(code -> found.put(code, Beds.unknown(code)));
        reports.findAllById(found.keySet()).forEach(report -> found.put(report.institution(), report.beds(stale(report))));
        return found;
    }

    private boolean stale(BedReport report) {
        return report.reportedAt() == null || cycles.stale(Keeping.BEDS, report.institution(), report.reportedAt());
    }

    /** Whether the current person may count beds of the institution. */
    @Transactional(readOnly = true)
    public boolean mayReport(Organisation at) {
        Actor person = actor.require();
        return at.kind() == Organisation.Kind.HOSPITAL && List.of(COUNTING).stream().anyMatch(role -> person.is(role, at.code()));
    }

    /**
     * Enters a new count from the screen; a task that asks for it is done with that.
     *
     * @param seen version of the count the person had before the eyes, 0 where there was none
     * @throws Refused {@code resource.changed-meanwhile} where a colleague has entered another one since
     */
    public void report(String institution, BedCount count, int seen) {
        enter(institution, count, seen, false);
    }

    /** Enters a new count as the answer to the task that asks for it. */
    public void reportAtTask(String institution, BedCount count) {
        enter(institution, count, null, true);
    }

    private void enter(String institution, BedCount count, Integer seen, boolean atTask) {
        Actor person = actor.requireAt(institution, COUNTING);
        if (directory.organisation(institution).kind() != Organisation.Kind.HOSPITAL) {
            throw new Refused("resource.beds.no-hospital");
        }
        BedCount counted = count.checked();
        jdbc.sql("insert ignore into bed_report (institution, version) values (?, 0)").params(institution).update();
        BedReport report = reports.lock(institution).orElseThrow();
        if (seen != null && seen != report.version()) {
            throw new Refused("resource.changed-meanwhile");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        report.count(counted, now, person.name());
        reports.saveAndFlush(report);
        Subject subject = Keeping.BEDS.at(institution);
        timeline.record(subject, Timeline.Kind.ACT, "timeline.resource.beds", counted.obstetric(), counted.icu(), counted.neonatal());
        audit.record("beds-reported", subject, counted.obstetric() + "/" + counted.icu() + "/" + counted.neonatal());
        cycles.updated(Keeping.BEDS, institution, now, atTask);
    }
}
