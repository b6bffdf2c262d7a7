package cn.muan.followup;

import cn.muan.policy.Contact;

/** What follow-up needs from the process engine: an instance of its own for each series. */
public interface FollowUpProcess {

    /** Id of the user task that asks for a contact of this kind, to which its duties belong. */
    String taskOf(Contact contact);

    /** The series began: its periods open from now on. Returns the instance's id. */
    String begun(FollowUpSeries series);

    /** A contact counted for it that was not recorded through its own task: the task is withdrawn or given out anew. */
    void visitRecorded(FollowUpSeries series);

    /** Another centre owes it: its task goes there. */
    void moved(FollowUpSeries series);

    void suspended(FollowUpSeries series);

    void resumed(FollowUpSeries series);

    /** Whatever waits is withdrawn. */
    void ended(FollowUpSeries series);
}
