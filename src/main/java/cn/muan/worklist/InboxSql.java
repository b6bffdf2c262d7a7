package cn.muan.worklist;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.muan.worklist.InboxQuery.Folder;
import cn.muan.worklist.InboxQuery.Sort;
import cn.muan.worklist.InboxWindow.Position;

/** Writes a folder as key ranges, each one stretch of one index, and collects their parameters. */
class InboxSql {

    private final Scope scope;
    private final Map<String, Object> params = new HashMap<>();

    InboxSql(Scope scope, Instant now) {
        this.scope = scope;
        params.put("now", StoredRow.stored(now));
        params.put("tomorrow", StoredRow.stored(now).plusHours(24));
    }

    Map<String, Object> params() {
        return params;
    }

    /** The first rows of every range of the folder, for the reader to merge. */
    String window(InboxQuery query, Set<String> subjects, Position after, int limit) {
        String narrowed = narrowed(query, subjects) + after(query.sort(), after);
        List<String> ranges = new ArrayList<>();
        for (String range : ranges(query.folder())) {
            ranges.add("(select " + ranges.size() + " as range_number, " + StoredRow.COLUMNS + " from worklist_row where "
                    + range + narrowed + " order by " + order(query.sort()) + " limit " + limit + ")");
        }
        return String.join(" union all ", ranges);
    }

    /** How many tasks the folder holds, counted no further than the limit; null where the actor can have none. */
    String count(Folder folder, int limit) {
        List<String> ranges = new ArrayList<>();
        for (String range : ranges(folder)) {
            ranges.add("select task_id from (select distinct task_id from worklist_row where " + range + " limit " + limit
                    + ") r" + ranges.size());
        }
        return ranges.isEmpty() ? null : "select '" + folder + "' as folder, count(*) as amount from ("
                + String.join(" union ", ranges) + " limit " + limit + ") capped";
    }

    /** Which tasks and institutions occur in what the actor may see, from the first rows of each range. */
    String choices(int limit) {
        List<String> ranges = new ArrayList<>();
        for (String range : ranges(Folder.ALL_VISIBLE)) {
            ranges.add("select distinct task_key, task_name, institution from (select task_key, task_name, institution "
                    + "from worklist_row where " + range + " limit " + limit + ") r" + ranges.size());
        }
        return String.join(" union ", ranges);
    }

    /** Ranges of the folder; those of groups come first. */
    List<String> ranges(Folder folder) {
        List<String> ranges = new ArrayList<>();
        switch (folder) {
            case MINE -> ranges.add("assignee = " + param("me", scope.personId()));
            case GROUP_UNCLAIMED -> each(ranges, "group_key", scope.groups(), " and state = 'UNCLAIMED'");
            case OVERDUE -> each(ranges, "group_key", scope.groups(), " and due_at < :now");
            case DUE_SOON -> each(ranges, "group_key", scope.groups(), " and due_at >= :now"
                    + " and (warn_at <= :now or (warn_at is null and due_at <= :tomorrow))");
            case ALL_VISIBLE -> {
                each(ranges, "group_key", scope.groups(), "");
                each(ranges, "institution", scope.institutions(), "");
                each(ranges, "jurisdiction", scope.jurisdictions(), "");
            }
        }
        return ranges;
    }

    private void each(List<String> ranges, String column, Set<String> values, String further) {
        int number = 0;
        for (String value : values) {
            ranges.add(column + " = " + param(column.charAt(0) + "" + number++, value) + further);
        }
    }

    private String narrowed(InboxQuery query, Set<String> subjects) {
        StringBuilder sql = new StringBuilder();
        if (query.taskKey() != null) {
            sql.append(" and task_key = ").append(param("task", query.taskKey()));
        }
        if (query.organisation() != null) {
            sql.append(" and institution = ").append(param("organisation", query.organisation()));
        }
        if (query.severity() != null) {
            sql.append(" and severity = ").append(param("severity", query.severity().name()));
        }
        if (query.searches()) {
            String pattern = "%" + query.text().strip().replaceAll("([!%_])", "!$1") + "%";
            sql.append(" and (task_name like ").append(param("text", pattern)).append(" escape '!'");
            sql.append(subjects.isEmpty() ? ")" : " or subject in (" + param("subjects", subjects) + "))");
        }
        return sql.toString();
    }

    /** The first comparison is implied by the rest; it lets the database begin at the right place of the index. */
    private String after(Sort sort, Position after) {
        if (after == null) {
            return "";
        }
        LocalDateTime due = after.due();
        param("task_id", after.taskId());
        String byDue = "(due_at > " + param("due", due) + " or (due_at = :due and task_id > :task_id))";
        return switch (sort) {
            case DUE -> " and due_at >= :due and " + byDue;
            case SEVERITY -> " and severity_rank >= " + param("rank", after.rank())
                    + " and (severity_rank > :rank or (severity_rank = :rank and " + byDue + "))";
            case AGE -> " and created_at >= " + param("created", after.created())
                    + " and (created_at > :created or (created_at = :created and task_id > :task_id))";
        };
    }

    private static String order(Sort sort) {
        return switch (sort) {
            case DUE -> "due_at, task_id";
            case SEVERITY -> "severity_rank, due_at, task_id";
            case AGE -> "created_at, task_id";
        };
    }

    private String param(String name, Object value) {
        params.put(name, value);
        return ":" + name;
    }
}
