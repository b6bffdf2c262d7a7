package cn.muan.woman.ui;

import java.util.function.Consumer;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;

/** Asks for a reason before an act that is audited. */
class ReasonDialog extends Dialog {

    private final TextField reason = new TextField();
    private final transient Consumer<String> act;

    ReasonDialog(String title, String text, Consumer<String> act) {
        this.act = act;
        setHeaderTitle(title);
        reason.setLabel(getTranslation("woman.reason"));
        reason.setMaxLength(200);
        reason.setWidthFull();
        var confirm = new Button(getTranslation("woman.confirm"), event -> confirm());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        reason.addKeyPressListener(Key.ENTER, event -> confirm());
        add(new Paragraph(text), reason);
        getFooter().add(new Button(getTranslation("woman.cancel"), event -> close()), confirm);
    }

    @Override
    public void open() {
        super.open();
        reason.focus();
    }

    private void confirm() {
        try {
            act.accept(reason.getValue());
            close();
        } catch (FieldsRefused refused) {
            say(refused.errors().values().iterator().next());
        } catch (Refused refused) {
            say(refused.reason());
        }
    }

    private void say(Message message) {
        reason.setErrorMessage(getTranslation(message.key(), message.args()));
        reason.setInvalid(true);
    }
}
