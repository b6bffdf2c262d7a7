package cn.muan.obligation.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;

import cn.muan.access.Group;
import cn.muan.base.ChinaTime;
import cn.muan.base.Messages;
import cn.muan.base.ui.Countdown;
import cn.muan.directory.Directory;
import cn.muan.directory.Jurisdiction;
import cn.muan.directory.Organisation;
import cn.muan.obligation.Alarm;

/** How duties, places, moments and clocks show on the screens of this feature. */
@org.springframework.stereotype.Component
class DutyTexts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ChinaTime.ZONE);

    private final Messages messages;
    private final Directory directory;
    private final Clock clock;

    DutyTexts(Messages messages, Directory directory, Clock clock) {
        this.messages = messages;
        this.directory = directory;
        this.clock = clock;
    }

    String duty(String code, Locale locale) {
        return messages.get(locale, "obligation.code." + code);
    }

    String place(Group group, Locale locale) {
        Organisation organisation = directory.organisation(group.organisation());
        return locale.getLanguage().equals("en") ? organisation.nameEn() : organisation.name();
    }

    String jurisdiction(String code, Locale locale) {
        Jurisdiction place = directory.jurisdiction(code);
        return locale.getLanguage().equals("en") ? place.nameEn() : place.name();
    }

    String group(Group group, Locale locale) {
        return place(group, locale) + " " + messages.get(locale, "access.role." + group.role().code());
    }

    String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** A running clock, amber from the first step of the ladder and red from the second where they are known. */
    Countdown clock(Instant due, Instant amberFrom, Instant redFrom) {
        return new Countdown(due, amberFrom, redFrom, clock.instant()).explained(moment(due));
    }

    /** The clock of an alarm, standing still once it is closed. */
    Component clock(Alarm alarm, Locale locale) {
        if (alarm.state() != Alarm.State.CLOSED) {
            return clock(alarm.due(), alarm.firedAt(), null);
        }
        Span stopped = new Span(Countdown.words(alarm.due(), alarm.closedAt(), locale));
        stopped.addClassName("stopped-clock");
        return stopped;
    }

    /** Hours and minutes of a lateness, for the texts that say it. */
    static Object[] hoursAndMinutes(Duration late) {
        return new Object[] {String.valueOf(late.toHours()), String.valueOf(late.toMinutesPart())};
    }
}
