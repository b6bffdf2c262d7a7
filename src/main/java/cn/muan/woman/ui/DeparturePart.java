package cn.muan.woman.ui;


import com.vaadin.flow.component.html.Div;

import org.springframework.stereotype.Component;

import cn.muan.base.ChinaTime;
import cn.muan.base.Subject;
import cn.muan.timeline.ui.CaseThreadPart;
import cn.muan.woman.Departure;
import cn.muan.woman.Departures;

/** Says at the head of the case thread that she died or left the region, so that nobody calls for her. */
@com.vaadin.flow.component.dependency.CssImport("./woman.css")
@Component
class DeparturePart implements CaseThreadPart {


    private final Departures departures;

    DeparturePart(Departures departures) {
        this.departures = departures;
    }

    @Override
    public Place place() {
        return Place.HEAD;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public com.vaadin.flow.component.Component render(Subject subject) {
        return departures.of(subject).map(DeparturePart::line).orElse(null);
    }

    private static Div line(Departure standing) {
        var line = new Div();
        line.addClassName("woman-departed");
        boolean died = standing.kind() == Departure.Kind.DEATH;
        line.setText(line.getTranslation("woman.departed." + standing.kind(), died ? ChinaTime.minute(standing.at())
                : ChinaTime.dateOf(standing.at()).toString(), standing.place(), standing.recordedBy()));
        return line;
    }
}
