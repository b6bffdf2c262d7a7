package cn.muan.ambulance.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.springframework.stereotype.Component;

import com.vaadin.flow.component.UI;

import cn.muan.base.ChinaTime;
import cn.muan.base.Messages;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;

/** Texts, moments and names of institutions in the reader's language. */
@Component
class RunTexts {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ChinaTime.ZONE);

    private final Messages messages;
    private final Directory directory;
    private final Clock clock;

    RunTexts(Messages messages, Directory directory, Clock clock) {
        this.messages = messages;
        this.directory = directory;
        this.clock = clock;
    }

    String text(String key, Object... args) {
        return messages.get(locale(), key, args);
    }

    /** A word of an enum, such as {@code ambulance.stage.on-scene}. */
    String word(String prefix, Enum<?> value) {
        return text(prefix + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String at(Instant instant) {
        return MINUTE.format(instant);
    }

    String place(String code) {
        return name(directory.organisation(code));
    }

    String name(Organisation organisation) {
        boolean english = Messages.ENGLISH.getLanguage().equals(locale().getLanguage());
        return english && organisation.nameEn() != null ? organisation.nameEn() : organisation.name();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Locale locale() {
        return UI.getCurrent() == null ? Messages.CHINESE : UI.getCurrent().getLocale();
    }
}
