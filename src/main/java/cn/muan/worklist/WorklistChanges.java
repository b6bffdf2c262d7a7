package cn.muan.worklist;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import cn.muan.access.CurrentActor;
import cn.muan.access.Group;

/**
 * Tells the open screens of this node what changed, wherever it was done. Numbers are given before a transaction commits, so
 * a lower one may appear after a higher one: each poll reads the last half minute again and skips what it has told.
 */
@Service
public class WorklistChanges {

    private static final Logger LOG = LoggerFactory.getLogger(WorklistChanges.class);
    private static final Duration UNSETTLED = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int PAGE = 1000;
    private static final Predicate<WorklistChange> OF_TASKS = change -> change.kind().ofTask();

    private final JdbcClient jdbc;
    private final CurrentActor current;
    private final Clock clock;
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private final Set<Long> told = new HashSet<>();
    private final Deque<Mark> marks = new ArrayDeque<>();
    private long settled = -1;

    WorklistChanges(JdbcClient jdbc, CurrentActor current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /** Ends a subscription. */
    @FunctionalInterface
    public interface Subscription {
        void cancel();
    }

    /** Calls back, on a thread of this node, with what changed in the groups; they must be the actor's own. */
    public Subscription subscribe(Set<String> groups, Consumer<List<WorklistChange>> callback) {
        if (!current.require().groupKeys().containsAll(groups)) {
            throw new org.springframework.security.access.AccessDeniedException("groups of somebody else");
        }
        return add(new Subscriber(Set.copyOf(groups), OF_TASKS, callback));
    }

    /** Calls back with every change: ids only, for those whose lists go beyond their own groups. */
    public Subscription subscribeToAll(Consumer<List<WorklistChange>> callback) {
        current.require();
        return add(new Subscriber(null, OF_TASKS, callback));
    }

    /** Calls back when alarms or notices of these groups have changed; they must be of the actor's own organisations. */
    public Subscription subscribeTo(WorklistChange.Kind kind, Set<String> groups, Runnable callback) {
        if (!current.require().organisations().containsAll(groups.stream().map(Group::of).map(Group::organisation).toList())) {
            throw new org.springframework.security.access.AccessDeniedException("groups of another organisation");
        }
        return add(new Subscriber(Set.copyOf(groups), change -> change.kind() == kind, batch -> callback.run()));
    }

    /** Tells the screens of the groups on every node, once the caller's transaction has committed. */
    public void tell(WorklistChange.Kind kind, Collection<String> groups) {
        if (kind.ofTask()) {
            throw new IllegalArgumentException("rows of the worklist tell of themselves");
        }
        groups.stream().distinct().forEach(group ->
                jdbc.sql("insert into worklist_change (task_id, group_key, kind, changed_at) values ('', ?, ?, ?)")
                        .params(group, kind.name(), StoredRow.stored(clock.instant())).update());
    }

    private Subscription add(Subscriber subscriber) {
        subscribers.add(subscriber);
        return () -> subscribers.remove(subscriber);
    }

    /** Reads what is new and tells the subscribers. */
    public synchronized void poll() {
        if (settled < 0) {
            settled = jdbc.sql("select coalesce(max(id), 0) from worklist_change").query(Long.class).single();
        }
        long highest = settled;
        List<WorklistChange> fresh = new ArrayList<>();
        List<WorklistChange> page;
        do {
            page = read(highest);
            for (WorklistChange change : page) {
                highest = change.id();
                if (told.add(change.id())) {
                    fresh.add(change);
                }
            }
        } while (page.size() == PAGE);
        settle(highest);
        if (!fresh.isEmpty()) {
            subscribers.forEach(subscriber -> subscriber.tell(fresh));
        }
    }

    /** Has every open screen read its list again, as after a leap of time. */
    public void tellEverybody() {
        jdbc.sql("insert into worklist_change (task_id, group_key, kind, changed_at) "
                        + "select '', g.group_key, 'CHANGED', ? from (select distinct group_key from worklist_row) g")
                .param(StoredRow.stored(clock.instant())).update();
    }

    /** Removes lines that every node has read long ago. */
    public int prune() {
        return jdbc.sql("delete from worklist_change where changed_at < ?")
                .param(StoredRow.stored(clock.instant().minus(KEPT))).update();
    }

    private List<WorklistChange> read(long after) {
        return jdbc.sql("select id, task_id, group_key, kind from worklist_change where id > ? order by id limit " + PAGE)
                .param(after)
                .query((row, number) -> new WorklistChange(row.getLong(1), row.getString(2), row.getString(3),
                        WorklistChange.Kind.valueOf(row.getString(4))))
                .list();
    }

    private void settle(long highest) {
        long now = System.nanoTime();
        marks.addLast(new Mark(now, highest));
        while (now - marks.getFirst().nanos() > UNSETTLED.toNanos()) {
            settled = marks.removeFirst().highest();
        }
        told.removeIf(id -> id <= settled);
    }

    private record Mark(long nanos, long highest) {
    }

    private record Subscriber(Set<String> groups, Predicate<WorklistChange> wanted, Consumer<List<WorklistChange>> callback) {

        void tell(List<WorklistChange> changes) {
            List<WorklistChange> mine = changes.stream().filter(wanted)
                    .filter(change -> groups == null || groups.contains(change.group())).toList();
            try {
                if (!mine.isEmpty()) {
                    callback.accept(mine);
                }
            } catch (RuntimeException broken) {
                LOG.warn("A screen could not be told of {} changes: {}", mine.size(), broken.toString());
            }
        }
    }
}
