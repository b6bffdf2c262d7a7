package cn.muan.ambulance.ui;

import java.util.Map;
import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;

import cn.muan.ambulance.Vehicle;
import cn.muan.ambulance.VehicleSheet;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.base.ui.FieldErrors;
import cn.muan.base.ui.Notices;
import cn.muan.directory.Place;

/** One vehicle: take a new one on, correct a known one. */
class VehicleDialog extends Dialog {

    private static final int USUAL_SPEED = 40;

    private final TextField callSign;
    private final TextField station;
    private final IntegerField speed;
    private final NumberField latitude;
    private final NumberField longitude;
    private final transient Consumer<VehicleSheet> save;

    /** @param known null for a new one */
    VehicleDialog(Vehicle known, RunTexts texts, Consumer<VehicleSheet> save) {
        this.save = save;
        callSign = new TextField(texts.text("ambulance.vehicle.call-sign"));
        station = new TextField(texts.text("ambulance.vehicle.station"));
        speed = new IntegerField(texts.text("ambulance.vehicle.speed"));
        latitude = new NumberField(texts.text("ambulance.vehicle.latitude"));
        longitude = new NumberField(texts.text("ambulance.vehicle.longitude"));
        speed.setHelperText(texts.text("ambulance.vehicle.speed.help"));
        speed.setValue(known == null ? USUAL_SPEED : known.speed());
        if (known != null) {
            callSign.setValue(known.callSign());
            station.setValue(known.station());
            known.place().ifPresent(place -> {
                latitude.setValue(place.latitude());
                longitude.setValue(place.longitude());
            });
        }
        setHeaderTitle(texts.text(known == null ? "ambulance.vehicle.add" : "ambulance.vehicle.edit"));
        add(new FormLayout(callSign, station, speed, latitude, longitude));
        var confirm = new Button(texts.text("ambulance.vehicle.save"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.text("ambulance.close"), click -> close()), confirm);
    }

    private void confirm() {
        try {
            save.accept(new VehicleSheet(callSign.getValue().strip(), station.getValue().strip(), place(),
                    speed.getValue() == null ? 0 : speed.getValue(), true));
            close();
        } catch (FieldsRefused refused) {
            new FieldErrors(Map.of("callSign", callSign, "station", station, "speed", speed, "latitude", latitude, "longitude", longitude))
                    .show(refused.errors());
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }

    private Place place() {
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return null;
        }
        requireWithin("latitude", latitude, 90);
        requireWithin("longitude", longitude, 180);
        return new Place(latitude.getValue(), longitude.getValue());
    }

    private static void requireWithin(String field, NumberField degrees, int most) {
        if (degrees.isEmpty() || Math.abs(degrees.getValue()) > most) {
            throw new FieldsRefused(Map.of(field, new Message("ambulance.degrees", most)));
        }
    }
}
