package cn.muan.ambulance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import cn.muan.ambulance.Vehicle;

/** One vehicle on a line: call sign, station, state since when; stale said in words. */
class VehicleLine extends Div {

    /** What the centre does with a vehicle of its own. */
    interface Keeping {

        void say(Vehicle vehicle, Vehicle.State state);

        void correct(Vehicle vehicle);
    }

    /** @param keeping null where the reader only looks on */
    VehicleLine(Vehicle vehicle, Keeping keeping, RunTexts texts) {
        addClassName("vehicle-line");
        getElement().setAttribute("role", "listitem");
        var sign = new Span(vehicle.callSign());
        sign.addClassName("vehicle-sign");
        var state = new Span(texts.word("ambulance.vehicle.state", vehicle.state()));
        state.addClassNames("muan-chip", "vehicle-" + vehicle.state().name().toLowerCase(java.util.Locale.ROOT));
        add(sign, state, new Span(vehicle.station()), since(vehicle, texts));
        if (keeping != null) {
            add(acts(vehicle, keeping, texts));
        }
    }

    /** Since when and who said it; what the system entered by itself names nobody. */
    private static Div since(Vehicle vehicle, RunTexts texts) {
        String at = texts.at(vehicle.since());
        var since = new Div(new Span(vehicle.stateBy().isEmpty() ? texts.text("ambulance.vehicle.since-only", at)
                : texts.text("ambulance.vehicle.since", at, vehicle.stateBy())));
        since.addClassName("vehicle-since");
        if (vehicle.stale(texts.now())) {
            var stale = new Span(texts.text("ambulance.vehicle.stale"));
            stale.addClassName("vehicle-stale");
            since.add(stale);
        }
        return since;
    }

    private static Div acts(Vehicle vehicle, Keeping keeping, RunTexts texts) {
        var acts = new Div();
        acts.addClassName("vehicle-acts");
        if (vehicle.state() != Vehicle.State.OUT) {
            boolean ready = vehicle.state() == Vehicle.State.READY;
            acts.add(quiet(texts.text(ready ? "ambulance.vehicle.confirm" : "ambulance.vehicle.ready"), () -> keeping.say(vehicle, Vehicle.State.READY)));
            if (ready) {
                acts.add(quiet(texts.text("ambulance.vehicle.off"), () -> keeping.say(vehicle, Vehicle.State.OFF)));
            }
        }
        acts.add(quiet(texts.text("ambulance.vehicle.edit"), () -> keeping.correct(vehicle)));
        return acts;
    }

    private static Button quiet(String text, Runnable act) {
        var button = new Button(text, click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
