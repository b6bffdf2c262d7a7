package cn.muan.transfer.ui;

import java.time.Clock;
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

/** Texts, names of institutions and minutes in the reader's language. */
@Component
class TransferTexts {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ChinaTime.ZONE);

    private final Messages messages;
    private final Directory directory;
    private final Clock clock;

    TransferTexts(Messages messages, Directory directory, Clock clock) {
        this.messages = messages;
        this.directory = directory;
        this.clock = clock;
    }

    String text(String key, Object... args) {
        return messages.get(locale(), key, args);
    }

    String word(String prefix, Enum<?> value) {
        return text(prefix + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String organisation(String code) {
        Organisation organisation = directory.organisation(code);
        return Locale.CHINESE.getLanguage().equals(locale().getLanguage()) || organisation.nameEn() == null ? organisation.name() : organisation.nameEn();
    }

    String at(Instant instant) {
        return MINUTE.format(instant);
    }

    /** Whole minutes from one instant to another. */
    String minutes(Instant from, Instant to) {
        return text("transfer.minutes", String.valueOf(Duration.between(from, to).toMinutes()));
    }

    Instant now() {
        return clock.instant();
    }

    private static Locale locale() {
        return UI.getCurrent() == null ? Messages.CHINESE : UI.getCurrent().getLocale();
    }
}
