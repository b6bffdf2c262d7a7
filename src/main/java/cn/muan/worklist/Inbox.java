package cn.muan.worklist;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Subject;
import cn.muan.worklist.InboxQuery.Folder;
import cn.muan.worklist.InboxQuery.Sort;
import cn.muan.worklist.InboxWindow.Position;

/**
 * The lists of open tasks: windows by key, counts with a cap, never the engine's tables. Each group, institution or
 * jurisdiction is one index range; the ranges are merged here.
 */
@Service
@Transactional(readOnly = true)
public class Inbox {

    /** Tasks in a window. */
    public static final int WINDOW = 50;
    /** Tasks a list shows at most. */
    public static final int SHOWN = 500;
    /** Counts stop here; a screen writes 999+. */
    public static final int COUNTED = 1000;
    private static final int FOUND_SUBJECTS = 50;
    private static final int SAMPLED = 2000;

    private final JdbcClient jdbc;
    private final CurrentActor current;
    private final Scope.Scopes scopes;
    private final ObjectProvider<SubjectSearch> searches;
    private final Clock clock;

    Inbox(JdbcClient jdbc, CurrentActor current, Scope.Scopes scopes, ObjectProvider<SubjectSearch> searches, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.scopes = scopes;
        this.searches = searches;
        this.clock = clock;
    }

    /** The window after the position, the first one for null. */
    public InboxWindow window(InboxQuery query, Position after) {
        Actor actor = current.require();
        int shown = after == null ? 0 : after.shown();
        int room = Math.min(WINDOW, SHOWN - shown);
        InboxSql sql = new InboxSql(scopes.of(actor), clock.instant());
        String text = sql.window(query, subjects(query), after, WINDOW + 1);
        if (text.isEmpty() || room <= 0) {
            return new InboxWindow(List.of(), null, room <= 0);
        }
        Map<Integer, List<WorklistItem>> ranges = new LinkedHashMap<>();
        jdbc.sql(text).params(sql.params()).query((row, number) -> ranges
                .computeIfAbsent(row.getInt("range_number"), key -> new ArrayList<>())
                .add(StoredRow.of(row, number).item())).list();
        List<WorklistItem> merged = merge(ranges.values(), order(query.sort()));
        List<WorklistItem> items = merged.stream().limit(room).map(item -> shownTo(actor, item)).toList();
        boolean more = merged.size() > room || ranges.values().stream().anyMatch(range -> range.size() > WINDOW);
        boolean capped = more && shown + items.size() >= SHOWN;
        Position next = more && !capped ? Position.after(items.get(items.size() - 1), shown + items.size()) : null;
        return new InboxWindow(items, next, capped);
    }

    /** Tasks in each folder, at most {@value #COUNTED}. */
    public Map<Folder, Integer> counts() {
        Actor actor = current.require();
        InboxSql sql = new InboxSql(scopes.of(actor), clock.instant());
        Map<Folder, Integer> counts = new EnumMap<>(Folder.class);
        List<String> selects = new ArrayList<>();
        for (Folder folder : Folder.values()) {
            counts.put(folder, 0);
            String count = sql.count(folder, COUNTED);
            if (count != null) {
                selects.add(count);
            }
        }
        jdbc.sql(String.join(" union all ", selects)).params(sql.params())
                .query((row, number) -> counts.put(Folder.valueOf(row.getString("folder")), row.getInt("amount"))).list();
        return counts;
    }

    /** These tasks as they stand now; those that are done, withdrawn or none of the actor's business are left out. */
    public Map<String, WorklistItem> standing(Collection<String> taskIds) {
        Actor actor = current.require();
        Scope scope = scopes.of(actor);
        if (taskIds.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("select " + StoredRow.COLUMNS + " from worklist_row where task_id in (:ids)")
                .param("ids", taskIds.stream().limit(SHOWN).toList()).query(StoredRow::of).list().stream().filter(scope::covers)
                .collect(Collectors.toMap(row -> row.item().taskId(), row -> shownTo(actor, row.item()), (first, second) -> first));
    }

    /** What a filter may offer: names of tasks by key, and codes of institutions. */
    public record Choices(Map<String, String> tasks, Set<String> institutions) {
    }

    /** Tasks and institutions that occur in what the actor may see. */
    public Choices choices() {
        InboxSql sql = new InboxSql(scopes.of(current.require()), clock.instant());
        Choices choices = new Choices(new TreeMap<>(), new TreeSet<>());
        String text = sql.choices(SAMPLED);
        if (!text.isEmpty()) {
            jdbc.sql(text).params(sql.params()).query((row, number) -> {
                choices.tasks().put(row.getString("task_key"), row.getString("task_name"));
                return choices.institutions().add(row.getString("institution"));
            }).list();
        }
        return choices;
    }

    /** Whether the actor lists rows beyond the own groups, and so follows every change. */
    public boolean seesBeyondOwnGroups() {
        return scopes.of(current.require()).wide();
    }

    private Set<String> subjects(InboxQuery query) {
        if (!query.searches()) {
            return Set.of();
        }
        return searches.stream().flatMap(search -> search.find(query.text().strip(), FOUND_SUBJECTS).stream())
                .map(Subject::value).collect(Collectors.toSet());
    }

    /**
     * One list in order, each task once. A range that was cut says nothing about what follows its last row, so the list ends
     * at the earliest such row.
     */
    static List<WorklistItem> merge(Iterable<List<WorklistItem>> ranges, Comparator<WorklistItem> order) {
        List<WorklistItem> all = new ArrayList<>();
        WorklistItem end = null;
        for (List<WorklistItem> range : ranges) {
            all.addAll(range);
            if (range.size() > WINDOW) {
                WorklistItem last = range.get(range.size() - 1);
                end = end == null || order.compare(last, end) < 0 ? last : end;
            }
        }
        Set<String> seen = new HashSet<>();
        WorklistItem until = end;
        return all.stream().sorted(order).filter(item -> until == null || order.compare(item, until) <= 0)
                .filter(item -> seen.add(item.taskId())).toList();
    }

    /** The order of a list. */
    public static Comparator<WorklistItem> order(Sort sort) {
        Comparator<WorklistItem> byTask = Comparator.comparing(WorklistItem::taskId);
        Comparator<WorklistItem> byDue = Comparator.comparing((WorklistItem item) -> StoredRow.storedDue(item.due()))
                .thenComparing(byTask);
        return switch (sort) {
            case DUE -> byDue;
            case SEVERITY -> Comparator.comparingInt((WorklistItem item) -> StoredRow.rank(item.severity())).thenComparing(byDue);
            case AGE -> Comparator.comparing(WorklistItem::created).thenComparing(byTask);
        };
    }

    static WorklistItem shownTo(Actor actor, WorklistItem item) {
        boolean may = actor.groups().stream().map(Group::role).anyMatch(Role::seesInfectious);
        return may ? item : item.withoutInfectiousness();
    }

}
