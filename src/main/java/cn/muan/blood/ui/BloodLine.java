package cn.muan.blood.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import cn.muan.blood.BloodBoard;

/** An open request in two lines: the clock, what and how much; then where it stands, with whom, since when. */
class BloodLine extends Div {

    BloodLine(BloodBoard.Row row, BloodLabels labels) {
        addClassName("blood-line");
        var what = new Span("#" + row.request().id() + " " + labels.blood(row.request()));
        what.addClassName("blood-what");
        var stage = new Span(labels.text("blood.stage." + row.stage()));
        stage.addClassName("blood-stage");
        var first = new Div(clock(row, labels), what, stage);
        first.addClassName("blood-line-first");
        var second = new Div(new Span(labels.place(row.request().hospital()) + " · " + labels.word("urgency", row.request().urgency())),
                labels.elapsed(row.request()), new Span(labels.text("blood.holder", labels.group(row.holder()))));
        second.addClassName("blood-line-second");
        add(first, second);
    }

    private static Component clock(BloodBoard.Row row, BloodLabels labels) {
        return row.due() == null ? new Span() : labels.clock(row);
    }
}
