package cn.muan.base.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;

/** A personal value shown masked; the eye asks why, shows it for one minute, and whoever gives the value audits it. */
public class MaskedValue extends Composite<Span> {

    private static final int SHOWN_MILLIS = 60_000;
    private static final int REASON_MIN = 4;
    private static final int REASON_MAX = 200;

    private final String masked;
    private final SerializableFunction<String, String> reveal;
    private final Span text = new Span();
    private final Button eye = new Button(VaadinIcon.EYE.create());

    /**
     * @param masked what everybody sees, such as 138****1234
     * @param reveal takes the reason typed, records it and answers the value
     */
    public MaskedValue(String masked, SerializableFunction<String, String> reveal) {
        this.masked = masked;
        this.reveal = reveal;
        text.setText(masked);
        text.addClassName("muan-number");
        eye.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        eye.addClickListener(click -> ask());
        eye.setAriaLabel(getTranslation("base.reveal"));
        eye.setTooltipText(getTranslation("base.reveal"));
        getContent().addClassName("muan-masked");
        getContent().add(text, eye);
    }

    /** Masks the value again; the browser calls it after a minute. */
    @ClientCallable
    public void mask() {
        text.setText(masked);
        eye.setVisible(true);
    }

    private void ask() {
        var dialog = new Dialog(getTranslation("base.reveal-title"));
        var reason = new TextField(getTranslation("base.reveal-reason"));
        reason.setMinLength(REASON_MIN);
        reason.setMaxLength(REASON_MAX);
        reason.setWidthFull();
        reason.setHelperText(getTranslation("base.reveal-audited"));
        var show = new Button(getTranslation("base.reveal"), click -> {
            String typed = reason.getValue().strip();
            if (typed.length() < REASON_MIN) {
                reason.setErrorMessage(getTranslation("base.reveal-reason-short", REASON_MIN));
                reason.setInvalid(true);
                return;
            }
            dialog.close();
            show(reveal.apply(typed));
        });
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        show.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        dialog.add(reason);
        dialog.getFooter().add(new Button(getTranslation("base.cancel"), click -> dialog.close()), show);
        dialog.open();
        reason.focus();
    }

    private void show(String value) {
        text.setText(value);
        eye.setVisible(false);
        getElement().executeJs("setTimeout(() => this.$server.mask(), $0)", SHOWN_MILLIS);
    }
}
