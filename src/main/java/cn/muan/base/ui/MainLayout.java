package cn.muan.base.ui;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;

import org.springframework.beans.factory.ObjectProvider;

import cn.muan.base.Messages;

/** The frame of every screen: icon menu, page title, the person's institution, clock and account; imports no feature. */
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final ShellAccount account;
    private final Nav menu = new Nav();
    private final H1 title = new H1();
    private final Div middle = new Div();
    private final Main content = new Main();

    MainLayout(ShellAccount account, ObjectProvider<HeaderPart> parts, ObjectProvider<ShellBanner> banners, Clock clock) {
        this.account = account;
        addClassName("muan-shell");
        menu.addClassName("muan-menu");
        menu.setAriaLabel(getTranslation("base.menu"));
        content.addClassName("muan-content");
        add(skipLink(), header(parts, clock), banners(banners), menu, content);
        content.setId("muan-content");
        content.getElement().setAttribute("tabindex", "-1");
        if (account.signedIn()) {
            MenuConfiguration.getMenuEntries().forEach(entry -> menu.add(link(entry)));
        }
    }

    private Anchor skipLink() {
        var skip = new Anchor("#muan-content", getTranslation("base.skip"));
        skip.setRouterIgnore(true);
        skip.addClassName("muan-skip");
        return skip;
    }

    private Div banners(ObjectProvider<ShellBanner> banners) {
        var above = new Div();
        above.addClassName("muan-banners");
        if (account.signedIn()) {
            banners.stream().map(ShellBanner::render).forEach(above::add);
        }
        return above;
    }

    private Header header(ObjectProvider<HeaderPart> parts, Clock clock) {
        var header = new Header();
        header.addClassName("muan-header");
        middle.addClassName("muan-header-middle");
        header.add(title, middle);
        if (account.signedIn()) {
            header.add(organisation());
            parts.stream().sorted(Comparator.comparingInt(HeaderPart::order)).map(HeaderPart::render)
                    .filter(part -> part != null).forEach(header::add);
            header.add(new WallClock(clock.instant()), accountMenu());
        }
        return header;
    }

    private Span organisation() {
        List<String> names = account.organisations(getLocale());
        var organisation = new Span(names.isEmpty() ? "" : names.get(0));
        organisation.addClassName("muan-organisation");
        organisation.setTitle(String.join(" · ", names));
        return organisation;
    }

    private MenuBar accountMenu() {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        var icon = new Icon("vaadin", "user");
        icon.setTooltipText(account.name());
        MenuItem person = bar.addItem(icon);
        person.setAriaLabel(getTranslation("base.account", account.name()));
        var items = person.getSubMenu();
        items.addItem(account.name()).setEnabled(false);
        boolean chinese = !Messages.ENGLISH.getLanguage().equals(getLocale().getLanguage());
        items.addItem(chinese ? "English" : "中文", click -> switchTo(chinese ? Messages.ENGLISH : Messages.CHINESE));
        items.addItem(getTranslation("base.change-password"), click -> account.openPasswordDialog());
        items.addItem(getTranslation("base.sign-out"), click -> account.signOut());
        return bar;
    }

    private void switchTo(Locale language) {
        account.speak(language);
        UI.getCurrent().getSession().setLocale(language);
        UI.getCurrent().getPage().reload();
    }

    private Anchor link(MenuEntry entry) {
        String label = getTranslation(entry.title());
        var text = new Span(label);
        var link = new Anchor(entry.path().startsWith("/") ? entry.path().substring(1) : entry.path());
        if (entry.icon() != null && entry.icon().startsWith("vaadin:")) {
            link.add(new Icon("vaadin", entry.icon().substring("vaadin:".length())));
        }
        link.add(text);
        link.setTitle(label);
        return link;
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        middle.removeAll();
        if (view != null) {
            content.getElement().appendChild(view.getElement());
        }
        if (view instanceof ViewHeader withHeader) {
            middle.add(withHeader.viewHeader());
        }
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        content.getElement().removeAllChildren();
        middle.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        title.setText(MenuConfiguration.getPageHeader().map(this::getTranslation).orElse(""));
        String here = event.getLocation().getFirstSegment();
        menu.getChildren().filter(Anchor.class::isInstance).map(Anchor.class::cast).forEach(link -> {
            if (link.getHref().equals(here)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
