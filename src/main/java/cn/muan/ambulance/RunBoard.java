package cn.muan.ambulance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.obligation.AllHeadings;
import cn.muan.worklist.TaskHeading;
import cn.muan.worklist.WorklistChange;
import cn.muan.worklist.WorklistChanges;

/** What the dispatch screen shows: runs under way by their clock, and what each of them is about. */
@Service
@Transactional(readOnly = true)
public class RunBoard {

    /** Runs that the board shows at most. */
    public static final int SHOWN = 200;
    private static final Set<Role> CENTRE = Set.of(Role.EMS_DISPATCHER, Role.AMBULANCE_CREW);
    /** Headings are stored for rows that others read; a timer or an order builds them. */
    private static final Actor DESK = Actor.system("ambulance");
    private static final int ELSEWHERE = 10;

    private final VehicleRuns runs;
    private final RunStamps stamps;
    private final Directory directory;
    private final AllHeadings headings;
    private final CaseAccess access;
    private final CurrentActor actor;
    private final WorklistChanges changes;

    RunBoard(VehicleRuns runs, RunStamps stamps, Directory directory, AllHeadings headings, CaseAccess access, CurrentActor actor,
            WorklistChanges changes) {
        this.runs = runs;
        this.stamps = stamps;
        this.directory = directory;
        this.headings = headings;
        this.access = access;
        this.actor = actor;
        this.changes = changes;
    }

    /**
     * A run as the board shows it.
     *
     * @param woman heading of the woman it is for, null for blood and where none is known; infectiousness only for those who may see it
     * @param since when it reached its stage
     */
    public record Row(VehicleRun run, TaskHeading woman, Instant since) {

        /** Waiting for a vehicle, with a clock that runs. */
        boolean waiting() {
            return run.stage() == RunStage.ORDERED;
        }

        private Instant clock() {
            return waiting() && run.due() != null ? run.due() : since;
        }
    }

    /**
     * Runs under way at the actor's centre, or, for an office, of its hospital or its area or ordered by itself: those that wait for a vehicle by their
     * due instant, then the others by how long they stand at their stage.
     */
    public List<Row> underWay() {
        Actor asking = actor.require();
        List<VehicleRun> found = runs.underWay(orNone(places(asking)), orNone(areas(asking)), orNone(asking.groupKeys()), Limit.of(SHOWN));
        Set<Subject> visible = found.isEmpty() ? Set.of() : access.visibleAmong(asking, found.stream().map(VehicleRun::subject).toList());
        List<VehicleRun> mine = found.stream().filter(run -> visible.contains(run.subject())).toList();
        Map<Long, Instant> since = since(mine);
        Map<Subject, TaskHeading> women = women(mine);
        return mine.stream().map(run -> new Row(run, shown(women.get(run.subject()), asking), since.getOrDefault(run.id(), run.orderedAt())))
                .sorted(Comparator.comparing((Row row) -> !row.waiting()).thenComparing(Row::clock)).toList();
    }

    private static TaskHeading shown(TaskHeading woman, Actor to) {
        boolean may = to.groups().stream().anyMatch(group -> group.role().seesInfectious());
        return woman == null || may ? woman : new TaskHeading(woman.who(), woman.institution(), woman.jurisdiction(), woman.severity(), false);
    }

    private static Set<String> places(Actor asking) {
        return asking.groups().stream().filter(group -> CENTRE.contains(group.role()) || group.role() == Role.SAFETY_OFFICE)
                .map(Group::organisation).collect(Collectors.toSet());
    }

    private Set<String> areas(Actor asking) {
        boolean oversees = asking.has(Role.DISTRICT_SAFETY_OFFICE) || asking.has(Role.COMMISSION);
        return oversees ? access.sightOf(asking).jurisdictions() : Set.of();
    }

    private static Collection<String> orNone(Set<String> codes) {
        return codes.isEmpty() ? Set.of("") : codes;
    }

    private Map<Long, Instant> since(List<VehicleRun> of) {
        return of.isEmpty() ? Map.of() : stamps.findByRunIdInOrderById(of.stream().map(VehicleRun::id).toList()).stream()
                .collect(Collectors.toMap(RunStamp::runId, RunStamp::reachedAt, (first, second) -> second.isAfter(first) ? second : first));
    }

    private Map<Subject, TaskHeading> women(List<VehicleRun> of) {
        var subjects = of.stream().filter(run -> run.cargo() == RunOrder.Cargo.WOMAN).map(VehicleRun::subject).collect(Collectors.toSet());
        return subjects.isEmpty() ? Map.of() : actor.as(DESK, (Supplier<Map<Subject, TaskHeading>>) () ->
                headings.headings(subjects, of.get(0).centre()));
    }

    /** What a row says of the run: the woman's masked heading and the way, or, for blood, only the hospital that needs it. */
    public TaskHeading heading(long runId) {
        VehicleRun run = run(runId);
        return heading(run, women(List.of(run)).get(run.subject()));
    }

    private TaskHeading heading(VehicleRun run, TaskHeading woman) {
        Organisation centre = directory.organisation(run.centre());
        if (woman == null) {
            String hospital = directory.organisation(run.destination()).name();
            return new TaskHeading(run.cargo() == RunOrder.Cargo.BLOOD ? "紧急用血 → " + hospital : way(run), centre.code(), centre.jurisdiction(), null, false);
        }
        return new TaskHeading(woman.who() + " · " + way(run), centre.code(), centre.jurisdiction(), woman.severity(), woman.infectious());
    }

    /** In Chinese like every heading, because rows are stored. */
    private String way(VehicleRun run) {
        return directory.organisation(run.origin()).name() + " → " + directory.organisation(run.destination()).name();
    }

    /** The run, for desks and steps of its own process. */
    public VehicleRun run(long runId) {
        return runs.findById(runId).orElseThrow(() -> new Refused("ambulance.unknown"));
    }

    /** When it reached the stage it stands at. */
    public Instant reachedAt(VehicleRun run) {
        return since(List.of(run)).getOrDefault(run.id(), run.orderedAt());
    }

    /** Every run for a subject with its stamps, the latest first; for those who see the case. */
    public List<Told> of(Subject subject) {
        access.requireSee(subject);
        List<VehicleRun> found = runs.findTop20BySubjectOrderByIdDesc(subject.value());
        Map<Long, List<RunStamp>> byRun = found.isEmpty() ? Map.of() : stamps.findByRunIdInOrderById(found.stream().map(VehicleRun::id).toList())
                .stream().collect(Collectors.groupingBy(RunStamp::runId));
        return found.stream().map(run -> new Told(run, byRun.getOrDefault(run.id(), List.of()))).toList();
    }

    /** A run and what was stamped on the way. */
    public record Told(VehicleRun run, List<RunStamp> stamps) {
    }

    /** A place to carry her to instead. @param kilometres from where she was fetched, negative where unknown */
    public record Elsewhere(Organisation hospital, double kilometres) {
    }

    /** Midwifery institutions with obstetric emergency capability, nearest to where she was fetched first, without the present destination (O47). */
    public List<Elsewhere> elsewhere(VehicleRun run) {
        access.requireSee(run.subject());
        Organisation from = directory.organisation(run.origin());
        List<Elsewhere> found = new ArrayList<>();
        for (Organisation hospital : directory.all()) {
            if (hospital.active() && hospital.obstetricEmergency() && !hospital.code().equals(run.destination()) && !hospital.code().equals(run.origin())) {
                found.add(new Elsewhere(hospital, from.kilometresTo(hospital).orElse(-1)));
            }
        }
        return found.stream().sorted(Comparator.comparing((Elsewhere each) -> each.kilometres() < 0).thenComparingDouble(Elsewhere::kilometres))
                .limit(ELSEWHERE).toList();
    }

    /** Centres whose runs the actor stamps and whose vehicles it keeps. */
    public Set<String> ownCentres() {
        return actor.require().groups().stream().filter(group -> CENTRE.contains(group.role())).map(Group::organisation)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The centre whose vehicles the actor enters, empty for a crew and for those who look on. */
    public Optional<String> keepsFleet() {
        return actor.require().groups().stream().filter(group -> group.role() == Role.EMS_DISPATCHER).map(Group::organisation).sorted().findFirst();
    }

    /** Whether the actor sends vehicles of the run's centre. */
    public boolean dispatches(VehicleRun run) {
        return actor.require().is(Role.EMS_DISPATCHER, run.centre());
    }

    /** Centres that serve the actor's area, whose vehicles it reads. */
    public Set<String> centres() {
        Set<String> centres = ownCentres();
        for (String area : areas(actor.require())) {
            directory.serving(area, Organisation.Kind.EMS).map(Organisation::code).ifPresent(centres::add);
        }
        return centres;
    }

    /** Calls back, on a thread of this node, when a run or a vehicle has changed that the actor may show. */
    public WorklistChanges.Subscription subscribe(Runnable callback) {
        return changes.subscribeTo(WorklistChange.Kind.RUN, actor.require().groupKeys(), callback);
    }
}
