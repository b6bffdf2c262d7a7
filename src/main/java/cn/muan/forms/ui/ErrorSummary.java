package cn.muan.forms.ui;

import java.util.List;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

/** Every error of a form in one place, each with a jump to its field. */
class ErrorSummary extends Div implements Focusable<ErrorSummary> {

    /** One line of the summary; {@code jump} is null where the form has no such field. */
    record Line(String sentence, Runnable jump) {
    }

    ErrorSummary() {
        addClassName("schema-form-errors");
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("tabindex", "-1");
        setVisible(false);
    }

    void show(List<Line> lines) {
        removeAll();
        setVisible(!lines.isEmpty());
        if (lines.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        lines.forEach(line -> list.add(item(line)));
        add(new H3(getTranslation("forms.errors.title", lines.size())), list);
    }

    private static ListItem item(Line line) {
        if (line.jump() == null) {
            return new ListItem(line.sentence());
        }
        var jump = new Button(line.sentence(), event -> line.jump().run());
        jump.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return new ListItem(jump);
    }
}
