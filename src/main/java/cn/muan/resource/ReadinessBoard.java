package cn.muan.resource;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.AuditTrail;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.timeline.Timeline;

/** The 24-hour readiness of rescue centres (O58, S3 二（六）): declared by their own people, read by all who work on cases. */
@Service
@Transactional
public class ReadinessBoard {

    static final Role[] DECLARING = {Role.RESCUE_DUTY, Role.DEPARTMENT_HEAD, Role.SAFETY_OFFICE};
    private static final int LONGEST_SHORTFALL = 1000;

    private final ReadinessDeclarations declarations;
    private final UpdateCycles cycles;
    private final Directory directory;
    private final CurrentActor actor;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    ReadinessBoard(ReadinessDeclarations declarations, UpdateCycles cycles, Directory directory, CurrentActor actor, Timeline timeline,
            AuditTrail audit, Clock clock) {
        this.declarations = declarations;
        this.cycles = cycles;
        this.directory = directory;
        this.actor = actor;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest declaration of each of the institutions that ever declared, by code. */
    @Transactional(readOnly = true)
    public Map<String, Readiness> of(Collection<String> organisations) {
        Readers.require(actor.require());
        Map<String, Readiness> found = new HashMap<>();
        if (!organisations.isEmpty()) {
            declarations.latest(organisations).forEach(latest -> found.put(latest.institution(),
                    latest.readiness(cycles.stale(Keeping.READINESS, latest.institution(), latest.declaredAt()))));
        }
        return found;
    }

    /** Whether the policy asks the institution to declare, and the current person may do it. */
    @Transactional(readOnly = true)
    public boolean mayDeclare(Organisation at) {
        Actor person = actor.require();
        return List.of(DECLARING).stream().anyMatch(role -> person.is(role, at.code())) && cycles.asked(Keeping.READINESS, at);
    }

    /** Declares from the screen; a task that asks for it is done with that.
     * @param shortfall what is missing and being done, needed unless all is ready */
    public void declare(String institution, Set<ReadyItem> ready, String shortfall) {
        enter(institution, ready, shortfall, false);
    }

    /** Declares as the answer to the task that asks for it; items by their codes. */
    public void declareAtTask(String institution, Collection<String> ready, String shortfall) {
        enter(institution, Set.copyOf(ready.stream().flatMap(code -> ReadyItem.of(code).stream()).toList()), shortfall, true);
    }

    private void enter(String institution, Set<ReadyItem> ready, String shortfall, boolean atTask) {
        Actor person = actor.requireAt(institution, DECLARING);
        directory.organisation(institution);
        String missing = shortfall == null ? "" : shortfall.strip();
        boolean all = ready.size() == ReadyItem.values().length;
        if (!all && missing.isEmpty()) {
            throw new FieldsRefused(Map.of("shortfall", new Message("resource.readiness.shortfall-needed")));
        }
        if (missing.length() > LONGEST_SHORTFALL) {
            throw new FieldsRefused(Map.of("shortfall", new Message("resource.too-long", LONGEST_SHORTFALL)));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        declarations.saveAndFlush(new ReadinessDeclaration(institution, ready, all ? "" : missing, now, person.name()));
        Subject subject = Keeping.READINESS.at(institution);
        timeline.record(subject, Timeline.Kind.ACT, all ? "timeline.resource.ready" : "timeline.resource.not-ready");
        audit.record("readiness-declared", subject, ready.size() + "/" + ReadyItem.values().length);
        cycles.updated(Keeping.READINESS, institution, now, atTask);
    }
}
