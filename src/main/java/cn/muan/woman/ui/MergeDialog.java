package cn.muan.woman.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;

import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.base.ui.Notices;
import cn.muan.woman.FoundWoman;

/** Compares two records side by side and makes them one woman, after a reason and a confirmation. */
class MergeDialog extends Dialog {

    private static final int CHOICES = 10;

    /** Merges the second into the first; joins their pregnancies too where they are the same. */
    interface Merge {

        void accept(Subject keep, Subject merge, boolean samePregnancy, String reason);
    }

    private final transient FoundWoman here;
    private final transient Function<String, String> organisation;
    private final transient Merge act;
    private final ComboBox<FoundWoman> other = new ComboBox<>();
    private final Div sides = new Div();
    private final RadioButtonGroup<FoundWoman> keep = new RadioButtonGroup<>();
    private final Checkbox samePregnancy = new Checkbox();
    private final TextField reason = new TextField();
    private final Checkbox sure = new Checkbox();
    private final Button merge = new Button();

    /** @param search       finds records by what is typed
     * @param organisation the name of an organisation's code */
    MergeDialog(FoundWoman here, Function<String, List<FoundWoman>> search, Function<String, String> organisation, Merge act) {
        this.here = here;
        this.organisation = organisation;
        this.act = act;
        setHeaderTitle(getTranslation("woman.merge.title"));
        setWidth("min(52rem, 96vw)");
        other.setLabel(getTranslation("woman.merge.other"));
        other.setItemLabelGenerator(woman -> woman.heading() + "　" + woman.phone());
        other.setItems(query -> {
            String typed = query.getFilter().orElse("");
            return (typed.isBlank() ? List.<FoundWoman>of() : search.apply(typed)).stream()
                    .filter(woman -> !woman.subject().equals(here.subject()))
                    .skip(query.getOffset()).limit(Math.min(query.getLimit(), CHOICES));
        });
        other.setWidthFull();
        other.addValueChangeListener(event -> compare(event.getValue()));
        sides.addClassName("merge-sides");
        keep.setLabel(getTranslation("woman.merge.keep"));
        samePregnancy.setLabel(getTranslation("woman.merge.same-pregnancy"));
        reason.setLabel(getTranslation("woman.reason"));
        reason.setMaxLength(200);
        reason.setWidthFull();
        sure.setLabel(getTranslation("woman.merge.sure"));
        sure.addValueChangeListener(event -> merge.setEnabled(event.getValue() && other.getValue() != null));
        merge.setText(getTranslation("woman.merge.save"));
        merge.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        merge.setEnabled(false);
        merge.addClickListener(event -> merge());
        add(new Paragraph(getTranslation("woman.merge.text")), other, sides, keep, samePregnancy, reason, sure);
        getFooter().add(new Button(getTranslation("woman.cancel"), event -> close()), merge);
        compare(null);
    }

    private void compare(FoundWoman there) {
        sides.removeAll();
        sure.setValue(false);
        List.of(sides, keep, samePregnancy, reason, sure).forEach(part -> part.setVisible(there != null));
        if (there == null) {
            return;
        }
        sides.add(side("woman.merge.here", here), side("woman.merge.there", there));
        keep.setItems(here, there);
        keep.setItemLabelGenerator(one -> getTranslation(one == here ? "woman.merge.here" : "woman.merge.there"));
        keep.setValue(here.number().isEmpty() && !there.number().isEmpty() ? there : here);
        samePregnancy.setValue(false);
        samePregnancy.setVisible(!here.ended() && !there.ended());
    }

    private Div side(String title, FoundWoman woman) {
        var side = new Div(new Paragraph(getTranslation(title)), new Paragraph(woman.heading()),
                new Paragraph(getTranslation(woman.idType().key()) + " " + woman.number()), new Paragraph(woman.phone()),
                new Paragraph(organisation.apply(woman.bookedAt())));
        side.addClassName("merge-side");
        return side;
    }

    private void merge() {
        reason.setInvalid(false);
        Subject kept = keep.getValue().subject();
        Subject merged = keep.getValue() == here ? other.getValue().subject() : here.subject();
        try {
            act.accept(kept, merged, samePregnancy.isVisible() && samePregnancy.getValue(), reason.getValue());
            close();
        } catch (FieldsRefused refused) {
            show(refused.errors());
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }

    private void show(Map<String, Message> errors) {
        errors.values().stream().findFirst().ifPresent(message -> {
            reason.setErrorMessage(getTranslation(message.key(), message.args()));
            reason.setInvalid(true);
            reason.focus();
        });
    }
}
