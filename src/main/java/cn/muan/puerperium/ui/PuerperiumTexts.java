package cn.muan.puerperium.ui;

import java.time.Instant;
import java.util.Locale;

import com.vaadin.flow.component.UI;

import org.springframework.stereotype.Component;

import cn.muan.base.ChinaTime;
import cn.muan.base.Messages;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;

/** Texts, names of organisations and instants in the reader's language. */
@Component
class PuerperiumTexts {


    private final Messages messages;
    private final Directory directory;

    PuerperiumTexts(Messages messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    String text(String key, Object... args) {
        return messages.get(locale(), key, args);
    }

    String organisation(String code) {
        Organisation organisation = directory.organisation(code);
        boolean chinese = Locale.CHINESE.getLanguage().equals(locale().getLanguage());
        return chinese || organisation.nameEn() == null ? organisation.name() : organisation.nameEn();
    }

    String at(Instant instant) {
        return ChinaTime.minute(instant);
    }

    private static Locale locale() {
        return UI.getCurrent() == null ? Messages.CHINESE : UI.getCurrent().getLocale();
    }
}
