package cn.muan.base;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Texts of the bundles in {@code messages/}, Chinese first, English complete. */
@Component
public class Messages {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    private final MessageSource source;

    Messages(MessageSource source) {
        this.source = source;
    }

    public String get(Locale locale, String key, Object... args) {
        return source.getMessage(key, args, key, locale);
    }

    public String get(Locale locale, Message message) {
        return get(locale, message.key(), message.args());
    }

    public boolean has(String key) {
        return source.getMessage(key, null, null, CHINESE) != null;
    }
}
