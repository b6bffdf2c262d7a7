package cn.muan.bloodbank;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.notification.Outbox;
import cn.muan.obligation.Duty;
import cn.muan.obligation.Obligations;
import cn.muan.policy.CaseFacts;

/**
 * Looks at the reserve levels 储备标准 after every movement. Fewer units than the level tell the holder; a blood station owes replenishing then
 * (O54), until the level is reached again.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReserveWatch {

    static final String CODE = "O54";
    private static final Actor WATCH = Actor.system("blood-reserve");

    private final ShelfTable shelves;
    private final Directory directory;
    private final Obligations obligations;
    private final Outbox outbox;
    private final CaseAccess access;
    private final CurrentActor actor;
    private final Clock clock;

    ReserveWatch(ShelfTable shelves, Directory directory, Obligations obligations, Outbox outbox, CaseAccess access, CurrentActor actor, Clock clock) {
        this.shelves = shelves;
        this.directory = directory;
        this.obligations = obligations;
        this.outbox = outbox;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
    }

    /** The group that looks after a holder's blood. */
    static Group keeper(Organisation holder) {
        return new Group(station(holder) ? Role.BLOOD_DISPATCHER : Role.BLOOD_BANK, holder.code());
    }

    /** The shelves as they are now, locked. */
    void look(List<Shelf> locked) {
        for (Shelf shelf : locked) {
            if (shelf.undercut() && shelf.undercutAt() == null) {
                undercut(shelf);
            } else if (!shelf.undercut() && shelf.undercutAt() != null) {
                reached(shelf);
            }
        }
    }

    private void undercut(Shelf shelf) {
        Instant now = now();
        shelves.undercut(shelf, now);
        Organisation holder = directory.organisation(shelf.holder());
        Subject subject = ShelfSubject.of(shelf).subject();
        actor.as(WATCH, () -> {
            access.participate(subject, holder.code(), CaseAccess.Part.REPORTING);
            outbox.put("blood-undercut:" + shelf.id() + ":" + (shelf.undercuts() + 1), keeper(holder).key(), subject,
                    "bloodbank.notice.undercut", "bloodbank.product." + shelf.product(), shelf.group().code(), shelf.available(), shelf.level());
            if (station(holder)) {
                obligations.open(new Duty(CODE, subject, keeper(holder), holder.jurisdiction(), now, CaseFacts.of(null, false), null));
            }
        });
    }

    /** Full again, or no longer wanted: a level that was lowered replenished nothing. */
    private void reached(Shelf shelf) {
        shelves.reached(shelf);
        close(shelf, false);
    }

    /** The level was lowered to what is left, so that the duty's reason has gone. */
    void lowered(Shelf shelf) {
        if (!shelf.undercut() && shelf.undercutAt() != null) {
            shelves.reached(shelf);
            close(shelf, true);
        }
    }

    private void close(Shelf shelf, boolean cancel) {
        Subject subject = ShelfSubject.of(shelf).subject();
        actor.as(WATCH, () -> cancel ? obligations.cancel(subject, List.of(CODE), now()) : obligations.meet(subject, List.of(CODE), now()));
    }

    private static boolean station(Organisation holder) {
        return holder.kind() == Organisation.Kind.BLOOD_STATION;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
