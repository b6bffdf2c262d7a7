package cn.muan.obligation.ui;

import java.util.Arrays;
import java.util.function.BiConsumer;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;

import cn.muan.base.Refused;
import cn.muan.obligation.Alarm;

/** Asks why an alarm is closed; it stays open while the answer is not accepted, so that nothing typed is lost. */
class CloseAlarmDialog extends Dialog {

    private final RadioButtonGroup<Alarm.CloseReason> reason = new RadioButtonGroup<>();
    private final TextArea note = new TextArea();

    CloseAlarmDialog(BiConsumer<Alarm.CloseReason, String> close) {
        setHeaderTitle(getTranslation("obligation.alarms.close.title"));
        reason.setLabel(getTranslation("obligation.alarms.close.reason"));
        reason.setItems(Arrays.stream(Alarm.CloseReason.values()).filter(Alarm.CloseReason::byPerson).toList());
        reason.setItemLabelGenerator(each -> getTranslation("obligation.reason." + each.code()));
        reason.setRequiredIndicatorVisible(true);
        note.setLabel(getTranslation("obligation.alarms.close.note"));
        note.setHelperText(getTranslation("obligation.alarms.comment.hint"));
        note.setMaxLength(1000);
        note.setWidthFull();
        note.setRequiredIndicatorVisible(true);
        add(new Paragraph(getTranslation("obligation.alarms.close.hint")), reason, note);
        Button accept = new Button(getTranslation("obligation.alarms.close"), click -> accept(close));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        accept.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(getTranslation("obligation.alarms.cancel"), click -> close()), accept);
        setMaxWidth("36rem");
    }

    private void accept(BiConsumer<Alarm.CloseReason, String> close) {
        reason.setInvalid(reason.getValue() == null);
        reason.setErrorMessage(getTranslation("obligation.close-reason-missing"));
        note.setInvalid(note.getValue().isBlank());
        note.setErrorMessage(getTranslation("obligation.close-note-missing"));
        if (reason.isInvalid() || note.isInvalid()) {
            return;
        }
        try {
            close.accept(reason.getValue(), note.getValue());
            close();
        } catch (Refused refused) {
            note.setInvalid(true);
            note.setErrorMessage(getTranslation(refused.reason().key(), refused.reason().args()));
        }
    }
}
