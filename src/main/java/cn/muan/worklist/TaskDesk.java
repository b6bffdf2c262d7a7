package cn.muan.worklist;

import java.util.Map;
import java.util.Set;

import cn.muan.base.Message;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;

/** What a feature hands the worklist for the tasks of its process; features register one bean per process. */
public interface TaskDesk {

    /** Id of the process whose tasks this desk serves. */
    String process();

    /** What a row and the head of the work pane say about the task, without identifiers. */
    TaskHeading heading(OpenTask task);

    /** What the form begins with, by field key; computed facts are read-only in the form. */
    Map<String, Object> prefill(OpenTask task);

    /**
     * Saves the answers to the domain, with every check of who asks and what is asked, and returns the facts to route on; the
     * worklist then completes the engine's task in the same transaction.
     *
     * @throws cn.muan.base.Refused       when a domain rule says no
     * @throws cn.muan.base.FieldsRefused when fields are not acceptable
     */
    Map<Fact, ?> submit(OpenTask task, Map<String, Object> answers);

    /** Why the task is there: obligation and seed article, for the work pane. */
    Message basis(OpenTask task);

    /** Codes of the obligations the task serves. */
    Set<String> obligations(OpenTask task);
}
