package cn.muan.risk.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;

import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.base.ui.FieldErrors;
import cn.muan.base.ui.Notices;
import cn.muan.directory.Organisation;
import cn.muan.risk.FirstContacts;

/** Asks what changed and who shall assess; what is refused stays typed. */
class ReassessmentDialog extends Dialog {

    private final ComboBox<Organisation> institution = new ComboBox<>();
    private final TextArea reason = new TextArea();
    private final transient BiConsumer<Organisation, String> request;

    ReassessmentDialog(List<Organisation> institutions, BiConsumer<Organisation, String> request) {
        this.request = request;
        setHeaderTitle(getTranslation("risk.reassess.title"));
        institution.setLabel(getTranslation("risk.reassess.institution"));
        institution.setItems(institutions);
        institution.setItemLabelGenerator(this::name);
        institution.setRequiredIndicatorVisible(true);
        institution.setWidthFull();
        institutions.stream().findFirst().ifPresent(institution::setValue);
        reason.setLabel(getTranslation("risk.reassess.reason"));
        reason.setHelperText(getTranslation("risk.reassess.reason.hint"));
        reason.setMaxLength(FirstContacts.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.focus();
        var fields = new VerticalLayout(reason, institution);
        fields.setPadding(false);
        add(fields);
        setWidth("32rem");
        var submit = new Button(getTranslation("risk.reassess.submit"), click -> submit());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("risk.reassess.cancel"), click -> close()), submit);
        submit.addClickListener(click -> submit.setEnabled(true));
    }

    private void submit() {
        if (institution.isEmpty()) {
            errors(Map.of("institution", new Message("risk.may-not-assess")));
            return;
        }
        try {
            request.accept(institution.getValue(), reason.getValue());
            close();
        } catch (FieldsRefused refused) {
            errors(refused.errors());
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }

    private void errors(Map<String, Message> errors) {
        new FieldErrors(Map.of("reason", reason, "institution", institution)).show(errors);
    }

    private String name(Organisation organisation) {
        return getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? organisation.nameEn() : organisation.name();
    }
}
