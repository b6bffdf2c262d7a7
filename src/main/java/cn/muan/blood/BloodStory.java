package cn.muan.blood;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.muan.access.AuditTrail;
import cn.muan.access.CaseAccess;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation.Kind;
import cn.muan.timeline.Timeline;
import cn.muan.worklist.WorklistChange;
import cn.muan.worklist.WorklistChanges;

/** Tells what happens to a request: on the woman's case thread for those who treat her, on the request's own for stations and dispatchers; and refreshes screens. */
@Component
class BloodStory {

    private static final List<Kind> WATCHING = List.of(Kind.SAFETY_MANAGEMENT_OFFICE, Kind.COMMISSION, Kind.MUNICIPAL_SAFETY_OFFICE, Kind.MUNICIPAL_COMMISSION);

    private final Timeline timeline;
    private final AuditTrail audit;
    private final CaseAccess access;
    private final Directory directory;
    private final WorklistChanges changes;

    BloodStory(Timeline timeline, AuditTrail audit, CaseAccess access, Directory directory, WorklistChanges changes) {
        this.timeline = timeline;
        this.audit = audit;
        this.access = access;
        this.directory = directory;
        this.changes = changes;
    }

    void tell(BloodRequest request, String what, Object... args) {
        Timeline.Kind kind = what.startsWith("handed") || what.equals("delivered") ? Timeline.Kind.HANDOVER : Timeline.Kind.ACT;
        tellThread(request, kind, what, args);
        timeline.record(request.subject(), kind, "timeline.blood." + what, args);
        audit.record("blood-" + what, request.subject(), String.join(" ", java.util.Arrays.stream(args).map(String::valueOf).toList()));
        refresh(request);
    }

    /** What its ambulance does is told on the request by the dispatch centre; here it is told on the case thread. */
    void tellOfRun(BloodRequest request, String what, Object... args) {
        tellThread(request, Timeline.Kind.ACT, what, args);
        refresh(request);
    }

    private void tellThread(BloodRequest request, Timeline.Kind kind, String what, Object... args) {
        timeline.record(request.woman(), kind, "timeline.blood." + what, args);
    }

    private void refresh(BloodRequest request) {
        Set<String> watching = new LinkedHashSet<>(access.participants(request.subject()));
        String jurisdiction = directory.organisation(request.hospital()).jurisdiction();
        WATCHING.forEach(kind -> directory.serving(jurisdiction, kind).ifPresent(found -> watching.add(found.code())));
        changes.tell(WorklistChange.Kind.BLOOD, watching.stream().map(BloodStory::channel).toList());
    }

    /** All screens of an organisation listen to one name. */
    static String channel(String organisation) {
        return new Group(Role.BLOOD_BANK, organisation).key();
    }
}
