package cn.muan.ambulance.ui;

import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;

import cn.muan.base.FieldsRefused;
import cn.muan.base.Refused;
import cn.muan.base.ui.Notices;
import cn.muan.engine.Feel;
import cn.muan.forms.Drafts;
import cn.muan.forms.ui.DraftStore;
import cn.muan.forms.ui.SchemaForm;
import cn.muan.worklist.TaskSheet;

/** The form of a run's task over the board: choose a vehicle, or enter the time of a stage. */
class RunTaskDialog extends Dialog {

    private final SchemaForm form;
    private final transient Consumer<Map<String, Object>> complete;

    RunTaskDialog(TaskSheet sheet, Drafts drafts, Feel feel, Clock clock, RunTexts texts, Consumer<Map<String, Object>> complete) {
        this.complete = complete;
        form = new SchemaForm(sheet.schema(), sheet.prefill(), feel, clock,
                DraftStore.of(drafts, Drafts.ofTask(sheet.item().taskId()), sheet.schema()));
        addClassName("act-dialog");
        setHeaderTitle(sheet.item().taskName());
        setWidth("min(40rem, 96vw)");
        setCloseOnOutsideClick(false);
        add(form);
        var confirm = new Button(texts.text("ambulance.confirm"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(texts.text("ambulance.close"), click -> close()), confirm);
        form.focusFirst();
    }

    private void confirm() {
        if (!form.validate()) {
            return;
        }
        try {
            complete.accept(form.answers());
            form.settle();
            close();
        } catch (FieldsRefused refused) {
            form.showErrors(refused.errors());
        } catch (Refused refused) {
            Notices.refused(refused);
            close();
        }
    }
}
