package cn.muan.woman.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouterLink;

/** The door to registration and to the list of women. */
public final class WomanNavigation {

    private WomanNavigation() {
    }

    public static void openRegistration() {
        UI.getCurrent().navigate(RegisterView.class);
    }

    public static void openList() {
        UI.getCurrent().navigate(WomenView.class);
    }

    public static RouterLink listLink(String text) {
        return new RouterLink(text, WomenView.class);
    }
}
