package cn.muan.resource;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.directory.RescueLevel;
import cn.muan.obligation.Duty;
import cn.muan.obligation.Obligations;
import cn.muan.policy.CaseFacts;
import cn.muan.policy.Deadline;
import cn.muan.policy.Policy;

/**
 * Sees that what an institution keeps ready is brought up to date: each update opens the duty of the next one, so that one duty at most is open
 * and a long silence is one breach. Beds begin with a hospital's first count, readiness with a rescue centre in a place whose policy asks for it.
 */
@Service
@Transactional
public class UpdateCycles {

    private static final Actor CYCLES = Actor.system("resources");
    private static final CaseFacts NO_FACTS = CaseFacts.of(null, false);

    private final BedReports beds;
    private final ReadinessDeclarations declarations;
    private final UpdateProcess process;
    private final Policy policy;
    private final Obligations obligations;
    private final Directory directory;
    private final CaseAccess access;
    private final CurrentActor actor;
    private final JdbcClient jdbc;
    private final Clock clock;

    UpdateCycles(BedReports beds, ReadinessDeclarations declarations, UpdateProcess process, Policy policy, Obligations obligations,
            Directory directory, CaseAccess access, CurrentActor actor, JdbcClient jdbc, Clock clock) {
        this.beds = beds;
        this.declarations = declarations;
        this.process = process;
        this.policy = policy;
        this.obligations = obligations;
        this.directory = directory;
        this.access = access;
        this.actor = actor;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins what the institution must keep and ends what it need not any more; returns how many began. */
    int review(Organisation at) {
        return actor.as(CYCLES, () -> {
            int begun = 0;
            for (Keeping keeping : Keeping.values()) {
                boolean asked = asked(keeping, at) && (keeping == Keeping.READINESS || reported(keeping, at.code()).isPresent());
                begun += asked && begin(keeping, at) ? 1 : 0;
                if (!asked) {
                    end(keeping, at.code());
                }
            }
            return begun;
        });
    }

    /** Whether the policy of its place asks the institution for it now. */
    boolean asked(Keeping keeping, Organisation at) {
        return at.active() && kept(keeping, at) && deadline(keeping, at.jurisdiction(), now()).isPresent();
    }

    private static boolean kept(Keeping keeping, Organisation at) {
        return at.kind() == Organisation.Kind.HOSPITAL && (keeping == Keeping.BEDS || at.rescueLevel() != RescueLevel.NONE);
    }

    /** Whether what was reported then is too old by now; never where no policy says how old it may be. */
    boolean stale(Keeping keeping, String institution, Instant reportedAt) {
        return deadline(keeping, directory.organisation(institution).jurisdiction(), reportedAt)
                .filter(deadline -> !clock.instant().isBefore(deadline.due())).isPresent();
    }

    private Optional<Deadline> deadline(Keeping keeping, String jurisdiction, Instant trigger) {
        return policy.deadline(keeping.obligation(), NO_FACTS, jurisdiction, trigger);
    }

    /** It was brought up to date: the duty is met and the next one begins, by the task's own way on or by a message. */
    void updated(Keeping keeping, String institution, Instant at, boolean atTask) {
        actor.as(CYCLES, () -> {
            Subject subject = keeping.at(institution);
            obligations.meet(subject, List.of(keeping.obligation()), at);
            Organisation place = directory.organisation(institution);
            if (!atTask && !begin(keeping, place) && !process.settled(subject) && asked(keeping, place)) {
                process.begin(keeping, institution);
            }
            return null;
        });
    }

    private boolean begin(Keeping keeping, Organisation at) {
        Subject subject = keeping.at(at.code());
        if (!asked(keeping, at) || begun(subject) || insert(subject) == 0) {
            return false;
        }
        access.participate(subject, at.code(), CaseAccess.Part.REPORTING);
        process.begin(keeping, at.code());
        return true;
    }

    private boolean begun(Subject subject) {
        return jdbc.sql("select subject from update_cycle where subject = ?").param(subject.value()).query(String.class).optional().isPresent();
    }

    /** By plain SQL, because two nodes may begin at the same moment and neither may fail for it. */
    private int insert(Subject subject) {
        return jdbc.sql("insert ignore into update_cycle (subject, begun_at) values (?, ?)")
                .params(subject.value(), LocalDateTime.ofInstant(now(), ZoneOffset.UTC)).update();
    }

    private void end(Keeping keeping, String institution) {
        Subject subject = keeping.at(institution);
        if (begun(subject)) {
            jdbc.sql("delete from update_cycle where subject = ?").param(subject.value()).update();
            obligations.cancel(subject, Set.of(keeping.obligation()), now());
            process.settled(subject);
        }
    }

    /** Opens the duty of the next update: its clock runs from the last one, or from now where there was none. */
    public void open(Subject subject) {
        actor.as(CYCLES, () -> {
            Keeping keeping = Keeping.of(subject).orElseThrow();
            String institution = Keeping.institutionOf(subject);
            Instant last = reported(keeping, institution).orElse(now());
            return obligations.open(new Duty(keeping.obligation(), subject, owner(institution), directory.organisation(institution).jurisdiction(),
                    last, NO_FACTS, process.taskOf(keeping)));
        });
    }

    /** When to ask for the update, the first step of the ladder; empty where nothing is owed. */
    @Transactional(readOnly = true)
    public Optional<Instant> askAt(Subject subject) {
        return obligations.firstStepOf(subject, process.taskOf(Keeping.of(subject).orElseThrow()));
    }

    /** Begins the next cycle, unless the institution is out of use or nothing asks for it any more. */
    public void beginNext(Subject subject) {
        actor.as(CYCLES, () -> {
            Keeping keeping = Keeping.of(subject).orElseThrow();
            Organisation at = directory.organisation(Keeping.institutionOf(subject));
            if (begun(subject) && asked(keeping, at)) {
                process.begin(keeping, at.code());
            } else {
                jdbc.sql("delete from update_cycle where subject = ?").param(subject.value()).update();
            }
            return null;
        });
    }

    private Optional<Instant> reported(Keeping keeping, String institution) {
        return keeping == Keeping.BEDS ? beds.findById(institution).map(BedReport::reportedAt)
                : declarations.latest(List.of(institution)).stream().map(ReadinessDeclaration::declaredAt).findFirst();
    }

    /** Whoever holds the rescue duty of the institution. */
    static Group owner(String institution) {
        return new Group(Role.RESCUE_DUTY, institution);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
