package cn.muan.worklist;

import java.util.List;
import java.util.Map;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.engine.Engine;
import cn.muan.engine.OpenTask;
import cn.muan.engine.TaskGone;
import cn.muan.engine.UnitOfWork;
import cn.muan.worklist.WorklistChange.Kind;

/** What people do with open tasks. Our row decides who was first; the engine follows in the same transaction. */
@Service
class TaskWork implements Worklist {

    private final UnitOfWork unit;
    private final CurrentActor current;
    private final CaseAccess access;
    private final TaskRights rights;
    private final WorklistTable table;
    private final TaskDesks desks;
    private final TaskAnswers answers;
    private final Holders holders;
    private final Engine engine;

    TaskWork(UnitOfWork unit, CurrentActor current, CaseAccess access, TaskRights rights, WorklistTable table,
            TaskDesks desks, TaskAnswers answers, Holders holders, Engine engine) {
        this.unit = unit;
        this.current = current;
        this.access = access;
        this.rights = rights;
        this.table = table;
        this.desks = desks;
        this.answers = answers;
        this.holders = holders;
        this.engine = engine;
    }

    @Override
    public void claim(String taskId) {
        unit.run(() -> {
            Actor actor = current.require();
            rights.requireMember(actor, open(table.ofTask(taskId)));
            if (!take(taskId, actor)) {
                requireTaken(actor, open(table.ofTask(taskId)));
            }
        });
    }

    @Override
    public void giveBack(String taskId) {
        unit.run(() -> {
            List<StoredRow> rows = open(table.lock(taskId));
            rights.requireDisposer(current.require(), rows);
            if (item(rows).claimed()) {
                engine.unclaim(taskId);
            }
        });
    }

    @Override
    public void assign(String taskId, long personId) {
        unit.run(() -> {
            List<StoredRow> rows = open(table.lock(taskId));
            rights.requireDisposer(current.require(), rows);
            if (holders.members(WorklistRows.groups(rows)).stream().noneMatch(member -> member.id() == personId)) {
                throw new AccessDeniedException("not a member of the task's groups");
            }
            engine.claim(taskId, String.valueOf(personId));
        });
    }

    @Override
    public void complete(String taskId, Map<String, Object> given) {
        unit.run(() -> {
            Actor actor = current.require();
            List<StoredRow> rows = open(table.lock(taskId));
            rights.requireMember(actor, rows);
            if (item(rows).claimed()) {
                requireHolder(actor, rows);
            } else {
                take(taskId, actor);
            }
            OpenTask task = engine.task(taskId);
            TaskDesk desk = desks.of(task);
            engine.complete(taskId, desk.submit(task, answers.checked(task, desk, given)));
            answers.discardDraft(task);
        });
    }

    @Override
    public void refresh(Subject subject, Severity severity, boolean infectious) {
        unit.run(() -> {
            access.requireSee(subject);
            table.colour(subject, severity, infectious);
            table.tell(table.ofSubject(subject), Kind.CHANGED);
        });
    }

    @Override
    public void refreshHeadings(Subject subject) {
        unit.run(() -> {
            access.requireSee(subject);
            for (OpenTask task : engine.tasksOf(subject)) {
                table.head(task.id(), desks.of(task).heading(task));
            }
            table.tell(table.ofSubject(subject), Kind.CHANGED);
        });
    }

    private boolean take(String taskId, Actor actor) {
        if (!table.claim(taskId, actor)) {
            return false;
        }
        engine.claim(taskId, String.valueOf(actor.personId()));
        table.tell(table.ofTask(taskId), Kind.CLAIMED);
        return true;
    }

    /** Somebody else was faster, and says who; or nobody any more, because that claim was undone: then one tries again. */
    private static void requireTaken(Actor actor, List<StoredRow> rows) {
        if (!item(rows).claimed()) {
            throw new ConcurrencyFailureException("a claim was undone at the same moment");
        }
        requireHolder(actor, rows);
    }

    private static void requireHolder(Actor actor, List<StoredRow> rows) {
        WorklistItem item = item(rows);
        if (item.claimed() && item.assignee() != actor.personId()) {
            throw new TaskClaimed(item.holder());
        }
    }

    private static List<StoredRow> open(List<StoredRow> rows) {
        if (rows.isEmpty()) {
            throw new TaskGone();
        }
        return rows;
    }

    private static WorklistItem item(List<StoredRow> rows) {
        return rows.get(0).item();
    }
}
