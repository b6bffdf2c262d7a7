package cn.muan.bloodbank.ui;

import java.util.Map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;

import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.base.ui.Notices;

/** Bags received, pasted or scanned one a line; a bad line is named with its reason, and then nothing is received. */
class ReceiveDialog extends Dialog {

    private final String holder;
    private final transient KeeperActs acts;
    private final transient Runnable done;
    private final TextArea list = new TextArea(getTranslation("bloodbank.receive.list"));
    private final Div problems = new Div();

    ReceiveDialog(String holder, KeeperActs acts, Runnable done) {
        this.holder = holder;
        this.acts = acts;
        this.done = done;
        setHeaderTitle(getTranslation("bloodbank.receive"));
        addClassName("blood-receive");
        setWidth("40rem");
        list.setHelperText(getTranslation("bloodbank.receive.help"));
        list.setPlaceholder(getTranslation("bloodbank.receive.example"));
        list.setWidthFull();
        list.setMinRows(8);
        list.setMaxRows(14);
        list.setAutofocus(true);
        problems.addClassName("blood-problems");
        problems.getElement().setAttribute("role", "alert");
        add(list, problems);
        var receive = new Button(getTranslation("bloodbank.receive.do"), click -> receive());
        receive.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        receive.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("bloodbank.cancel"), click -> close()), receive);
        receive.addClickListener(click -> receive.setEnabled(true));
    }

    private void receive() {
        problems.removeAll();
        list.setInvalid(false);
        try {
            int received = acts.receive(holder, list.getValue());
            close();
            Notices.success("bloodbank.receive.done", received);
            done.run();
        } catch (FieldsRefused refused) {
            show(refused.errors());
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }

    private void show(Map<String, Message> errors) {
        String[] lines = list.getValue().split("\\R", -1);
        var marked = new UnorderedList();
        errors.forEach((key, error) -> {
            String reason = getTranslation(error.key(), error.args());
            marked.add(new ListItem(key.matches("\\d+") ? getTranslation("bloodbank.receive.line", key, lines[Integer.parseInt(key) - 1].strip(), reason) : reason));
        });
        list.setErrorMessage(getTranslation("bloodbank.receive.refused", errors.size()));
        list.setInvalid(true);
        problems.add(new Paragraph(getTranslation("bloodbank.receive.nothing")), marked);
        list.focus();
    }
}
