package cn.muan.worklist;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.engine.Engine;
import cn.muan.engine.OpenTask;
import cn.muan.engine.TaskGone;

/** Opens one task for reading or work. */
@Service
@Transactional(readOnly = true)
public class TaskSheets {

    private final WorklistTable table;
    private final TaskDesks desks;
    private final TaskRights rights;
    private final TaskAnswers answers;
    private final Holders holders;
    private final Engine engine;
    private final CaseAccess access;
    private final CurrentActor current;

    TaskSheets(WorklistTable table, TaskDesks desks, TaskRights rights, TaskAnswers answers, Holders holders, Engine engine,
            CaseAccess access, CurrentActor current) {
        this.table = table;
        this.desks = desks;
        this.rights = rights;
        this.answers = answers;
        this.holders = holders;
        this.engine = engine;
        this.access = access;
        this.current = current;
    }

    /** The task for one who may see its case.
     * @throws TaskGone when it is done or withdrawn */
    public TaskSheet open(String taskId) {
        List<StoredRow> rows = rows(taskId);
        WorklistItem item = rows.get(0).item();
        Actor actor = access.requireSee(item.subject());
        OpenTask task = engine.task(taskId);
        TaskDesk desk = desks.of(task);
        boolean works = rights.isMember(actor, rows);
        return new TaskSheet(Inbox.shownTo(actor, item), task, desk.basis(task),
                works && task.form() != null ? answers.schema(task) : null, works ? desk.prefill(task) : java.util.Map.of(),
                works, rights.isDisposer(actor, rows));
    }

    /** To whom the task may be handed, by name; for one who may hand it. */
    public List<TaskMember> members(String taskId) {
        List<StoredRow> rows = rows(taskId);
        rights.requireDisposer(current.require(), rows);
        return holders.members(WorklistRows.groups(rows));
    }

    private List<StoredRow> rows(String taskId) {
        List<StoredRow> rows = table.ofTask(taskId);
        if (rows.isEmpty()) {
            throw new TaskGone();
        }
        return rows;
    }
}
