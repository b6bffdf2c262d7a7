package cn.muan.obligation.ui;

import java.util.Locale;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import cn.muan.base.ui.SeverityChip;
import cn.muan.obligation.Alarm;
import cn.muan.obligation.AlarmInbox;

/** One alarm in the list: the clock first, then the duty, then whose case and who owes it. */
class AlarmLine extends Div {

    AlarmLine(AlarmInbox.Row row, DutyTexts texts, Locale locale) {
        Alarm alarm = row.alarm();
        addClassName("alarm-line");
        Span duty = new Span(texts.duty(alarm.code(), locale));
        duty.addClassName("alarm-duty");
        Div first = new Div(texts.clock(alarm, locale), duty);
        first.addClassName("alarm-first");
        if (row.heading() != null && row.heading().severity() != null) {
            first.add(new SeverityChip(row.heading().severity()));
        }
        Div second = new Div();
        second.addClassName("alarm-second");
        String who = row.heading() == null ? "" : row.heading().who() + " · ";
        second.setText(who + texts.place(alarm.owner(), locale) + " · " + holder(alarm));
        add(first, second);
    }

    private String holder(Alarm alarm) {
        return alarm.claimedName() == null ? getTranslation("obligation.alarms.unclaimed")
                : getTranslation("obligation.alarms.claimed", alarm.claimedName());
    }
}
