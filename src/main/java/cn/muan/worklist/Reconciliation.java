package cn.muan.worklist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.Subject;
import cn.muan.engine.Engine;
import cn.muan.engine.OpenTask;
import cn.muan.engine.UnitOfWork;
import cn.muan.worklist.Reconciliation.Finding.Kind;

/**
 * Compares the rows with the engine's tasks and repairs what differs. A difference counts only when a second look, which
 * holds the rows against work in flight, still sees it.
 */
@Service
public class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final int PAGE = 200;
    private static final int ROWS = 20 * PAGE;
    private static final String LAST = "zzzzzzzz";

    private final Engine engine;
    private final WorklistTable table;
    private final WorklistRows rows;
    private final UnitOfWork unit;
    private final CurrentActor current;

    Reconciliation(Engine engine, WorklistTable table, WorklistRows rows, UnitOfWork unit, CurrentActor current) {
        this.engine = engine;
        this.table = table;
        this.rows = rows;
        this.unit = unit;
        this.current = current;
    }

    /**
     * What differed and has been repaired.
     *
     * @param details for a changed row, what differed: {@code due}, {@code groups}, {@code assignee}, {@code name}
     */
    public record Finding(Kind kind, String taskId, Subject subject, Set<String> details) {

        /** A task without rows, rows that say something else, rows without a task. */
        public enum Kind { MISSING, CHANGED, GHOST }
    }

    /** Walks through all open tasks and all rows by id; for administrators and the timer. */
    public List<Finding> run() {
        current.requireRole(Role.ADMINISTRATOR);
        List<Finding> findings = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            List<OpenTask> tasks = engine.tasksAfter(after, PAGE);
            more = tasks.size() == PAGE;
            String upTo = more ? tasks.get(tasks.size() - 1).id() : LAST;
            suspects(tasks, after, upTo).forEach((id, subject) -> confirm(id, subject).ifPresent(findings::add));
            after = upTo;
        }
        report(findings);
        return findings;
    }

    private Map<String, Subject> suspects(List<OpenTask> tasks, String after, String upTo) {
        Map<String, List<StoredRow>> stored = stored(after, upTo);
        Map<String, Subject> suspects = new LinkedHashMap<>();
        for (OpenTask task : tasks) {
            List<StoredRow> own = stored.remove(task.id());
            if (own == null ? !task.groups().isEmpty() : !differences(task, own).isEmpty()) {
                suspects.put(task.id(), task.subject());
            }
        }
        stored.forEach((id, ghosts) -> suspects.put(id, ghosts.get(0).item().subject()));
        return suspects;
    }

    private Map<String, List<StoredRow>> stored(String after, String upTo) {
        Map<String, List<StoredRow>> stored = new LinkedHashMap<>();
        String from = after;
        List<StoredRow> page;
        do {
            page = table.between(from, upTo, ROWS);
            for (StoredRow row : page) {
                from = row.item().taskId();
                stored.computeIfAbsent(from, id -> new ArrayList<>()).add(row);
            }
            if (page.size() == ROWS) {
                stored.put(from, table.ofTask(from));
            }
        } while (page.size() == ROWS);
        return stored;
    }

    /** A task's end and its rows' end commit together: asked in this order, each answer that differs is a real difference. */
    private Optional<Finding> confirm(String taskId, Subject subject) {
        return unit.run(() -> {
            List<StoredRow> own = table.lock(taskId);
            OpenTask task = find(taskId, subject);
            if (task == null) {
                table.delete(taskId, WorklistRows.groups(own));
                return own.isEmpty() ? Optional.<Finding>empty() : Optional.of(new Finding(Kind.GHOST, taskId, subject, Set.of()));
            }
            if (own.isEmpty()) {
                own = table.lock(taskId);
                task = find(taskId, subject);
            }
            Set<String> differences = task == null ? Set.of() : differences(task, own);
            if (differences.isEmpty()) {
                return Optional.<Finding>empty();
            }
            rows.rebuild(task);
            table.mark(taskId);
            return Optional.of(new Finding(own.isEmpty() ? Kind.MISSING : Kind.CHANGED, taskId, subject, differences));
        });
    }

    private OpenTask find(String taskId, Subject subject) {
        return engine.tasksOf(subject).stream().filter(task -> task.id().equals(taskId)).findFirst().orElse(null);
    }

    private static Set<String> differences(OpenTask task, List<StoredRow> own) {
        Set<String> found = new LinkedHashSet<>();
        if (!new HashSet<>(task.groups()).equals(WorklistRows.groups(own))) {
            found.add("groups");
        }
        for (StoredRow row : own) {
            WorklistItem item = row.item();
            if (!StoredRow.storedDue(task.due()).equals(StoredRow.storedDue(item.due()))) {
                found.add("due");
            }
            if (!Objects.equals(WorklistTable.personId(task), item.assignee())) {
                found.add("assignee");
            }
            if (!task.name().equals(item.taskName())) {
                found.add("name");
            }
        }
        return found;
    }

    private static void report(List<Finding> findings) {
        if (findings.isEmpty()) {
            LOG.info("Worklist rows and open tasks agree");
            return;
        }
        Map<Kind, Long> counts = findings.stream().collect(Collectors.groupingBy(Finding::kind, Collectors.counting()));
        LOG.warn("Worklist rows repaired: {}", counts);
    }
}
