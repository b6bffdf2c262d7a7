package cn.muan.worklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.base.ChinaTime;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.engine.OpenTask;
import cn.muan.worklist.WorklistChange.Kind;

/** Writes the rows and, beside each, the line of the change table that tells open screens. */
@Component
class WorklistTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    WorklistTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<StoredRow> ofTask(String taskId) {
        return rows("where task_id = ? order by group_key", taskId);
    }

    /** The rows of the task, held against everybody else until this transaction ends. */
    List<StoredRow> lock(String taskId) {
        return rows("where task_id = ? order by group_key for update", taskId);
    }

    List<StoredRow> ofSubject(Subject subject) {
        return rows("where subject = ? order by task_id, group_key", subject.value());
    }

    List<StoredRow> between(String after, String upTo, int limit) {
        return rows("where task_id > ? and task_id <= ? order by task_id, group_key limit " + limit, after, upTo);
    }

    private List<StoredRow> rows(String where, Object... params) {
        return jdbc.sql("select " + StoredRow.COLUMNS + " from worklist_row " + where).params(params)
                .query(StoredRow::of).list();
    }

    void insert(OpenTask task, Collection<String> groups, TaskHeading heading, String holder, StoredRow.Turns turns) {
        for (String group : groups.stream().sorted().toList()) {
            jdbc.sql("insert into worklist_row (" + StoredRow.COLUMNS + ", state, headed_on) values ("
                            + "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(java.util.Arrays.asList(task.id(), group, task.process(), task.key(), task.name(), task.subject().value(),
                            personId(task), holder, task.assignee() == null ? null : now(),
                            StoredRow.storedDue(task.due()), StoredRow.stored(turns.amber()),
                            StoredRow.stored(turns.red()), StoredRow.stored(task.created()),
                            heading.severity() == null ? null : heading.severity().name(),
                            StoredRow.rank(heading.severity()), heading.infectious(), heading.who(),
                            heading.institution(), heading.jurisdiction(), state(task), today()))
                    .update();
            tell(task.id(), group, Kind.CREATED);
        }
    }

    /** Makes the actor the holder of a task nobody has; false when somebody was faster or the task is gone. */
    boolean claim(String taskId, Actor actor) {
        return jdbc.sql("update worklist_row set state = 'CLAIMED', assignee = ?, assignee_name = ?, claimed_at = ? "
                        + "where task_id = ? and state = 'UNCLAIMED'")
                .params(actor.personId(), actor.name(), now(), taskId).update() > 0;
    }

    void follow(OpenTask task, String holder, Instant heldSince, StoredRow.Turns turns) {
        jdbc.sql("update worklist_row set state = ?, assignee = ?, assignee_name = ?, claimed_at = ?, task_name = ?, "
                        + "due_at = ?, warn_at = ?, urgent_at = ? where task_id = ?")
                .params(java.util.Arrays.asList(state(task), personId(task), holder, StoredRow.stored(heldSince), task.name(),
                        StoredRow.storedDue(task.due()), StoredRow.stored(turns.amber()),
                        StoredRow.stored(turns.red()), task.id()))
                .update();
    }

    void head(String taskId, TaskHeading heading) {
        jdbc.sql("update worklist_row set severity = ?, severity_rank = ?, infectious = ?, who = ?, institution = ?, "
                        + "jurisdiction = ?, headed_on = ? where task_id = ?")
                .params(java.util.Arrays.asList(heading.severity() == null ? null : heading.severity().name(),
                        StoredRow.rank(heading.severity()), heading.infectious(), heading.who(), heading.institution(),
                        heading.jurisdiction(), today(), taskId))
                .update();
    }

    void colour(Subject subject, Severity severity, boolean infectious) {
        jdbc.sql("update worklist_row set severity = ?, severity_rank = ?, infectious = ? where subject = ?")
                .params(java.util.Arrays.asList(severity == null ? null : severity.name(), StoredRow.rank(severity), infectious,
                        subject.value()))
                .update();
    }

    void delete(String taskId, Collection<String> groups) {
        for (String group : groups) {
            if (jdbc.sql("delete from worklist_row where task_id = ? and group_key = ?").params(taskId, group).update() > 0) {
                tell(taskId, group, Kind.ENDED);
            }
        }
    }

    /** Subjects with headings of an earlier day: age and gestation have moved on. */
    List<Subject> headedBeforeToday(int limit) {
        return jdbc.sql("select distinct subject from worklist_row where headed_on < ? limit " + limit).param(today())
                .query(String.class).list().stream().map(Subject::new).toList();
    }

    void headedToday(Subject subject) {
        jdbc.sql("update worklist_row set headed_on = ? where subject = ?").params(today(), subject.value()).update();
    }

    void mark(String taskId) {
        jdbc.sql("update worklist_row set reconciled_at = ? where task_id = ?").params(now(), taskId).update();
    }

    void tell(List<StoredRow> rows, Kind kind) {
        rows.forEach(row -> tell(row.item().taskId(), row.group(), kind));
    }

    private void tell(String taskId, String group, Kind kind) {
        jdbc.sql("insert into worklist_change (task_id, group_key, kind, changed_at) values (?, ?, ?, ?)")
                .params(taskId, group, kind.name(), now()).update();
    }

    private LocalDate today() {
        return ChinaTime.dateOf(clock.instant());
    }

    private Object now() {
        return StoredRow.stored(clock.instant());
    }

    private static String state(OpenTask task) {
        return task.assignee() == null ? "UNCLAIMED" : "CLAIMED";
    }

    static Long personId(OpenTask task) {
        return task.assignee() == null ? null : Long.valueOf(task.assignee());
    }
}
