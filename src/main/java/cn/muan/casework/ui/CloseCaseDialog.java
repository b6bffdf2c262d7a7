package cn.muan.casework.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiConsumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;

import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.casework.ClosingReason;

/** Asks why a case is closed and says what closing does. */
class CloseCaseDialog extends Dialog {

    private final ComboBox<ClosingReason> reason = new ComboBox<>();
    private final TextArea note = new TextArea();
    private final transient CaseTexts texts;
    private final transient BiConsumer<ClosingReason, String> close;

    CloseCaseDialog(CaseTexts texts, BiConsumer<ClosingReason, String> close) {
        this.texts = texts;
        this.close = close;
        setHeaderTitle(texts.text("casework.close-title"));
        setWidth("28rem");
        reason.setLabel(texts.text("casework.close-reason"));
        reason.setItems(Arrays.stream(ClosingReason.values()).filter(ClosingReason::chosenByPeople).toList());
        reason.setItemLabelGenerator(one -> reasonText(texts, one));
        reason.setWidthFull();
        note.setLabel(texts.text("casework.note"));
        note.setMaxLength(500);
        note.setWidthFull();
        var body = new VerticalLayout(new Paragraph(texts.text("casework.close-text")), reason, note);
        body.setPadding(false);
        add(body);
        var confirm = new Button(texts.text("casework.close-confirm"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(texts.text("casework.close-cancel"), click -> close()), confirm);
    }

    static String reasonText(CaseTexts texts, ClosingReason reason) {
        return texts.text("casework.reason." + reason.name().toLowerCase(Locale.ROOT));
    }

    private void confirm() {
        if (reason.isEmpty()) {
            refuse(reason, "casework.reason-missing");
            return;
        }
        try {
            close.accept(reason.getValue(), note.getValue());
            close();
        } catch (FieldsRefused refused) {
            Message first = refused.errors().values().iterator().next();
            note.setInvalid(true);
            note.setErrorMessage(texts.text(first.key(), first.args()));
        } catch (Refused refused) {
            refuse(reason, refused.reason().key());
        }
    }

    private void refuse(ComboBox<ClosingReason> field, String key) {
        field.setInvalid(true);
        field.setErrorMessage(texts.text(key));
    }
}
