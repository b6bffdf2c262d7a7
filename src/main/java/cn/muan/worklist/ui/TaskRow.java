package cn.muan.worklist.ui;

import java.time.Instant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import cn.muan.base.ui.Countdown;
import cn.muan.base.ui.InfectiousChip;
import cn.muan.base.ui.SeverityChip;
import cn.muan.worklist.WorklistItem;

/** One task in two lines: the clock, what and how severe; then who, where and who holds it. */
class TaskRow extends Div {

    private transient WorklistItem item;
    private boolean gone;

    TaskRow(WorklistItem item) {
        this.item = item;
        addClassName("task-row");
        getElement().setAttribute("role", "option");
        setId("task-" + item.taskId());
    }

    WorklistItem item() {
        return item;
    }

    /** Somebody else has it, or it is no longer there. */
    boolean isOver(long personId) {
        return gone || item.claimed() && item.assignee() != personId;
    }

    /** Shows the item anew; a task that is gone keeps its last line and says so. */
    void show(WorklistItem now, boolean isGone, long personId, Instant time, PlaceNames places) {
        if (now.equals(item) && gone == isGone && getComponentCount() > 0) {
            return;
        }
        item = now;
        gone = isGone;
        removeAll();
        setClassName("task-row-over", isOver(personId));
        add(first(time), second(personId, places));
    }

    void select(boolean selected) {
        getElement().setAttribute("aria-selected", String.valueOf(selected));
        setClassName("task-row-selected", selected);
        if (selected) {
            getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
    }

    private Div first(Instant time) {
        var name = new Span(item.taskName());
        name.addClassName("task-row-name");
        var line = new Div(clock(item, time), name);
        if (item.subject().isPregnancy()) {
            line.add(new SeverityChip(item.severity()));
        }
        if (item.infectious()) {
            line.add(new InfectiousChip());
        }
        line.addClassName("task-row-first");
        return line;
    }

    private Div second(long personId, PlaceNames places) {
        var holder = new Span(gone ? getTranslation("worklist.row.gone") : holder(personId));
        holder.addClassName("task-row-holder");
        if (!gone && !item.claimed()) {
            holder.addClassName("task-unclaimed");
        }
        var who = new Span(who(places.of(item.institution())));
        who.addClassName("task-row-who");
        var line = new Div(who, new Span("·"), holder);
        line.addClassName("task-row-second");
        return line;
    }

    /** A subject that names the institution itself does not need it twice. */
    private String who(String institution) {
        return item.who().contains(institution) ? item.who() : item.who() + " · " + institution;
    }

    private String holder(long personId) {
        if (!item.claimed()) {
            return getTranslation("worklist.unclaimed");
        }
        return item.assignee() == personId ? getTranslation("worklist.row.me") : item.holder();
    }

    static Component clock(WorklistItem item, Instant time) {
        if (item.due() == null) {
            var none = new Span(none());
            none.addClassName("task-no-clock");
            return none;
        }
        return new Countdown(item.due(), item.warn(), item.urgent(), time);
    }

    private static String none() {
        return com.vaadin.flow.i18n.I18NProvider.translate("worklist.no-due");
    }
}
