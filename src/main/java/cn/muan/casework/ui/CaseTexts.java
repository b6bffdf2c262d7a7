package cn.muan.casework.ui;

import java.time.Instant;
import java.util.Locale;

import com.vaadin.flow.component.UI;

import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.base.ChinaTime;
import cn.muan.base.Messages;
import cn.muan.casework.CaseMove;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;

/** Texts, names of organisations and instants in the reader's language. */
@Component
class CaseTexts {


    private final Messages messages;
    private final Directory directory;

    CaseTexts(Messages messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    String text(String key, Object... args) {
        return messages.get(locale(), key, args);
    }

    String organisation(String code) {
        Organisation organisation = directory.organisation(code);
        return chinese() || organisation.nameEn() == null ? organisation.name() : organisation.nameEn();
    }

    /** How a move stands: whom it waits for, or how it ended. */
    String moveState(CaseMove move) {
        return switch (move.state()) {
            case ASKED -> text("casework.move-waits", group(move.receiver()));
            case REFUSED -> text("casework.move-undecided", organisation(move.decidingMch()));
            default -> text("casework.move-ended." + move.state().name().toLowerCase(Locale.ROOT), at(move.endedAt()), move.endedBy());
        };
    }

    String group(Group group) {
        return organisation(group.organisation()) + " " + text("access.role." + group.role().code());
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
