package cn.muan.obligation;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Subject;
import cn.muan.worklist.TaskHeading;
import cn.muan.worklist.WorklistChange;
import cn.muan.worklist.WorklistChanges;

/** The alarms of the current person's groups, read in windows. */
@Service
@Transactional(readOnly = true)
public class AlarmInbox {

    /** Alarms in one window. */
    public static final int WINDOW = 50;
    /** Counting stops here; screens show 999+. */
    public static final int COUNT_LIMIT = 1000;

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    private static final Instant FIRST = Instant.parse("1970-01-02T00:00:00Z");

    private final AlarmRecords alarms;
    private final AllHeadings headings;
    private final WorklistChanges changes;
    private final CurrentActor actor;

    AlarmInbox(AlarmRecords alarms, AllHeadings headings, WorklistChanges changes, CurrentActor actor) {
        this.alarms = alarms;
        this.headings = headings;
        this.changes = changes;
        this.actor = actor;
    }

    /** Which alarms come first. */
    public enum Order {
        NEWEST(Comparator.comparing(Alarm::firedAt).thenComparing(Alarm::id).reversed()),
        MOST_LATE(Comparator.comparing(Alarm::due).thenComparing(Alarm::id));

        private final Comparator<Alarm> order;

        Order(Comparator<Alarm> order) {
            this.order = order;
        }

        /** Rows as a window brings them. */
        public Comparator<Row> rows() {
            return Comparator.comparing(Row::alarm, order);
        }
    }

    /** What is asked for; {@code subjects} is null where every case is meant. */
    public record Filter(Alarm.State state, Order order, Collection<Subject> subjects) {
    }

    /** An alarm with the heading of its case; the heading is null where nobody knows the subject. */
    public record Row(Alarm alarm, TaskHeading heading) {
    }

    /** The next window after the alarm given, null for the first one. */
    public List<Row> window(Filter filter, Alarm after) {
        Set<String> groups = groupsOf(actor.require());
        if (groups.isEmpty()) {
            return List.of();
        }
        boolean everyone = filter.subjects() == null;
        List<String> subjects = everyone || filter.subjects().isEmpty() ? List.of("-")
                : filter.subjects().stream().map(Subject::value).toList();
        List<Alarm> found = filter.order() == Order.NEWEST
                ? alarms.newest(groups, filter.state(), everyone, subjects, after == null ? LAST : after.firedAt(),
                        after == null ? Long.MAX_VALUE : after.id(), Limit.of(WINDOW))
                : alarms.mostLate(groups, filter.state(), everyone, subjects, after == null ? FIRST : after.due(),
                        after == null ? 0 : after.id(), Limit.of(WINDOW));
        return rows(found);
    }

    /** How many alarms stand so, at most {@value #COUNT_LIMIT}. */
    public int count(Alarm.State state) {
        Set<String> groups = groupsOf(actor.require());
        return groups.isEmpty() ? 0 : alarms.count(groups, state, Limit.of(COUNT_LIMIT)).size();
    }

    /** These alarms as they stand now; those of other groups are left out. */
    public List<Row> standing(Collection<Long> ids) {
        Set<String> groups = groupsOf(actor.require());
        return ids.isEmpty() || groups.isEmpty() ? List.of() : rows(alarms.mine(ids, groups));
    }

    /** Calls back, on a thread of this node, when one of the current person's alarms has fired or changed, on whatever node. */
    public WorklistChanges.Subscription subscribe(Runnable callback) {
        return changes.subscribeTo(WorklistChange.Kind.ALARM, groupsOf(actor.require()), callback);
    }

    private List<Row> rows(List<Alarm> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Set<Subject> subjects = found.stream().map(Alarm::subject).collect(Collectors.toSet());
        Map<Subject, TaskHeading> texts = headings.headings(subjects, found.get(0).recipient().organisation());
        return found.stream().map(alarm -> new Row(alarm, texts.get(alarm.subject()))).toList();
    }

    /** The person's own groups and, for a head of department, every group of that organisation. */
    private static Set<String> groupsOf(Actor reader) {
        Set<String> groups = new TreeSet<>(reader.groupKeys());
        reader.groups().stream().filter(group -> group.role() == Role.DEPARTMENT_HEAD)
                .forEach(head -> Arrays.stream(Role.values())
                        .forEach(role -> groups.add(new Group(role, head.organisation()).key())));
        return groups;
    }
}
