package cn.muan.woman;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.AuditTrail;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.obligation.Obligations;
import cn.muan.timeline.Timeline;
import cn.muan.worklist.Worklist;

/** Makes two records of one woman one, both histories kept (domain G2), and takes it back where that is still possible. */
@Service
public class Merging {

    private static final Role[] MERGERS = {Role.FIRST_CONTACT_DOCTOR, Role.ATTENDING, Role.MATERNAL_WORKER, Role.HIGH_RISK_DESK,
        Role.CASE_MANAGER};

    private final WomanFiles files;
    private final WomanMerges merges;
    private final Departures departures;
    private final CurrentActor currentActor;
    private final CaseAccess access;
    private final AuditTrail audit;
    private final Timeline timeline;
    private final Obligations obligations;
    private final Worklist worklist;
    private final ApplicationEventPublisher events;

    Merging(WomanFiles files, WomanMerges merges, Departures departures, CurrentActor currentActor, CaseAccess access, AuditTrail audit,
            Timeline timeline, Obligations obligations, Worklist worklist, ApplicationEventPublisher events) {
        this.files = files;
        this.merges = merges;
        this.departures = departures;
        this.currentActor = currentActor;
        this.access = access;
        this.audit = audit;
        this.timeline = timeline;
        this.obligations = obligations;
        this.worklist = worklist;
        this.events = events;
    }

    /** The roles that merge records of cases they may see. */
    public static Set<Role> mergers() {
        return Set.of(MERGERS);
    }

    /** Merges the woman of one case into the woman of another; the actor must see both.
     * @return id of the merge, to undo it */
    @Transactional
    public long merge(Subject keep, Subject merge, String reason) {
        return merge(files.open(keep), files.open(merge), reason).id();
    }

    /** Merges the women and joins their two open records of the same pregnancy; {@code keep} goes on for both. Cannot be undone. */
    @Transactional
    public long mergeAndJoin(Subject keep, Subject merge, String reason) {
        Pregnancy kept = files.open(keep);
        Pregnancy joined = files.open(merge);
        if (!kept.open() || !joined.open() || departures.of(keep).isPresent() || departures.of(merge).isPresent()) {
            throw new Refused("woman.join-open-only");
        }
        WomanMerge record = merge(kept, joined, reason);
        record.pregnanciesJoined();
        join(joined, kept);
        return record.id();
    }

    /** Takes a merge back: the pregnancies of the merged record return to it. */
    @Transactional
    public void undo(long mergeId, String reason) {
        currentActor.requireRole(MERGERS);
        Women.requireReason(reason);
        WomanMerge record = merges.findById(mergeId).orElseThrow(() -> new AccessDeniedException("merge"));
        Woman merged = files.women.lock(record.merged()).orElseThrow();
        List<Pregnancy> back = returning(files.current(merged), merged);
        if (back.isEmpty()) {
            throw new AccessDeniedException("merge");
        }
        back.forEach(pregnancy -> access.requireSee(pregnancy.subject()));
        record.undo(files.now());
        merged.standAgain();
        back.forEach(pregnancy -> pregnancy.belongTo(merged.id()));
        files.pregnancies.flush();
        for (Pregnancy pregnancy : back) {
            tell(pregnancy, "woman-unmerged", "timeline.woman.unmerged", record, reason);
        }
    }

    /** Merges into the woman of this case that may still be undone, newest first. */
    @Transactional(readOnly = true)
    public List<Merged> undoable(Subject subject) {
        Woman woman = files.womanOf(files.open(subject));
        return merges.findByKeptOrderByIdDesc(woman.id()).stream().filter(WomanMerge::undoable)
                .map(record -> new Merged(record.id(), record.mergedAt())).toList();
    }

    /** A merge that may be undone. */
    public record Merged(long id, java.time.Instant at) {
    }

    private WomanMerge merge(Pregnancy keptCase, Pregnancy mergedCase, String reason) {
        Actor actor = currentActor.requireRole(MERGERS);
        Women.requireReason(reason);
        if (keptCase.womanId() == mergedCase.womanId()) {
            throw new Refused("woman.already-merged");
        }
        Woman kept = lockInOrder(keptCase.womanId(), mergedCase.womanId());
        Woman merged = files.women.findById(mergedCase.womanId()).orElseThrow();
        List<Pregnancy> moving = files.pregnancies.findByWomanId(merged.id());
        merged.mergeInto(kept);
        moving.forEach(pregnancy -> pregnancy.belongTo(kept.id()));
        WomanMerge record = merges.saveAndFlush(new WomanMerge(kept.id(), merged.id(), actor.personId(), files.now(), reason.strip()));
        tell(keptCase, "woman-merged", "timeline.woman.merged", record, reason);
        moving.forEach(pregnancy -> tell(pregnancy, "woman-merged", "timeline.woman.merged", record, reason));
        return record;
    }

    /** Two people who merge the same records the other way round wait for each other instead of blocking. */
    private Woman lockInOrder(long kept, long merged) {
        files.women.lock(Math.min(kept, merged)).orElseThrow();
        files.women.lock(Math.max(kept, merged)).orElseThrow();
        return files.women.findById(kept).orElseThrow();
    }

    private void join(Pregnancy from, Pregnancy to) {
        from.joinInto(to);
        Set<KeyFlag> flags = new HashSet<>(files.flags.of(to.id()));
        flags.addAll(files.flags.of(from.id()));
        files.flags.replace(to.id(), flags);
        files.pregnancies.flush();
        Subject former = from.subject();
        Subject current = to.subject();
        access.adopt(former, current);
        timeline.adopt(former, current);
        obligations.adopt(former, current);
        timeline.record(current, Timeline.Kind.ACT, "timeline.woman.joined");
        audit.record("pregnancies-joined", current, former.value());
        events.publishEvent(new PregnanciesJoined(former, current));
        worklist.refreshHeadings(former);
        worklist.refreshHeadings(current);
    }

    private void tell(Pregnancy pregnancy, String action, String text, WomanMerge record, String reason) {
        audit.record(action, pregnancy.subject(), record.merged() + " -> " + record.kept() + ": " + reason.strip());
        timeline.record(pregnancy.subject(), Timeline.Kind.ACT, text);
        worklist.refreshHeadings(pregnancy.subject());
    }

    /** The pregnancies at the kept record that came from the merged one or from those merged into it before. */
    private List<Pregnancy> returning(Woman kept, Woman merged) {
        var origins = new HashSet<>(Set.of(merged.id()));
        List<Long> next = new ArrayList<>(origins);
        while (!next.isEmpty()) {
            next = files.women.mergedInto(next).stream().filter(origins::add).toList();
        }
        return files.pregnancies.findByWomanId(kept.id()).stream().filter(p -> origins.contains(p.originalWomanId())).toList();
    }
}
