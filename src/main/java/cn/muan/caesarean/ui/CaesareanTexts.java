package cn.muan.caesarean.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.vaadin.flow.component.UI;

import org.springframework.stereotype.Component;

import cn.muan.base.ChinaTime;
import cn.muan.base.Messages;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;

/** Texts, names of organisations and instants in the reader's language. */
@Component
class CaesareanTexts {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ChinaTime.ZONE);

    private final Messages messages;
    private final Directory directory;

    CaesareanTexts(Messages messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    String text(String key, Object... args) {
        return messages.get(locale(), "caesarean." + key, args);
    }

    String any(String key) {
        return messages.get(locale(), key);
    }

    String option(String group, Enum<?> constant, Object... args) {
        return text(group + "." + constant.name().toLowerCase(Locale.ROOT), args);
    }

    String reasons(List<String> codes) {
        return codes.stream().map(code -> text("reason." + code)).collect(Collectors.joining(chinese() ? "、" : ", "));
    }

    String organisation(String code) {
        Organisation organisation = directory.organisation(code);
        return chinese() || organisation.nameEn() == null ? organisation.name() : organisation.nameEn();
    }

    String at(Instant instant) {
        return instant == null ? null : MINUTE.format(instant);
    }

    private static boolean chinese() {
        return Locale.CHINESE.getLanguage().equals(locale().getLanguage());
    }

    private static Locale locale() {
        return UI.getCurrent() == null ? Messages.CHINESE : UI.getCurrent().getLocale();
    }
}
