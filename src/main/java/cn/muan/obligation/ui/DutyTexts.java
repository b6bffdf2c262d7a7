package cn.muan.obligation.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.base.ChinaTime;
import cn.muan.base.Messages;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;

/** How duties, places and moments read on the screens of this feature. */
@Component
class DutyTexts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ChinaTime.ZONE);

    private final Messages messages;
    private final Directory directory;

    DutyTexts(Messages messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    String duty(String code, Locale locale) {
        return messages.get(locale, "obligation.code." + code);
    }

    String place(Group group, Locale locale) {
        Organisation organisation = directory.organisation(group.organisation());
        return locale.getLanguage().equals("en") ? organisation.nameEn() : organisation.name();
    }

    String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** Hours and minutes of a lateness, for the texts that say it. */
    static Object[] hoursAndMinutes(Duration late) {
        return new Object[] {String.valueOf(late.toHours()), String.valueOf(late.toMinutesPart())};
    }
}
