package cn.muan.demo.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Explains what the demo's clock can and cannot do, and asks where something is to be confirmed. */
class ClockDialog extends Dialog {

    ClockDialog(String title, String text) {
        setHeaderTitle(getTranslation(title));
        getTranslation(text).lines().map(Paragraph::new).forEach(this::add);
        getFooter().add(new Button(getTranslation("base.close"), click -> close()));
        setMaxWidth("36rem");
    }

    ClockDialog(String title, String text, String accept, Runnable accepted) {
        this(title, text);
        Button go = new Button(getTranslation(accept), click -> {
            close();
            accepted.run();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().removeAll();
        getFooter().add(new Button(getTranslation("base.cancel"), click -> close()), go);
    }
}
