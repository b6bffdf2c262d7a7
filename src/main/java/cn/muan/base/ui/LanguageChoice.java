package cn.muan.base.ui;

import java.util.Locale;

import com.vaadin.flow.server.VaadinSession;

import cn.muan.base.Messages;

/** The language chosen in this session before anybody signed in; Chinese until then. */
public final class LanguageChoice {

    private static final String CHOSEN = "muan.language";

    private LanguageChoice() {
    }

    public static void remember(Locale language) {
        VaadinSession.getCurrent().setAttribute(CHOSEN, language);
    }

    static Locale of(VaadinSession session) {
        return session.getAttribute(CHOSEN) instanceof Locale chosen ? chosen : Messages.CHINESE;
    }
}
