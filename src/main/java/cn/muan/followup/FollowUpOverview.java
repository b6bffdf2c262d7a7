package cn.muan.followup;

import java.util.List;

/**
 * What the case thread shows of follow-up.
 *
 * @param plan            what runs, with what is owed next
 * @param ended           the latest series that ended
 * @param visits          the latest contacts, newest first
 * @param problems        the latest problems found, newest first
 * @param showsInfectious whether the reader may know that she is infectious
 * @param showsWords      whether the reader may read what was noted of an infectious woman
 */
public record FollowUpOverview(List<Line> plan, List<FollowUpSeries> ended, List<FollowUpVisit> visits, List<FollowUpProblem> problems,
        boolean showsInfectious, boolean showsWords) {

    /** A series with its next period, null where none is left, and how many earlier ones were missed and are still open. */
    public record Line(FollowUpSeries series, FollowUpPeriod next, int missed) {
    }

    /** Nothing to show. */
    public boolean empty() {
        return plan.isEmpty() && ended.isEmpty() && visits.isEmpty();
    }
}
