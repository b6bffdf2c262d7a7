package cn.muan.woman.ui;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;

import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.base.ui.Notices;
import cn.muan.woman.Ending;

/** Asks how and when a pregnancy ended. */
class EndingDialog extends Dialog {

    private final Select<Ending.Kind> kind = new Select<>();
    private final DatePicker on = new DatePicker();
    private final transient Consumer<Ending> act;

    EndingDialog(LocalDate today, Consumer<Ending> act) {
        this.act = act;
        setHeaderTitle(getTranslation("woman.ending.title"));
        kind.setLabel(getTranslation("woman.ending.kind"));
        kind.setItems(Ending.Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation(one.key()));
        kind.setManualValidation(true);
        kind.setWidthFull();
        on.setLabel(getTranslation("woman.ending.on"));
        on.setI18n(new DatePicker.DatePickerI18n().setDateFormats("yyyy-MM-dd", "yyyyMMdd", "yyyy/M/d"));
        on.setMax(today);
        on.setManualValidation(true);
        on.setWidthFull();
        var save = new Button(getTranslation("woman.ending.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(getTranslation("woman.ending.text")), kind, on);
        getFooter().add(new Button(getTranslation("woman.cancel"), event -> close()), save);
    }

    private void save() {
        kind.setInvalid(false);
        on.setInvalid(false);
        try {
            act.accept(new Ending(kind.getValue(), on.getValue()));
            close();
        } catch (FieldsRefused refused) {
            show(refused.errors());
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }

    private void show(Map<String, Message> errors) {
        if (errors.containsKey("endingKind")) {
            kind.setErrorMessage(text(errors.get("endingKind")));
            kind.setInvalid(true);
        }
        if (errors.containsKey("endedOn")) {
            on.setErrorMessage(text(errors.get("endedOn")));
            on.setInvalid(true);
        }
    }

    private String text(Message message) {
        return getTranslation(message.key(), message.args());
    }
}
