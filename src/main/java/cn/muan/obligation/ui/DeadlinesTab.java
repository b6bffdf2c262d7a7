package cn.muan.obligation.ui;

import java.util.Comparator;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import cn.muan.base.Subject;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;
import cn.muan.timeline.ui.CaseThreadPart;

/** The tab 时限 of the case thread: every obligation of the case, the open ones first, most urgent on top. */
@org.springframework.stereotype.Component
class DeadlinesTab implements CaseThreadPart {

    private final Obligations obligations;
    private final DutyTexts texts;

    DeadlinesTab(Obligations obligations, DutyTexts texts) {
        this.obligations = obligations;
        this.texts = texts;
    }

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String label() {
        return "obligation.deadlines";
    }

    @Override
    public Component render(Subject subject) {
        List<Obligation> history = obligations.historyOf(subject);
        Div tab = new Div();
        tab.addClassName("deadlines");
        if (history.isEmpty()) {
            tab.add(new Paragraph(tab.getTranslation("obligation.deadlines.empty")));
        }
        history.stream().filter(Obligation::open).sorted(Comparator.comparing(Obligation::due)).map(this::card).forEach(tab::add);
        for (int i = history.size() - 1; i >= 0; i--) {
            if (!history.get(i).open()) {
                tab.add(card(history.get(i)));
            }
        }
        return tab;
    }

    private DeadlineCard card(Obligation obligation) {
        return new DeadlineCard(obligation, texts);
    }
}
