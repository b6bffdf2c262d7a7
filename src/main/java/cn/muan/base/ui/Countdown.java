package cn.muan.base.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;

import cn.muan.base.Messages;

/**
 * The clock of a duty, 余 3时12分 or 超 2时30分, counting in the browser without asking the server: calm, amber from the first
 * ladder step, red outline from the second, solid red when breached, always in words.
 */
@Tag("muan-countdown")
@JsModule("./muan-countdown.js")
public class Countdown extends Component {

    /** How urgent a clock looks. */
    public enum Look { CALM, AMBER, RED, BREACHED }

    private final Instant due;
    private final Instant amberFrom;
    private final Instant redFrom;

    /**
     * @param due when the duty falls due
     * @param amberFrom first step of the ladder, null where there is none
     * @param redFrom second step of the ladder, null where there is none
     * @param now the house's own time, against which the browser's clock is corrected
     */
    public Countdown(Instant due, Instant amberFrom, Instant redFrom, Instant now) {
        this.due = due;
        this.amberFrom = amberFrom;
        this.redFrom = redFrom;
        set("due", due);
        set("amber", amberFrom);
        set("red", redFrom);
        set("now", now);
        getElement().setAttribute("lang", english(locale()) ? "en" : "zh");
        getElement().setAttribute("role", "timer");
        getElement().setAttribute("aria-label", words(due, now, locale()));
    }

    /** What stands behind the number: due instant, rule, source, next step of the ladder. */
    public Countdown explained(String tooltip) {
        getElement().setAttribute("title", tooltip);
        return this;
    }

    public Look lookAt(Instant now) {
        if (!now.isBefore(due)) {
            return Look.BREACHED;
        }
        if (redFrom != null && !now.isBefore(redFrom)) {
            return Look.RED;
        }
        return amberFrom != null && !now.isBefore(amberFrom) ? Look.AMBER : Look.CALM;
    }

    /** The words of the clock, as the browser shows them. */
    public static String words(Instant due, Instant now, Locale locale) {
        Duration left = Duration.between(now, due);
        boolean late = !now.isBefore(due);
        String span = span(left.abs(), english(locale));
        if (english(locale)) {
            return span + (late ? " late" : " left");
        }
        return (late ? "超 " : "余 ") + span;
    }

    static String span(Duration span, boolean english) {
        long days = span.toDays();
        int hours = span.toHoursPart();
        int minutes = span.toMinutesPart();
        if (days > 0) {
            return english ? days + " d " + hours + " h" : days + "日" + hours + "时";
        }
        if (hours > 0) {
            return english ? hours + " h " + minutes + " min" : hours + "时" + minutes + "分";
        }
        if (minutes > 0) {
            return english ? minutes + " min" : minutes + "分";
        }
        return english ? "under 1 min" : "不足1分";
    }

    private void set(String name, Instant instant) {
        if (instant != null) {
            getElement().setAttribute(name, Long.toString(instant.toEpochMilli()));
        }
    }

    private static boolean english(Locale locale) {
        return locale != null && Messages.ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    private static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Messages.CHINESE : ui.getLocale();
    }
}
