package cn.muan.access.ui;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.WebAttributes;

import cn.muan.access.OfferedAccounts;
import cn.muan.access.SignInLocked;
import cn.muan.base.ChinaTime;
import cn.muan.base.Messages;
import cn.muan.base.ui.LanguageChoice;

/** Where a person signs in; says in a sentence why one is here or did not get in. */
@Route("sign-in")
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Div panel = new Div();
    private final Paragraph notice = new Paragraph();
    private final LoginForm form = new LoginForm();
    private final OfferedAccounts offered;

    SignInView(ObjectProvider<OfferedAccounts> offered) {
        this.offered = offered.getIfAvailable();
        addClassName("muan-sign-in");
        panel.addClassName("muan-sign-in-form");
        notice.addClassName("muan-notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        form.setAction("sign-in");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts());
        panel.add(new H1(getTranslation("app.name")), new Paragraph(getTranslation("access.sign-in-purpose")), notice, form, language());
        add(panel);
        if (this.offered != null) {
            add(new OfferedAccountsPanel(this.offered, this::fill));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        if (parameters.containsKey("error")) {
            explain(lastFailure());
        } else if (parameters.containsKey("expired")) {
            say("access.session-expired");
        } else if (parameters.containsKey("out")) {
            say("access.signed-out");
        }
    }

    private void explain(Object failure) {
        if (failure instanceof SignInLocked locked) {
            say("access.sign-in-locked", TIME.format(locked.until().plusSeconds(59).atZone(ChinaTime.ZONE)));
        } else {
            say("access.sign-in-refused");
        }
        notice.getElement().setAttribute("role", "alert");
    }

    private static Object lastFailure() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null || request.getWrappedSession(false) == null ? null
                : request.getWrappedSession(false).getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
    }

    private void say(String key, Object... args) {
        notice.setText(getTranslation(key, args));
        notice.setVisible(true);
    }

    private void fill(String loginName) {
        form.getElement().executeJs("""
                document.getElementById('vaadinLoginUsername').value = $0;
                document.getElementById('vaadinLoginPassword').value = $1;
                document.getElementById('vaadinLoginUsername').scrollIntoView({block: 'center'});
                document.getElementById('vaadinLoginPassword').focus();
                """, loginName, offered.password());
    }

    private Button language() {
        boolean english = Messages.ENGLISH.getLanguage().equals(getLocale().getLanguage());
        Locale other = english ? Messages.CHINESE : Messages.ENGLISH;
        var button = new Button(english ? "中文" : "English", click -> {
            LanguageChoice.remember(other);
            UI.getCurrent().getPage().reload();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return button;
    }

    private LoginI18n texts() {
        LoginI18n texts = LoginI18n.createDefault();
        texts.getForm().setTitle("");
        texts.getForm().setUsername(getTranslation("access.login-name"));
        texts.getForm().setPassword(getTranslation("access.password"));
        texts.getForm().setSubmit(getTranslation("access.sign-in"));
        texts.getErrorMessage().setUsername(getTranslation("access.login-missing"));
        texts.getErrorMessage().setPassword(getTranslation("access.password-missing"));
        return texts;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.sign-in") + " · " + getTranslation("app.name");
    }
}
