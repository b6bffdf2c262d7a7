package cn.muan.notification;

import java.util.Locale;

import org.springframework.stereotype.Component;

import cn.muan.base.Messages;

/** What a notice says, in both languages; arguments that are message keys themselves are read from the bundles too. */
@Component
class NoticeTexts {

    private final Messages messages;

    NoticeTexts(Messages messages) {
        this.messages = messages;
    }

    String chinese(Notice notice) {
        return text(Messages.CHINESE, notice);
    }

    String english(Notice notice) {
        return text(Messages.ENGLISH, notice);
    }

    private String text(Locale locale, Notice notice) {
        return messages.get(locale, notice.textKey(), notice.args().stream().map(arg -> (Object) messages.get(locale, arg)).toArray());
    }
}
