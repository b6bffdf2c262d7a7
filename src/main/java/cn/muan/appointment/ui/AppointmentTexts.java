package cn.muan.appointment.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import com.vaadin.flow.component.UI;

import org.springframework.stereotype.Component;

import cn.muan.base.ChinaTime;
import cn.muan.base.Messages;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;

/** Texts, days and names of organisations in the reader's language. */
@Component
class AppointmentTexts {


    private final Messages messages;
    private final Directory directory;

    AppointmentTexts(Messages messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    String text(String key, Object... args) {
        return messages.get(locale(), key, args);
    }

    /** A word of an enum, such as {@code appointment.state.missed}. */
    String word(String prefix, Enum<?> value) {
        return text(prefix + "." + value.name().toLowerCase(Locale.ROOT));
    }

    /** What somebody wrote, or the house's own words where the house ended it. */
    String reason(String written) {
        return messages.has(written) ? text(written) : written;
    }

    String day(LocalDate on, String time) {
        return time == null ? on.toString() : on + " " + time;
    }

    String at(Instant instant) {
        return ChinaTime.minute(instant);
    }

    String organisation(String code) {
        Organisation organisation = directory.organisation(code);
        boolean chinese = locale().getLanguage().equals(Locale.CHINESE.getLanguage());
        return chinese || organisation.nameEn() == null ? organisation.name() : organisation.nameEn();
    }

    private static Locale locale() {
        return UI.getCurrent() == null ? Messages.CHINESE : UI.getCurrent().getLocale();
    }
}
