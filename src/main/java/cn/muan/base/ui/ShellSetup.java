package cn.muan.base.ui;

import java.util.Locale;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;

import org.springframework.stereotype.Component;

import cn.muan.base.Messages;

/** Gives every session its error handler, its language, and an end that says so. */
@Component
class ShellSetup implements VaadinServiceInitListener {

    private final transient ShellAccount account;
    private final transient Messages messages;

    ShellSetup(ShellAccount account, Messages messages) {
        this.account = account;
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        VaadinService service = event.getSource();
        service.setSystemMessagesProvider(info -> systemMessages(info.getLocale()));
        service.addSessionInitListener(init -> init.getSession().setErrorHandler(new FriendlyErrors()));
        service.addSessionDestroyListener(destroyed -> end(destroyed.getSession()));
        service.addUIInitListener(init -> speak(init.getUI()));
    }

    private void speak(UI ui) {
        ui.setLocale(account.signedIn() ? account.language() : LanguageChoice.of(ui.getSession()));
        ui.getSession().setLocale(ui.getLocale());
        ui.getPage().executeJs("document.documentElement.lang = $0", ui.getLocale().toLanguageTag());
    }

    /** An idle screen still sends heartbeats, which would keep the sign-in alive for ever. */
    private static void end(VaadinSession session) {
        if (session.getSession() != null) {
            try {
                session.getSession().invalidate();
            } catch (IllegalStateException alreadyEnded) {
                return;
            }
        }
    }

    private SystemMessages systemMessages(Locale locale) {
        Locale language = locale == null ? Messages.CHINESE : locale;
        var texts = new CustomizedSystemMessages();
        texts.setSessionExpiredNotificationEnabled(false);
        texts.setSessionExpiredURL("sign-in?expired");
        texts.setInternalErrorCaption(messages.get(language, "base.fault-title"));
        texts.setInternalErrorMessage(messages.get(language, "base.fault-reload"));
        return texts;
    }
}
