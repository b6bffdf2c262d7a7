package cn.muan.obligation.ui;

import java.time.Duration;
import java.time.Instant;

import com.vaadin.flow.component.html.Span;

import cn.muan.base.Severity;

/** What is left or how late it is, in words and colour, as of one moment. */
class DutyClock extends Span {

    DutyClock(Instant due, Instant asOf) {
        boolean late = asOf.isAfter(due);
        Duration distance = late ? Duration.between(due, asOf) : Duration.between(asOf, due);
        Object[] parts = {String.valueOf(distance.toDays()), String.valueOf(distance.toHoursPart()),
                String.valueOf(distance.toMinutesPart())};
        String unit = distance.toDays() > 0 ? "days" : "hours";
        setText(getTranslation("obligation.clock." + (late ? "late-" : "left-") + unit, parts));
        addClassNames("duty-clock", late ? "late" : "running");
    }

    static Span severity(Severity severity) {
        Span chip = new Span();
        chip.setText(chip.getTranslation("obligation.severity." + severity.code()));
        chip.addClassNames("severity-chip", severity.code());
        return chip;
    }
}
