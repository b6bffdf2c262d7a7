package cn.muan.worklist;

import java.time.Instant;

import cn.muan.base.Severity;
import cn.muan.base.Subject;

/**
 * An open task as a list shows it, once for every person however many of the person's groups it waits for.
 *
 * @param assignee   person id of the holder, null while nobody has claimed it
 * @param holder     name of the holder, null while nobody has claimed it
 * @param heldSince  when the holder claimed it, null while nobody has
 * @param due        null where the task has no due date
 * @param warn       first ladder step, null where no ladder runs
 * @param urgent     second ladder step, null where there is none
 * @param severity   null before an assessment
 * @param infectious false also where the actor may not know
 */
public record WorklistItem(String taskId, String process, String taskKey, String taskName, Subject subject,
        Long assignee, String holder, Instant heldSince, Instant due, Instant warn, Instant urgent, Instant created,
        Severity severity, boolean infectious, String who, String institution, String jurisdiction) {

    public boolean claimed() {
        return assignee != null;
    }

    WorklistItem withoutInfectiousness() {
        return new WorklistItem(taskId, process, taskKey, taskName, subject, assignee, holder, heldSince, due, warn,
                urgent, created, severity, false, who, institution, jurisdiction);
    }
}
