package cn.muan.base.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;

import cn.muan.base.Messages;

/** How long something has lasted, 已 12分, counting in the browser without asking the server. */
@Tag("muan-elapsed")
@JsModule("./muan-countdown.js")
public class Elapsed extends Component {

    /** @param now the house's own time, against which the browser's clock is corrected */
    public Elapsed(Instant since, Instant now) {
        Locale locale = UI.getCurrent() == null ? Messages.CHINESE : UI.getCurrent().getLocale();
        boolean english = Messages.ENGLISH.getLanguage().equals(locale.getLanguage());
        getElement().setAttribute("since", Long.toString(since.toEpochMilli()));
        getElement().setAttribute("now", Long.toString(now.toEpochMilli()));
        getElement().setAttribute("lang", english ? "en" : "zh");
        getElement().setText(words(since, now, english));
    }

    /** The words as the browser shows them. */
    static String words(Instant since, Instant now, boolean english) {
        Duration lasted = now.isBefore(since) ? Duration.ZERO : Duration.between(since, now);
        return english ? "for " + Countdown.span(lasted, true) : "已 " + Countdown.span(lasted, false);
    }
}
