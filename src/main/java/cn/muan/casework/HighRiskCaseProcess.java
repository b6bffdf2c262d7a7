package cn.muan.casework;

import java.util.Set;

import cn.muan.base.Subject;

/** What case management needs from the process engine. */
public interface HighRiskCaseProcess {

    /** A piece of work that somebody is asked to do. */
    enum Work { REPORT, ACKNOWLEDGE_REPORT, FORWARD_REPORT, HAND_OVER, ACKNOWLEDGE_HANDOVER, DECIDE_HANDOVER, FEED_BACK, REVIEW_DOWNGRADE }

    /** Id of the user task that asks for the work, to which its obligations belong. */
    String taskOf(Work work);

    /** The case was opened: reporting begins. */
    void opened(HighRiskCase opened);

    /** The case got worse: a pass through reporting that is under way ends, a new one begins. */
    void upgraded(HighRiskCase upgraded);

    /** The risk has gone while nothing was under way: the case manager is asked whether the case goes on. */
    void eased(HighRiskCase eased);

    /** She is managed elsewhere: work that waits for her former institution is asked of the new one. */
    void moved(HighRiskCase moved);

    /** What waits to be done for the case now. */
    Set<Work> waiting(Subject subject);

    /** The case was closed: whatever waits is withdrawn. */
    void closed(Subject subject);
}
