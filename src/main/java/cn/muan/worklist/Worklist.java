package cn.muan.worklist;

import java.util.Map;

import cn.muan.base.Severity;
import cn.muan.base.Subject;

/** What a person does with open tasks; each act is one transaction over domain, engine and rows. */
public interface Worklist {

    /** @throws TaskClaimed when somebody else was faster; says who */
    void claim(String taskId);

    /** Gives a claimed task back to its groups. */
    void giveBack(String taskId);

    /** Hands the task to a member of one of its groups. */
    void assign(String taskId, long personId);

    /** Checks and saves the answers and completes the task; claims it first where nobody has.
     * @throws cn.muan.engine.TaskGone when it is already done */
    void complete(String taskId, Map<String, Object> answers);

    /** Severity or infectiousness of a case changed: its rows follow. */
    void refresh(Subject subject, Severity severity, boolean infectious);

    /** Headings of a subject's rows are built anew, as after a merge or a corrected name. */
    void refreshHeadings(Subject subject);
}
