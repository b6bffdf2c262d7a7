package cn.muan.worklist.ui;

import java.util.function.Predicate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;

/** Asks for the name of a view; stays open until the name is accepted. */
class SaveViewDialog extends Dialog {

    SaveViewDialog(Predicate<String> save) {
        setHeaderTitle(getTranslation("worklist.view.save"));
        var name = new TextField(getTranslation("worklist.view.name"));
        name.setMaxLength(60);
        name.setHelperText(getTranslation("worklist.view.help"));
        name.setWidthFull();
        var keep = new Button(getTranslation("worklist.view.keep"), click -> {
            if (save.test(name.getValue())) {
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("worklist.cancel"), click -> close()), keep);
        add(name);
        name.focus();
    }
}
