package cn.muan.casework;

import cn.muan.base.Subject;

/** What case management needs from the process engine. */
public interface HighRiskCaseProcess {

    /** A piece of work that somebody is asked to do. */
    enum Work { REPORT, ACKNOWLEDGE_REPORT, HAND_OVER, ACKNOWLEDGE_HANDOVER, FEED_BACK }

    /** Id of the user task that asks for the work, to which its obligations belong. */
    String taskOf(Work work);

    /** The case was opened: reporting begins. */
    void opened(HighRiskCase opened);

    /** The case got worse: a pass through reporting that is under way ends, a new one begins. */
    void upgraded(HighRiskCase upgraded);

    /** The case was closed: whatever waits is withdrawn. */
    void closed(Subject subject);
}
