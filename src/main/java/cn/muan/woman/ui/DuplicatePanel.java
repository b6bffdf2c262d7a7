package cn.muan.woman.ui;

import java.util.List;
import java.util.function.LongConsumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

import cn.muan.base.Subject;
import cn.muan.timeline.ui.CaseThreadNavigation;
import cn.muan.woman.AlreadyRegistered;
import cn.muan.woman.SimilarWoman;

/** Says while typing that the woman is registered already, or may be. */
class DuplicatePanel extends Div {

    private final transient LongConsumer registerNewPregnancy;
    private final Div certain = new Div();
    private final Div possible = new Div();

    DuplicatePanel(LongConsumer registerNewPregnancy) {
        this.registerNewPregnancy = registerNewPregnancy;
        addClassName("duplicates");
        certain.getElement().setAttribute("role", "alert");
        certain.addClassName("duplicates-certain");
        possible.getElement().setAttribute("role", "status");
        possible.addClassName("duplicates-possible");
        certain.setVisible(false);
        possible.setVisible(false);
        add(certain, possible);
    }

    /** @param found null when the document is new */
    void showCertain(AlreadyRegistered found) {
        certain.removeAll();
        certain.setVisible(found != null);
        if (found == null) {
            return;
        }
        certain.add(new Paragraph(getTranslation(found.reason().key(), found.reason().args())));
        if (found.visible()) {
            certain.add(link(getTranslation("woman.register.open-existing"), found.pregnancy()));
        }
        if (found.newPregnancyPossible()) {
            var again = new Button(getTranslation("woman.register.new-pregnancy"), event -> registerNewPregnancy.accept(found.woman()));
            again.addThemeVariants(ButtonVariant.LUMO_SMALL);
            certain.add(again);
        }
    }

    void showPossible(List<SimilarWoman> similar) {
        possible.removeAll();
        possible.setVisible(!similar.isEmpty());
        if (similar.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        similar.forEach(woman -> list.add(item(woman)));
        possible.add(new Paragraph(getTranslation("woman.register.similar")), list);
    }

    private ListItem item(SimilarWoman woman) {
        String why = getTranslation(woman.why().key());
        if (woman.subject() == null) {
            return new ListItem(getTranslation("woman.register.similar-elsewhere", why, woman.institution()));
        }
        return new ListItem(link(getTranslation("woman.register.similar-here", woman.heading(), why, woman.institution()), woman.subject()));
    }

    private static Anchor link(String text, Subject subject) {
        var link = new Anchor(CaseThreadNavigation.path(subject), text);
        link.setTarget("_blank");
        return link;
    }
}
