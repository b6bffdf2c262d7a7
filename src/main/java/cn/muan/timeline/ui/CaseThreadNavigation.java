package cn.muan.timeline.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

import cn.muan.base.Subject;

/** The door to the case thread. */
public final class CaseThreadNavigation {

    private CaseThreadNavigation() {
    }

    public static void open(Subject subject) {
        UI.getCurrent().navigate(CaseThreadView.class, parameters(subject));
    }

    /** Shows the open case thread anew, after an act has changed the case. */
    public static void refresh() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    public static RouterLink link(String text, Subject subject) {
        return new RouterLink(text, CaseThreadView.class, parameters(subject));
    }

    /** The page's address below the root, such as {@code case/17}. */
    public static String path(Subject subject) {
        return "case/" + subject.pregnancyId();
    }

    private static RouteParameters parameters(Subject subject) {
        return new RouteParameters(CaseThreadView.PREGNANCY, String.valueOf(subject.pregnancyId()));
    }
}
