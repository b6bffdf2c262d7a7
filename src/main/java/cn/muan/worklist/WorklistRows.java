package cn.muan.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import cn.muan.engine.OpenTask;
import cn.muan.engine.TaskObserver;
import cn.muan.worklist.StoredRow.Turns;
import cn.muan.worklist.WorklistChange.Kind;

/** Keeps the rows in the engine's own transaction: what the engine commits and what a list shows are one. */
@Component
class WorklistRows implements TaskObserver {

    private final WorklistTable table;
    private final TaskDesks desks;
    private final Holders holders;
    private final ObjectProvider<DutyClock> clocks;
    private final Clock clock;

    WorklistRows(WorklistTable table, TaskDesks desks, Holders holders, ObjectProvider<DutyClock> clocks, Clock clock) {
        this.table = table;
        this.desks = desks;
        this.holders = holders;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public void created(OpenTask task) {
        add(task, task.groups());
    }

    @Override
    public void changed(OpenTask task) {
        List<StoredRow> rows = table.ofTask(task.id());
        if (rows.isEmpty()) {
            return;
        }
        Kind kind = follow(task, rows.get(0).item());
        if (kind != null) {
            table.tell(rows, kind);
        }
    }

    @Override
    public void ended(String taskId) {
        List<StoredRow> rows = table.ofTask(taskId);
        table.delete(taskId, groups(rows));
    }

    /** Makes the rows what the engine says, whatever they were. */
    void rebuild(OpenTask task) {
        List<StoredRow> rows = table.lock(task.id());
        Set<String> surplus = groups(rows);
        surplus.removeAll(task.groups());
        table.delete(task.id(), surplus);
        Set<String> missing = new HashSet<>(task.groups());
        missing.removeAll(groups(rows));
        add(task, missing);
        if (rows.size() > surplus.size()) {
            follow(task, rows.get(0).item());
            table.tell(table.ofTask(task.id()), Kind.CHANGED);
        }
    }

    private void add(OpenTask task, Set<String> groups) {
        if (groups.isEmpty()) {
            return;
        }
        String holder = task.assignee() == null ? null : holders.name(WorklistTable.personId(task));
        table.insert(task, groups, desks.of(task).heading(task), holder, turns(task));
    }

    /** What has happened to the task, null when nothing a row shows. */
    private Kind follow(OpenTask task, WorklistItem before) {
        Long assignee = WorklistTable.personId(task);
        boolean sameHolder = Objects.equals(assignee, before.assignee());
        boolean sameDue = StoredRow.storedDue(task.due()).equals(StoredRow.storedDue(before.due()));
        if (sameHolder && sameDue && task.name().equals(before.taskName())) {
            return null;
        }
        String name = assignee == null ? null : sameHolder ? before.holder() : holders.name(assignee);
        Instant since = assignee == null ? null : sameHolder ? before.heldSince() : clock.instant();
        table.follow(task, name, since, sameDue ? new Turns(before.warn(), before.urgent()) : turns(task));
        return sameHolder ? Kind.CHANGED : assignee == null ? Kind.RETURNED : Kind.CLAIMED;
    }

    private Turns turns(OpenTask task) {
        DutyClock duties = clocks.getIfAvailable();
        return duties == null ? new Turns(null, null) : new Turns(duties.firstStepOf(task.subject(), task.key()).orElse(null),
                duties.secondStepOf(task.subject(), task.key()).orElse(null));
    }

    static Set<String> groups(List<StoredRow> rows) {
        return rows.stream().map(StoredRow::group).collect(Collectors.toCollection(HashSet::new));
    }
}
