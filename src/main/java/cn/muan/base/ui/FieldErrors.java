package cn.muan.base.ui;

import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.i18n.I18NProvider;

import cn.muan.base.Message;

/** Puts refusals at the fields they are about, the first one in focus; what has no field here becomes a notice. */
public class FieldErrors {

    private final Map<String, ? extends HasValidationProperties> fields;

    public FieldErrors(Map<String, ? extends HasValidationProperties> fields) {
        this.fields = fields;
    }

    /** Shows these errors and no older ones. */
    public void show(Map<String, Message> errors) {
        fields.values().forEach(field -> field.setInvalid(false));
        boolean[] focused = {false};
        errors.forEach((key, message) -> {
            HasValidationProperties field = fields.get(key);
            if (field == null) {
                Notices.error(message.key(), message.args());
                return;
            }
            field.setErrorMessage(I18NProvider.translate(message.key(), message.args()));
            field.setInvalid(true);
            if (!focused[0] && field instanceof Component && field instanceof Focusable<?> focusable) {
                focusable.focus();
                focused[0] = true;
            }
        });
    }
}
