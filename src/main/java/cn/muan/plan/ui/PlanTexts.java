package cn.muan.plan.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.vaadin.flow.component.UI;

import org.springframework.stereotype.Component;

import cn.muan.base.ChinaTime;
import cn.muan.base.Messages;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.plan.Choices;

/** Texts, names of organisations, options and instants in the reader's language. */
@Component
class PlanTexts {


    private final Messages messages;
    private final Directory directory;

    PlanTexts(Messages messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    String text(String key, Object... args) {
        return messages.get(locale(), "plan." + key, args);
    }

    String title(Enum<?> title) {
        return messages.get(locale(), "access.title." + title.name());
    }

    /** The name of a constant among its options, such as {@code plan.specialty.cardiology}. */
    String option(String group, Enum<?> constant) {
        return text(group + "." + Choices.code(constant));
    }

    String options(String group, List<String> codes) {
        return codes.stream().map(code -> text(group + "." + code)).collect(Collectors.joining(chinese() ? "、" : ", "));
    }

    String organisation(String code) {
        Organisation organisation = directory.organisation(code);
        return chinese() || organisation.nameEn() == null ? organisation.name() : organisation.nameEn();
    }

    String at(Instant instant) {
        return ChinaTime.minute(instant);
    }

    private static boolean chinese() {
        return Locale.CHINESE.getLanguage().equals(locale().getLanguage());
    }

    private static Locale locale() {
        return UI.getCurrent() == null ? Messages.CHINESE : UI.getCurrent().getLocale();
    }
}
