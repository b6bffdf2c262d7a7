package cn.muan.ambulance.ui;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;

import cn.muan.ambulance.RunBoard;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Refused;
import cn.muan.base.ui.FieldErrors;
import cn.muan.base.ui.Notices;

/** Asks for the reason of breaking off a run, and, for sending it elsewhere, where to: the nearest capable institution is set. */
class ReasonDialog extends Dialog {

    private static final int LONGEST = 300;

    private final Select<RunBoard.Elsewhere> destination = new Select<>();
    private final TextArea reason;
    private final transient BiConsumer<String, String> perform;

    /** @param places where to go instead, nearest first; null where the run is broken off */
    ReasonDialog(String title, List<RunBoard.Elsewhere> places, RunTexts texts, BiConsumer<String, String> perform) {
        this.perform = perform;
        setHeaderTitle(texts.text(title));
        setWidth("min(32rem, 96vw)");
        if (places != null) {
            destination.setLabel(texts.text("ambulance.elsewhere.where"));
            destination.setHelperText(texts.text("ambulance.elsewhere.help"));
            destination.setItems(places);
            destination.setItemLabelGenerator(place -> texts.name(place.hospital()) + (place.kilometres() < 0 ? ""
                    : " · " + texts.text("ambulance.kilometres", String.format(java.util.Locale.ROOT, "%.1f", place.kilometres()))));
            places.stream().findFirst().ifPresent(destination::setValue);
            destination.setWidthFull();
            add(destination);
        }
        reason = new TextArea(texts.text("ambulance.reason"));
        reason.setHelperText(texts.text("ambulance.reason.help"));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        add(reason);
        var confirm = new Button(texts.text(title), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (places == null) {
            confirm.addThemeVariants(ButtonVariant.LUMO_ERROR);
        }
        getFooter().add(new Button(texts.text("ambulance.close"), click -> close()), confirm);
    }

    private void confirm() {
        try {
            perform.accept(destination.getValue() == null ? null : destination.getValue().hospital().code(), reason.getValue());
            close();
        } catch (FieldsRefused refused) {
            new FieldErrors(Map.of("destination", destination, "reason", reason)).show(refused.errors());
        } catch (Refused refused) {
            Notices.refused(refused);
            close();
        }
    }
}
