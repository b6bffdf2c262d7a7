package cn.muan.worklist.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import cn.muan.base.ChinaTime;
import cn.muan.base.ui.Countdown;
import cn.muan.base.ui.InfectiousChip;
import cn.muan.base.ui.SeverityChip;
import cn.muan.worklist.TaskSheet;
import cn.muan.worklist.WorklistItem;

/** Who it is about, who holds it since when, what is to be done and why. */
class WorkHead extends Div {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    WorkHead(TaskSheet sheet, PlaceNames places, Instant now) {
        WorklistItem item = sheet.item();
        var who = new Span(item.who());
        who.addClassName("work-who");
        var first = new Div(who);
        if (item.subject().isPregnancy()) {
            first.add(new SeverityChip(item.severity()));
        }
        if (item.infectious()) {
            first.add(new InfectiousChip());
        }
        first.addClassName("work-line");
        var name = new H2(item.taskName());
        var clock = TaskRow.clock(item, now);
        var basis = getTranslation(sheet.basis().key(), sheet.basis().args());
        if (clock instanceof Countdown countdown) {
            countdown.explained(getTranslation("worklist.due-title", local(item.due()), basis));
        }
        var second = new Div(clock, name);
        second.addClassName("work-line");
        var why = new Paragraph(getTranslation("worklist.basis", basis));
        why.addClassName("work-basis");
        add(first, holder(item, places), second, why);
    }

    private Paragraph holder(WorklistItem item, PlaceNames places) {
        String place = places.of(item.institution());
        var line = new Paragraph(item.claimed()
                ? getTranslation("worklist.held-since", place, item.holder(), local(item.heldSince() == null ? item.created() : item.heldSince()))
                : getTranslation("worklist.unclaimed-since", place, local(item.created())));
        line.addClassName("work-holder");
        line.setClassName("task-unclaimed", !item.claimed());
        return line;
    }

    private static String local(Instant instant) {
        return MINUTE.format(instant.atZone(ChinaTime.ZONE));
    }
}
