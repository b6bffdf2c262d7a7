package cn.muan.journey.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import com.vaadin.flow.component.UI;

import org.springframework.stereotype.Component;

import cn.muan.base.ChinaTime;
import cn.muan.base.Messages;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;

/** Names and times of a journey in the reader's language. */
@Component
class JourneyTexts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ChinaTime.ZONE);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm").withZone(ChinaTime.ZONE);

    private final Messages messages;
    private final Directory directory;

    JourneyTexts(Messages messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    String text(String key, Object... args) {
        return messages.get(locale(), key, args);
    }

    /** Its name, empty where there is none. */
    String organisation(String code) {
        if (code == null) {
            return "";
        }
        Organisation organisation = directory.organisation(code);
        return Locale.CHINESE.getLanguage().equals(locale().getLanguage()) || organisation.nameEn() == null ? organisation.name()
                : organisation.nameEn();
    }

    /** The day and minute in China, empty where there is none. */
    String at(Instant instant) {
        return instant == null ? "" : MOMENT.format(instant);
    }

    String clock(Instant instant) {
        return CLOCK.format(instant);
    }

    /** Whole minutes from one to the other. */
    String minutes(Instant from, Instant to) {
        return text("journey.minutes", String.valueOf(Duration.between(from, to).toMinutes()));
    }

    private static Locale locale() {
        return UI.getCurrent() == null ? Messages.CHINESE : UI.getCurrent().getLocale();
    }
}
