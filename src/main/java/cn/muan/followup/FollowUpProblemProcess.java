package cn.muan.followup;

/** What problems found at follow-ups need from the process engine: an instance of its own for each. */
public interface FollowUpProblemProcess {

    /** Id of the user task that asks for the report, to which its duty belongs. */
    String reportTask();

    /** The problem was found: its report is owed. Returns the instance's id. */
    String found(FollowUpProblem problem);

    /** Another centre owes the report: the task goes there. */
    void moved(FollowUpProblem problem);

    /** Nobody owes it any more: the task is withdrawn. */
    void withdrawn(FollowUpProblem problem);
}
