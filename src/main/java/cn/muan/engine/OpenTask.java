package cn.muan.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import cn.muan.base.Subject;

/**
 * A user task that waits for a person.
 *
 * @param key        the task's id in the diagram, such as {@code Task_ReportHighRisk}
 * @param name       its text in the diagram
 * @param process    id of its process
 * @param form       key of its form
 * @param groups     candidate groups, such as {@code safety-office@YZ-H1}
 * @param assignee   person id as text, null while unclaimed
 * @param due        due instant, null where the task has none
 * @param facts      the instance's facts
 */
public record OpenTask(String id, String key, String name, String process, String processInstance, String deployment,
        Subject subject, String form, Set<String> groups, String assignee, Instant due, Instant created,
        Map<Fact, Object> facts) {

    /** A fact as text, empty where the instance has none. */
    public String fact(Fact fact) {
        return String.valueOf(facts.getOrDefault(fact, ""));
    }
}
