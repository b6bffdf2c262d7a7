package cn.muan.plan.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;

/** One record: a heading, then its words by label. */
class Entry extends Div {

    private final DescriptionList list = new DescriptionList();
    private final transient PlanTexts texts;

    Entry(PlanTexts texts, String heading) {
        this.texts = texts;
        addClassName("plan-entry");
        add(new H4(heading), list);
    }

    Entry row(String label, String value) {
        if (value != null && !value.isBlank()) {
            list.add(new DescriptionList.Term(texts.text(label)), new DescriptionList.Description(value));
        }
        return this;
    }

    Entry line(String words) {
        add(new Paragraph(words));
        return this;
    }
}
