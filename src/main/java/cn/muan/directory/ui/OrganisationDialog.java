package cn.muan.directory.ui;

import java.util.Map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;

import cn.muan.base.FieldsRefused;
import cn.muan.base.Refused;
import cn.muan.base.ui.FieldErrors;
import cn.muan.base.ui.Notices;
import cn.muan.directory.Directory;
import cn.muan.directory.DirectoryService;
import cn.muan.directory.Jurisdiction;
import cn.muan.directory.Organisation;

/** One institution: enter a new one, correct a known one, take it out of use. */
class OrganisationDialog extends Dialog {

    private final TextField code = new TextField(getTranslation("directory.code"));
    private final TextField name = new TextField(getTranslation("directory.name"));
    private final TextField nameEn = new TextField(getTranslation("directory.name-en"));
    private final ComboBox<Organisation.Kind> kind = new ComboBox<>(getTranslation("directory.kind"), Organisation.Kind.values());
    private final ComboBox<Jurisdiction> jurisdiction = new ComboBox<>(getTranslation("directory.jurisdiction"));
    private final IntegerField level = new IntegerField(getTranslation("directory.level"));
    private final Checkbox midwifery = new Checkbox(getTranslation("directory.midwifery"));
    private final Checkbox safetyOffice = new Checkbox(getTranslation("directory.safety-office"));
    private final Organisation known;
    private final DirectoryService administration;
    private final Directory directory;
    private final Runnable done;

    /** @param known null for a new one */
    OrganisationDialog(Organisation known, DirectoryService administration, Directory directory, Runnable done) {
        this.known = known;
        this.administration = administration;
        this.directory = directory;
        this.done = done;
        setHeaderTitle(getTranslation(known == null ? "directory.add" : "directory.edit"));
        kind.setItemLabelGenerator(item -> getTranslation("directory.kind." + item.name()));
        jurisdiction.setItems(administration.jurisdictions());
        jurisdiction.setItemLabelGenerator(item -> item.code() + " " + item.name());
        level.setValue(0);
        level.setMin(0);
        level.setMax(3);
        level.setStepButtonsVisible(true);
        fill();
        add(new FormLayout(code, kind, name, nameEn, jurisdiction, level, midwifery, safetyOffice));
        footer();
    }

    private void fill() {
        if (known == null) {
            return;
        }
        code.setValue(known.code());
        code.setReadOnly(true);
        name.setValue(known.name());
        nameEn.setValue(known.nameEn());
        kind.setValue(known.kind());
        jurisdiction.getListDataView().getItems().filter(item -> item.code().equals(known.jurisdiction()))
                .findFirst().ifPresent(jurisdiction::setValue);
        level.setValue(known.level());
        midwifery.setValue(known.midwifery());
        safetyOffice.setValue(known.safetyOffice());
    }

    private void footer() {
        if (known != null) {
            getFooter().add(known.active() ? new Button(getTranslation("directory.deactivate"), click -> confirmDeactivation())
                    : new Button(getTranslation("directory.activate"), click -> attempt(() -> administration.activate(known.code()))));
        }
        var save = new Button(getTranslation("directory.save"), click -> attempt(this::save));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("directory.cancel"), click -> close()), save);
    }

    private void confirmDeactivation() {
        var confirm = new ConfirmDialog(getTranslation("directory.deactivate-title", known.name()), getTranslation("directory.deactivate-text"),
                getTranslation("directory.deactivate"), yes -> attempt(() -> administration.deactivate(known.code())));
        confirm.setCancelable(true);
        confirm.setCancelText(getTranslation("directory.cancel"));
        confirm.open();
    }

    private void save() {
        String place = jurisdiction.getValue() == null ? null : jurisdiction.getValue().code();
        var entered = new Organisation(code.getValue().strip(), name.getValue().strip(), nameEn.getValue().strip(), kind.getValue(), place)
                .licensed(level.getValue() == null ? 0 : level.getValue(), midwifery.getValue(), safetyOffice.getValue());
        if (known == null) {
            directory.add(entered);
        } else {
            administration.correct(entered);
        }
    }

    private void attempt(Runnable act) {
        try {
            act.run();
            close();
            Notices.success("directory.saved");
            done.run();
        } catch (FieldsRefused refused) {
            new FieldErrors(Map.of("code", code, "name", name, "nameEn", nameEn, "kind", kind, "jurisdiction", jurisdiction,
                    "level", level, "midwifery", midwifery, "safetyOffice", safetyOffice)).show(refused.errors());
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }
}
