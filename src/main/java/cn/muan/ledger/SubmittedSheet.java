package cn.muan.ledger;

import java.util.List;

import cn.muan.periodic.PeriodicDuty;

/**
 * What an institution submitted for a period.
 *
 * @param lines   the women of a list in the reader's sight, empty on a meeting or a nil report
 * @param note    what was written beside the list, null where nothing
 * @param meeting minutes, null on a list
 */
public record SubmittedSheet(PeriodicDuty duty, List<Line> lines, String note, ReviewMeeting meeting) {

    /** One woman with her masked heading; {@code infectious} only for those who may see it, {@code tracked} null on a list that does not ask. */
    public record Line(String heading, ManagedCase highRiskCase, boolean infectious, Boolean tracked) {
    }
}
