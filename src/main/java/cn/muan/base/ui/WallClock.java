package cn.muan.base.ui;

import java.time.Instant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** The house's time in China as HH:mm, running in the browser; every other clock of the page goes by it. */
@Tag("muan-clock")
@JsModule("./muan-countdown.js")
public class WallClock extends Component {

    /** @param now the house's own time, against which the browser's clock is corrected */
    public WallClock(Instant now) {
        getElement().setAttribute("now", Long.toString(now.toEpochMilli()));
    }

    /** Shows the date too. */
    public WallClock withDate() {
        getElement().setAttribute("date", true);
        return this;
    }
}
