package cn.muan.base.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

import org.springframework.security.access.AccessDeniedException;

import cn.muan.base.Message;
import cn.muan.base.Refused;

/** A screen that could not be opened: refused, not allowed, or broken. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FaultView extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Message message = FriendlyErrors.explain(parameter.getCaughtException());
        if (parameter.getCaughtException() instanceof AccessDeniedException) {
            explain("base.denied-title", message);
            return 403;
        }
        explain("base.fault-title", message);
        return parameter.getCaughtException() instanceof Refused ? 404 : 500;
    }
}
