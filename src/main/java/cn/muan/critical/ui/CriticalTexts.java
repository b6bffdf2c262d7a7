package cn.muan.critical.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.vaadin.flow.component.UI;

import org.springframework.stereotype.Component;

import cn.muan.base.Messages;
import cn.muan.critical.CriticalWords;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;

/** Texts, names of organisations and instants in the reader's language. */
@Component
class CriticalTexts {

    private final Messages messages;
    private final Directory directory;

    CriticalTexts(Messages messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    /** A text of this module by the rest of its key. */
    String text(String key, Object... args) {
        return messages.get(locale(), "critical." + key, args);
    }

    /** A text by its whole key. */
    String word(String key) {
        return messages.get(locale(), key);
    }

    String list(List<String> words) {
        return words.stream().collect(Collectors.joining(text("separator")));
    }

    String organisation(String code) {
        Organisation organisation = directory.organisation(code);
        return chinese() || organisation.nameEn() == null ? organisation.name() : organisation.nameEn();
    }

    String at(Instant instant) {
        return CriticalWords.minute(instant);
    }

    private static boolean chinese() {
        return Locale.CHINESE.getLanguage().equals(locale().getLanguage());
    }

    private static Locale locale() {
        return UI.getCurrent() == null ? Messages.CHINESE : UI.getCurrent().getLocale();
    }
}
