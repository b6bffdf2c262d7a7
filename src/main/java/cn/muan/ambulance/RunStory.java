package cn.muan.ambulance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.notification.Outbox;
import cn.muan.timeline.Timeline;
import cn.muan.worklist.WorklistChange;
import cn.muan.worklist.WorklistChanges;

/** Tells what becomes of a run: the case's story, the features that wait for it, the people it concerns, and every open screen. */
@Component
class RunStory {

    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Outbox outbox;
    private final WorklistChanges changes;
    private final Directory directory;

    RunStory(Timeline timeline, ApplicationEventPublisher events, Outbox outbox, WorklistChanges changes, Directory directory) {
        this.timeline = timeline;
        this.events = events;
        this.outbox = outbox;
        this.changes = changes;
        this.directory = directory;
    }

    void ordered(VehicleRun run) {
        tell(run, "ordered", run.centre(), run.origin(), run.destination());
        refresh(run);
    }

    /** A stage was reached at the instant; told to the features that wait for it, in this transaction. */
    void reached(VehicleRun run, Instant at) {
        tell(run, word(run.stage()), run.centre(), run.callSign() == null ? "" : run.callSign(),
                run.stage() == RunStage.ARRIVED ? run.destination() : run.origin(), at.toString());
        events.publishEvent(new RunProgressed(run.key(), run.subject(), run.cargo(), run.stage(), at));
        refresh(run);
    }

    /** It is heard by the crew at once, and by whoever ordered it. */
    void rerouted(VehicleRun run, String from, Instant at) {
        tell(run, "rerouted", from, run.destination());
        for (Group group : List.of(crew(run), dispatcher(run), run.orderedBy())) {
            notice(run, "rerouted:" + run.reroutes(), group, "rerouted", name(run.destination()));
        }
        events.publishEvent(new RunRerouted(run.key(), run.subject(), run.cargo(), from, run.destination(), at));
        refresh(run);
    }

    void cancelled(VehicleRun run) {
        if (run.callSign() != null) {
            notice(run, "cancelled", crew(run), "cancelled", run.callSign());
        }
        notice(run, "cancelled", dispatcher(run), "cancelled", run.callSign() == null ? "" : run.callSign());
    }

    /** The order's owner must find another way now; the line above the dispatcher is alarmed. */
    void impossible(VehicleRun run) {
        alarmed(run).forEach(group -> notice(run, "impossible", group, "impossible", name(run.centre()), name(run.origin()), name(run.destination())));
    }

    private Set<Group> alarmed(VehicleRun run) {
        var groups = new LinkedHashSet<Group>();
        groups.add(run.orderedBy());
        groups.add(new Group(Role.DEPARTMENT_HEAD, run.centre()));
        groups.add(new Group(Role.SAFETY_OFFICE, run.origin()));
        groups.addAll(offices(run));
        return groups;
    }

    /** The safety offices of the origin's district and city. */
    private List<Group> offices(VehicleRun run) {
        var offices = new ArrayList<Group>();
        for (var kind : List.of(Organisation.Kind.SAFETY_MANAGEMENT_OFFICE, Organisation.Kind.MUNICIPAL_SAFETY_OFFICE)) {
            directory.serving(run.jurisdiction(), kind).ifPresent(office -> offices.add(new Group(Role.DISTRICT_SAFETY_OFFICE, office.code())));
        }
        return offices;
    }

    private List<Group> commissions(VehicleRun run) {
        var commissions = new ArrayList<Group>();
        for (var kind : List.of(Organisation.Kind.COMMISSION, Organisation.Kind.MUNICIPAL_COMMISSION)) {
            directory.serving(run.jurisdiction(), kind).ifPresent(found -> commissions.add(new Group(Role.COMMISSION, found.code())));
        }
        return commissions;
    }

    /** The bell shows arguments as they stand. */
    private String name(String organisation) {
        return directory.organisation(organisation).name();
    }

    private void notice(VehicleRun run, String what, Group to, String text, Object... args) {
        outbox.put("run:" + run.id() + ":" + what + ":" + to.key(), to.key(), run.subject(), "ambulance.notice." + text, args);
    }

    /** Every screen that may show the run reads its list again, on every node. */
    private void refresh(VehicleRun run) {
        var groups = new LinkedHashSet<String>();
        groups.add(crew(run).key());
        groups.add(dispatcher(run).key());
        groups.add(run.orderedBy().key());
        groups.add(new Group(Role.SAFETY_OFFICE, run.origin()).key());
        groups.add(new Group(Role.SAFETY_OFFICE, run.destination()).key());
        offices(run).forEach(office -> groups.add(office.key()));
        commissions(run).forEach(commission -> groups.add(commission.key()));
        changes.tell(WorklistChange.Kind.RUN, groups);
    }

    /** The vehicles of a centre have changed. */
    void fleetChanged(String centre) {
        changes.tell(WorklistChange.Kind.RUN, List.of(new Group(Role.EMS_DISPATCHER, centre).key(), new Group(Role.AMBULANCE_CREW, centre).key()));
    }

    private static String word(RunStage stage) {
        return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void tell(VehicleRun run, String what, Object... args) {
        timeline.record(run.subject(), Timeline.Kind.ACT, "timeline.ambulance." + what, args);
    }

    private static Group crew(VehicleRun run) {
        return new Group(Role.AMBULANCE_CREW, run.centre());
    }

    private static Group dispatcher(VehicleRun run) {
        return new Group(Role.EMS_DISPATCHER, run.centre());
    }
}
