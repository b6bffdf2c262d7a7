package cn.muan.woman.ui;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;

import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.base.ui.Notices;
import cn.muan.engine.Feel;
import cn.muan.forms.FormCheck;
import cn.muan.forms.FormSchema;
import cn.muan.forms.ui.SchemaForm;
import cn.muan.woman.PregnancyDetails;
import cn.muan.woman.WomanForms;

/** Corrects what was registered by mistake; the details are open because a reason was given. */
class CorrectDialog extends Dialog {

    /** Takes the corrected details and the reason. */
    interface Correct {

        void accept(PregnancyDetails details, String reason);
    }

    private final transient WomanForms forms;
    private final transient Map<String, Object> beginning;
    private final transient Feel feel;
    private final transient Clock clock;
    private final transient Correct act;
    private final SchemaForm form;

    CorrectDialog(WomanForms forms, PregnancyDetails details, String reason, Feel feel, Clock clock, Correct act) {
        this.forms = forms;
        this.feel = feel;
        this.clock = clock;
        this.act = act;
        this.beginning = forms.beginning(details);
        beginning.put("reason", reason);
        form = new SchemaForm(forms.correction(), beginning, feel, clock, null);
        setHeaderTitle(getTranslation("woman.correct"));
        setWidth("min(60rem, 96vw)");
        setCloseOnOutsideClick(false);
        var save = new Button(getTranslation("woman.correct.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(form);
        getFooter().add(new Button(getTranslation("woman.cancel"), event -> close()), save);
    }

    private void save() {
        FormSchema schema = forms.correction();
        FormCheck check = schema.check(form.answers(), beginning, feel, clock);
        form.showErrors(check.errors());
        if (!check.ok()) {
            return;
        }
        try {
            act.accept(forms.details(check.answers()), check.answers().text("reason").orElse(""));
            form.settle();
            close();
        } catch (FieldsRefused refused) {
            form.showErrors(new LinkedHashMap<String, Message>(refused.errors()));
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }
}
