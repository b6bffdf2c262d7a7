package cn.muan.critical.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** One record: a heading with a word about how it stands, then its facts by label. */
class CriticalCard extends Article {

    private final DescriptionList list = new DescriptionList();
    private final transient CriticalTexts texts;

    CriticalCard(CriticalTexts texts, String heading, String state) {
        this.texts = texts;
        addClassName("critical-card");
        var word = new Span(state);
        word.addClassName("critical-state");
        add(new H4(new Span(heading + " "), word), list);
    }

    CriticalCard row(String label, String value) {
        if (value != null && !value.isBlank()) {
            list.add(new DescriptionList.Term(texts.text(label)), new DescriptionList.Description(value));
        }
        return this;
    }

    CriticalCard line(String words) {
        add(new Paragraph(words));
        return this;
    }
}
