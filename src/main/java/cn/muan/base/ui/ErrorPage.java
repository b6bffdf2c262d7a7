package cn.muan.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

import cn.muan.base.Message;

/** What happened, what is safe, what to do: the page shown instead of a view. */
abstract class ErrorPage extends Div {

    void explain(String titleKey, Message message) {
        removeAll();
        addClassName("muan-page");
        add(new H2(getTranslation(titleKey)), new Paragraph(getTranslation(message.key(), message.args())),
                new Anchor("", getTranslation("base.to-start")));
    }
}
