package cn.muan.bloodbank.ui;

import java.util.Map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

import cn.muan.base.ui.Notices;
import cn.muan.bloodbank.BloodBag;

/** Asks before a bag leaves the shelf for good, and why. */
class WriteOffDialog extends Dialog {

    WriteOffDialog(String holder, BloodBag bag, KeeperActs acts, Runnable done) {
        setHeaderTitle(getTranslation("bloodbank.write-off.title", bag.number()));
        var reason = new TextField(getTranslation("bloodbank.write-off.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.setAutofocus(true);
        add(new Paragraph(getTranslation("bloodbank.write-off.text", BloodTexts.product(bag.product()), BloodTexts.groupInWords(bag.group()),
                bag.units(), bag.expires().toString())), reason);
        var write = new Button(getTranslation("bloodbank.write-off"), click -> {
            if (KeeperActs.attempt(Map.of("reason", reason), () -> acts.writeOff(holder, bag.number(), reason.getValue()))) {
                close();
                Notices.success("bloodbank.write-off.done", bag.number());
                done.run();
            }
        });
        write.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(getTranslation("bloodbank.cancel"), click -> close()), write);
    }
}
