package cn.muan.caesarean.ui;

import java.time.Clock;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;

import cn.muan.acts.CaseActs;
import cn.muan.base.Subject;
import cn.muan.caesarean.Caesarean;
import cn.muan.caesarean.CaesareanRecords;
import cn.muan.timeline.ui.CaseThreadPart;

/** The tab 剖宫产. */
@CssImport("./caesarean.css")
@org.springframework.stereotype.Component
class CaesareanPart implements CaseThreadPart {

    private final CaesareanRecords records;
    private final CaseActs acts;
    private final CaesareanTexts texts;
    private final Clock clock;

    CaesareanPart(CaesareanRecords records, CaseActs acts, CaesareanTexts texts, Clock clock) {
        this.records = records;
        this.acts = acts;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int order() {
        return 34;
    }

    @Override
    public String label() {
        return "caesarean.tab";
    }

    @Override
    public Component render(Subject subject) {
        List<Caesarean> all = records.all(subject);
        if (all.isEmpty()) {
            return null;
        }
        var panel = new Div(new StampButtons(subject, acts, clock, texts));
        panel.addClassName("caesarean-panel");
        all.forEach(one -> panel.add(new CaesareanEntry(one, records.showsIndication(one), texts)));
        return panel;
    }
}
