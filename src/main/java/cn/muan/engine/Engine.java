package cn.muan.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.muan.base.Subject;

/**
 * The process engine in the house's own words. Every call joins the caller's transaction. Facts are limited to
 * {@link Fact}: anything else is refused, so that no personal data can reach an engine table.
 */
public interface Engine {

    /** Starts the latest version of a process about the subject and returns the instance id. */
    String start(String process, Subject subject, Map<Fact, ?> facts);

    /** Starts the process that begins with the message and returns the instance id. */
    String startByMessage(String message, Subject subject, Map<Fact, ?> facts);

    /** Completes an open task with the facts to route on.
     * @throws TaskGone when it is already done or withdrawn */
    void complete(String taskId, Map<Fact, ?> facts);

    void claim(String taskId, String personId);

    void unclaim(String taskId);

    /** Delivers the message to the instance of the subject that waits for it; false when none does. */
    boolean correlate(String message, Subject subject, Map<Fact, ?> facts);

    /** Delivers the message to this very instance; false when it has ended or does not wait for it. */
    boolean correlateInstance(String message, String processInstance, Map<Fact, ?> facts);

    /** The open task.
     * @throws TaskGone when there is none */
    OpenTask task(String taskId);

    /** Open tasks of one instance or subject, oldest first; a subject has few. */
    List<OpenTask> tasksOf(Subject subject);

    /** Open tasks after the given id, by id, for the reconciliation. */
    List<OpenTask> tasksAfter(String lastTaskId, int limit);

    /** Diagrams of what runs for the subject, then of what has run, each newest first, at most 20, without the instances named. */
    List<RunningDiagram> diagrams(Subject subject, Set<String> without);

    /** Ids of the deployed processes in which somebody is asked to do something; one that only waits has no tasks. */
    List<String> processes();
}
