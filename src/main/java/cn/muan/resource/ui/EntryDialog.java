package cn.muan.resource.ui;

import java.util.Map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;

import org.springframework.dao.ConcurrencyFailureException;

import cn.muan.base.FieldsRefused;
import cn.muan.base.Refused;
import cn.muan.base.ui.FieldErrors;
import cn.muan.base.ui.Notices;

/** A dialog that loses nothing typed: refusals stand at the fields, and where a colleague was faster the newest is shown above what was typed. */
abstract class EntryDialog extends Dialog {

    private static final String CHANGED = "resource.changed-meanwhile";

    private final Paragraph newest = new Paragraph();
    private final transient Runnable done;

    /** @param done runs after something was saved */
    EntryDialog(String title, Runnable done) {
        super(title);
        this.done = done;
        newest.addClassName("resource-newest");
        newest.getElement().setAttribute("role", "status");
        newest.setVisible(false);
        setMaxWidth("100vw");
        add(newest);
    }

    /** The button that saves, and the way out. */
    void footer(Runnable save, Map<String, ? extends HasValidationProperties> fields) {
        var keep = new Button(getTranslation("resource.save"), click -> attempt(save, fields));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("base.cancel"), click -> close()), keep);
    }

    private void attempt(Runnable save, Map<String, ? extends HasValidationProperties> fields) {
        try {
            save.run();
            close();
            Notices.success("resource.saved");
            done.run();
        } catch (FieldsRefused refused) {
            new FieldErrors(fields).show(refused.errors());
        } catch (Refused refused) {
            if (refused.reason().key().equals(CHANGED)) {
                overtaken();
            } else {
                Notices.refused(refused);
            }
        } catch (ConcurrencyFailureException faster) {
            overtaken();
        }
    }

    private void overtaken() {
        newest.setText(getTranslation(CHANGED) + " " + reread());
        newest.setVisible(true);
    }

    /** Takes the newest version as seen and says what it holds, so that saving again is a decision. */
    abstract String reread();
}
