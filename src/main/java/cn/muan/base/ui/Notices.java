package cn.muan.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.i18n.I18NProvider;

import cn.muan.base.Message;
import cn.muan.base.Refused;

/** Short messages to the person at the screen: what was done, or why not. */
public final class Notices {

    private static final int SUCCESS_MILLIS = 4_000;

    private Notices() {
    }

    /** Something was done; the text leaves by itself. */
    public static void success(String key, Object... args) {
        Notification notice = notice(I18NProvider.translate(key, args), SUCCESS_MILLIS);
        notice.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        notice.open();
    }

    /** Something was not done; the text stays until it is closed. */
    public static void error(String key, Object... args) {
        Notification notice = notice(I18NProvider.translate(key, args), 0);
        notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notice.setAssertive(true);
        notice.open();
    }

    public static void refused(Refused refused) {
        Message reason = refused.reason();
        error(reason.key(), reason.args());
    }

    private static Notification notice(String text, int millis) {
        var notice = new Notification();
        notice.setDuration(millis);
        notice.setPosition(Notification.Position.TOP_CENTER);
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notice.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        close.setAriaLabel(I18NProvider.translate("base.close"));
        var line = new HorizontalLayout(new Span(text), close);
        line.setAlignItems(HorizontalLayout.Alignment.CENTER);
        notice.add(line);
        return notice;
    }
}
