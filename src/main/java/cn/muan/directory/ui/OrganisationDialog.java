package cn.muan.directory.ui;

import java.util.Map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;

import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.base.ui.FieldErrors;
import cn.muan.base.ui.Notices;
import cn.muan.directory.Directory;
import cn.muan.directory.DirectoryService;
import cn.muan.directory.Jurisdiction;
import cn.muan.directory.Organisation;
import cn.muan.directory.Place;
import cn.muan.directory.RescueLevel;
import cn.muan.directory.Specialty;

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
    private final ComboBox<RescueLevel> rescueLevel = new ComboBox<>(getTranslation("directory.rescue-level"), RescueLevel.values());
    private final CheckboxGroup<Specialty> specialties = new CheckboxGroup<>(getTranslation("directory.specialties"), Specialty.values());
    private final NumberField latitude = new NumberField(getTranslation("directory.latitude"));
    private final NumberField longitude = new NumberField(getTranslation("directory.longitude"));
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
        rescueLevel.setItemLabelGenerator(item -> getTranslation("directory.rescue-level." + item.name()));
        rescueLevel.setValue(RescueLevel.NONE);
        specialties.setItemLabelGenerator(item -> getTranslation("directory.specialty." + item.name()));
        fill();
        add(new FormLayout(code, kind, name, nameEn, jurisdiction, level, midwifery, safetyOffice,
                rescueLevel, specialties, latitude, longitude));
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
        rescueLevel.setValue(known.rescueLevel());
        specialties.setValue(known.specialties());
        known.place().ifPresent(place -> {
            latitude.setValue(place.latitude());
            longitude.setValue(place.longitude());
        });
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
                .licensed(level.getValue() == null ? 0 : level.getValue(), midwifery.getValue(), safetyOffice.getValue())
                .equipped(rescueLevel.getValue() == null ? RescueLevel.NONE : rescueLevel.getValue(), specialties.getValue(), enteredPlace());
        if (known == null) {
            directory.add(entered);
        } else {
            administration.correct(entered);
        }
    }

    private Place enteredPlace() {
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return null;
        }
        if (latitude.isEmpty() || longitude.isEmpty() || Math.abs(latitude.getValue()) > 90 || Math.abs(longitude.getValue()) > 180) {
            throw new FieldsRefused(Map.of(latitude.isEmpty() || Math.abs(latitude.getValue()) > 90 ? "latitude" : "longitude",
                    new Message("directory.place-range")));
        }
        return new Place(latitude.getValue(), longitude.getValue());
    }

    private void attempt(Runnable act) {
        try {
            act.run();
            close();
            Notices.success("directory.saved");
            done.run();
        } catch (FieldsRefused refused) {
            new FieldErrors(Map.ofEntries(Map.entry("code", code), Map.entry("name", name), Map.entry("nameEn", nameEn), Map.entry("kind", kind),
                    Map.entry("jurisdiction", jurisdiction), Map.entry("level", level), Map.entry("midwifery", midwifery),
                    Map.entry("safetyOffice", safetyOffice), Map.entry("rescueLevel", rescueLevel), Map.entry("latitude", latitude),
                    Map.entry("longitude", longitude))).show(refused.errors());
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }
}
