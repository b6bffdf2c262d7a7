package cn.muan.bloodbank.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;

import cn.muan.base.ui.Notices;
import cn.muan.bloodbank.BloodGroup;
import cn.muan.bloodbank.BloodProduct;
import cn.muan.bloodbank.NewBag;

/** Puts a typing mistake right; the wrong entry stays in the bag's story. */
class CorrectDialog extends Dialog {

    private final TextField number = new TextField(getTranslation("bloodbank.number"));
    private final ComboBox<BloodProduct> product = new ComboBox<>(getTranslation("bloodbank.product"), BloodProduct.values());
    private final ComboBox<BloodGroup> group = new ComboBox<>(getTranslation("bloodbank.group"), BloodGroup.all());
    private final IntegerField units = new IntegerField(getTranslation("bloodbank.units"));
    private final DatePicker collected = new DatePicker(getTranslation("bloodbank.collected"));
    private final DatePicker expires = new DatePicker(getTranslation("bloodbank.expires"));
    private final TextField reason = new TextField(getTranslation("bloodbank.correct.reason"));

    CorrectDialog(String holder, NewBag wrong, KeeperActs acts, Runnable done) {
        setHeaderTitle(getTranslation("bloodbank.correct.title", wrong.number()));
        product.setItemLabelGenerator(BloodTexts::product);
        group.setItemLabelGenerator(each -> BloodTexts.group(each) + "  " + BloodTexts.groupInWords(each));
        units.setStepButtonsVisible(true);
        reason.setRequiredIndicatorVisible(true);
        List.of(collected, expires).forEach(date -> date.setI18n(new DatePicker.DatePickerI18n()
                .setDateFormats("yyyy-MM-dd", "yyyyMMdd", "yyyy/M/d", "yyyy.M.d").setFirstDayOfWeek(1)));
        number.setValue(wrong.number());
        product.setValue(wrong.product());
        group.setValue(wrong.group());
        units.setValue(wrong.units());
        collected.setValue(wrong.collected());
        expires.setValue(wrong.expires());
        add(new FormLayout(number, product, group, units, expires, collected, reason));
        var save = new Button(getTranslation("bloodbank.correct.do"), click -> {
            if (KeeperActs.attempt(Map.of("number", number, "product", product, "group", group, "units", units, "collected", collected,
                    "expires", expires, "reason", reason), () -> acts.correct(holder, wrong.number(), right(), reason.getValue()))) {
                close();
                Notices.success("bloodbank.correct.done", number.getValue());
                done.run();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("bloodbank.cancel"), click -> close()), save);
    }

    private NewBag right() {
        return new NewBag(number.getValue().strip().toUpperCase(Locale.ROOT), product.getValue(), group.getValue(),
                units.getValue() == null ? 0 : units.getValue(), collected.getValue(), expires.getValue());
    }
}
