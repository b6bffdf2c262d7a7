package cn.muan.blood.ui;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;

import cn.muan.base.Subject;
import cn.muan.blood.BloodBoard;
import cn.muan.timeline.ui.CaseThreadPart;

/** The tab 用血: what was asked for her and what became of it. */
@org.springframework.stereotype.Component
@CssImport("./blood.css")
class BloodPart implements CaseThreadPart {

    private final BloodBoard board;
    private final BloodLabels labels;

    BloodPart(BloodBoard board, BloodLabels labels) {
        this.board = board;
        this.labels = labels;
    }

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public String label() {
        return "blood.tab";
    }

    @Override
    public Component render(Subject subject) {
        List<BloodBoard.Sheet> hers = board.of(subject);
        if (hers.isEmpty()) {
            return null;
        }
        var panel = new Div();
        panel.addClassName("blood-tab");
        hers.forEach(sheet -> panel.add(new BloodPanel(sheet, labels)));
        return panel;
    }
}
