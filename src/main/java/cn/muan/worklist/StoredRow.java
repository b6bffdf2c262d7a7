package cn.muan.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import cn.muan.base.Severity;
import cn.muan.base.Subject;

/** One row of the table: a task as one of its groups sees it. Instants are stored as UTC date-times. */
record StoredRow(String group, WorklistItem item) {

    /** Stands for "no due date", so that such tasks sort last in the same index. */
    static final LocalDateTime NEVER = LocalDateTime.of(9999, 12, 31, 0, 0);

    static final String COLUMNS = """
            task_id, group_key, process, task_key, task_name, subject, assignee, assignee_name, claimed_at, due_at, warn_at,
            urgent_at, created_at, severity, severity_rank, infectious, who, institution, jurisdiction""";

    static StoredRow of(ResultSet row, int number) throws SQLException {
        String severity = row.getString("severity");
        return new StoredRow(row.getString("group_key"), new WorklistItem(row.getString("task_id"),
                row.getString("process"), row.getString("task_key"), row.getString("task_name"),
                new Subject(row.getString("subject")), row.getObject("assignee", Long.class),
                row.getString("assignee_name"), instant(row, "claimed_at"), instant(row, "due_at"),
                instant(row, "warn_at"), instant(row, "urgent_at"), instant(row, "created_at"),
                severity == null ? null : Severity.valueOf(severity),
                row.getBoolean("infectious"), row.getString("who"), row.getString("institution"),
                row.getString("jurisdiction")));
    }

    static LocalDateTime stored(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC).withNano(0);
    }

    static LocalDateTime storedDue(Instant due) {
        return due == null ? NEVER : stored(due);
    }

    /** Most severe first; without a colour last. */
    static int rank(Severity severity) {
        return severity == null ? Severity.values().length : Severity.RED.ordinal() - severity.ordinal();
    }

    /** The ladder steps at which the clock changes its colour, each null where there is none. */
    record Turns(Instant amber, Instant red) {
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null || time.equals(NEVER) ? null : time.toInstant(ZoneOffset.UTC);
    }
}
