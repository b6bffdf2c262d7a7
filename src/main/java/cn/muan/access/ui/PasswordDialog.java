package cn.muan.access.ui;

import java.util.Map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.function.SerializableBiConsumer;

import org.springframework.security.authentication.LockedException;

import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.ui.FieldErrors;
import cn.muan.base.ui.Notices;

/** Asks for the old password and twice for the new one. */
class PasswordDialog extends Dialog {

    private final PasswordField old = new PasswordField(getTranslation("access.password-old"));
    private final PasswordField password = new PasswordField(getTranslation("access.password-new"));
    private final PasswordField again = new PasswordField(getTranslation("access.password-again"));

    PasswordDialog(SerializableBiConsumer<String, String> change) {
        setHeaderTitle(getTranslation("base.change-password"));
        password.setHelperText(getTranslation("access.password-rule"));
        var fields = new VerticalLayout(old, password, again);
        fields.setPadding(false);
        fields.setSpacing(false);
        fields.getChildren().forEach(field -> ((PasswordField) field).setWidthFull());
        add(fields);
        var save = new Button(getTranslation("access.save"), click -> change(change));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("base.cancel"), click -> close()), save);
    }

    private void change(SerializableBiConsumer<String, String> change) {
        var errors = new FieldErrors(Map.of("old", old, "password", password, "again", again));
        if (!password.getValue().equals(again.getValue())) {
            errors.show(Map.of("again", new Message("access.password-differs")));
            return;
        }
        try {
            change.accept(old.getValue(), password.getValue());
            close();
            Notices.success("access.password-changed");
        } catch (FieldsRefused refused) {
            errors.show(refused.errors());
        } catch (LockedException tooManyTries) {
            errors.show(Map.of("old", new Message("access.password-tries")));
        }
    }
}
