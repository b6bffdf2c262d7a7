package cn.muan.worklist;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Up to 50 tasks in order, and where the next window begins.
 *
 * @param next   null at the end of the list, or once 500 tasks have been shown
 * @param capped more tasks match than a list ever shows
 */
public record InboxWindow(List<WorklistItem> items, Position next, boolean capped) {

    /** Where a window ends: its last task in every order, and how many were shown up to it. */
    public record Position(LocalDateTime due, int rank, LocalDateTime created, String taskId, int shown)
            implements Serializable {

        static Position after(WorklistItem item, int shown) {
            return new Position(StoredRow.storedDue(item.due()), StoredRow.rank(item.severity()),
                    StoredRow.stored(item.created()), item.taskId(), shown);
        }
    }
}
