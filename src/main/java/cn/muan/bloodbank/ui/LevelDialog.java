package cn.muan.bloodbank.ui;

import java.util.Map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;

import cn.muan.base.ui.Notices;
import cn.muan.bloodbank.StockLine;

/** The reserve level of one group, and whose standard it is. */
class LevelDialog extends Dialog {

    private final IntegerField level = new IntegerField(getTranslation("bloodbank.level"));
    private final TextField source = new TextField(getTranslation("bloodbank.level.from"));

    LevelDialog(String holder, StockLine line, KeeperActs acts, Runnable done) {
        setHeaderTitle(getTranslation("bloodbank.level.of", BloodTexts.product(line.product()), BloodTexts.groupInWords(line.group())));
        level.setValue(line.level());
        level.setStepButtonsVisible(true);
        level.setHelperText(getTranslation("bloodbank.level.help"));
        source.setValue(line.levelSource() == null ? "" : line.levelSource());
        source.setRequiredIndicatorVisible(true);
        add(new Paragraph(getTranslation("bloodbank.level.text", line.left())), new FormLayout(level, source));
        var save = new Button(getTranslation("bloodbank.level.do"), click -> {
            if (KeeperActs.attempt(Map.of("level", level, "source", source), () -> acts.setLevel(holder, line.product(), line.group(),
                    level.getValue() == null ? -1 : level.getValue(), source.getValue()))) {
                close();
                Notices.success("bloodbank.level.done");
                done.run();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("bloodbank.cancel"), click -> close()), save);
    }
}
