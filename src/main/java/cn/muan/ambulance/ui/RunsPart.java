package cn.muan.ambulance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

import cn.muan.ambulance.RunBoard;
import cn.muan.ambulance.RunStamp;
import cn.muan.base.Subject;
import cn.muan.timeline.ui.CaseThreadPart;

/** The tab 出车: each run for her and when it reached which stage, by whose word. */
@org.springframework.stereotype.Component
@CssImport("./ambulance.css")
class RunsPart implements CaseThreadPart {

    private final RunBoard board;
    private final RunTexts texts;

    RunsPart(RunBoard board, RunTexts texts) {
        this.board = board;
        this.texts = texts;
    }

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int order() {
        return 46;
    }

    @Override
    public String label() {
        return "ambulance.tab";
    }

    @Override
    public Component render(Subject subject) {
        var runs = board.of(subject);
        if (runs.isEmpty()) {
            return null;
        }
        var panel = new Div();
        panel.addClassName("runs-panel");
        runs.forEach(told -> panel.add(run(told)));
        return panel;
    }

    private Component run(RunBoard.Told told) {
        var run = told.run();
        var list = new UnorderedList(new ListItem(texts.text("ambulance.line.ordered", texts.at(run.orderedAt()), texts.place(run.centre()))));
        for (RunStamp stamp : told.stamps()) {
            list.add(new ListItem(texts.text("ambulance.line.stamp", texts.at(stamp.reachedAt()), texts.word("ambulance.stage", stamp.stage()),
                    stamp.recordedBy(), texts.at(stamp.recordedAt()))));
        }
        var panel = new Div(new H3(texts.place(run.origin()) + " → " + texts.place(run.destination())
                + (run.callSign() == null ? "" : " · " + run.callSign())), list);
        if (run.ending() != null) {
            panel.add(new Paragraph(run.ending()));
        }
        if (run.rerouteReason() != null) {
            panel.add(new Paragraph(texts.text("ambulance.rerouted", run.rerouteReason())));
        }
        return panel;
    }
}
