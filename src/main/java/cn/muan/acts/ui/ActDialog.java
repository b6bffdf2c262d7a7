package cn.muan.acts.ui;

import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

import cn.muan.acts.ActSheet;
import cn.muan.acts.CaseActs;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.base.ui.Notices;
import cn.muan.engine.Feel;
import cn.muan.forms.Drafts;
import cn.muan.forms.ui.DraftStore;
import cn.muan.forms.ui.SchemaForm;

/** One act as a form; what is refused stays typed. */
class ActDialog extends Dialog {

    private final SchemaForm form;
    private final transient Consumer<Map<String, Object>> perform;

    ActDialog(Subject subject, ActSheet sheet, Drafts drafts, Feel feel, Clock clock, Consumer<Map<String, Object>> perform) {
        this.perform = perform;
        String label = "act." + sheet.key();
        form = new SchemaForm(sheet.schema(), sheet.prefill(), feel, clock,
                DraftStore.of(drafts, CaseActs.draftOf(subject, sheet.key()), sheet.schema()));
        addClassName("act-dialog");
        setHeaderTitle(getTranslation(label));
        setWidth("min(52rem, 96vw)");
        setCloseOnOutsideClick(false);
        String text = getTranslation(label + ".text");
        if (!text.equals(label + ".text")) {
            add(new Paragraph(text));
        }
        add(form);
        var confirm = new Button(getTranslation(label), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (sheet.destructive()) {
            confirm.addThemeVariants(ButtonVariant.LUMO_ERROR);
        }
        getFooter().add(new Button(getTranslation("acts.cancel"), click -> close()), confirm);
        form.focusFirst();
    }

    private void confirm() {
        if (!form.validate()) {
            return;
        }
        try {
            perform.accept(form.answers());
            form.settle();
            close();
        } catch (FieldsRefused refused) {
            form.showErrors(refused.errors());
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }
}
