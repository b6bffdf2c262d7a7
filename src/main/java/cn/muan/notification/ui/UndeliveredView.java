package cn.muan.notification.ui;

import java.time.format.DateTimeFormatter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.RolesAllowed;

import cn.muan.base.ChinaTime;
import cn.muan.base.Refused;
import cn.muan.base.ui.MainLayout;
import cn.muan.base.ui.Notices;
import cn.muan.notification.UndeliveredNotices;
import cn.muan.notification.UndeliveredNotices.GivenUp;

/** 未送达通知: what a channel did not take, and a button to send it again. */
@Route(value = "undelivered", layout = MainLayout.class)
@Menu(title = "notification.undelivered", icon = "vaadin:envelope-o", order = 93)
@RolesAllowed("ADMINISTRATOR")
class UndeliveredView extends Div implements HasDynamicTitle {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ChinaTime.ZONE);

    private final transient UndeliveredNotices undelivered;
    private final Grid<GivenUp> grid = new Grid<>();
    private final Div waiting = new Div();

    UndeliveredView(UndeliveredNotices undelivered) {
        this.undelivered = undelivered;
        addClassName("muan-page");
        columns();
        add(waiting, grid);
        refresh();
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.addColumn(row -> AT.format(row.givenUpAt())).setHeader(getTranslation("notification.given-up-at")).setFlexGrow(0).setWidth("10rem");
        grid.addColumn(row -> channel(row.channel())).setHeader(getTranslation("notification.channel")).setFlexGrow(0).setWidth("8rem");
        grid.addColumn(GivenUp::group).setHeader(getTranslation("notification.group")).setFlexGrow(1);
        grid.addColumn(row -> getTranslation(row.textKey())).setHeader(getTranslation("notification.text")).setFlexGrow(2);
        grid.addColumn(row -> AT.format(row.createdAt())).setHeader(getTranslation("notification.written-at")).setFlexGrow(0).setWidth("10rem");
        grid.addColumn(GivenUp::tries).setHeader(getTranslation("notification.tries")).setFlexGrow(0).setWidth("5rem");
        grid.addColumn(GivenUp::failure).setHeader(getTranslation("notification.failure")).setFlexGrow(1);
        grid.addComponentColumn(this::again).setKey("again").setHeader(getTranslation("notification.send-again")).setFlexGrow(0).setWidth("8rem");
        grid.setEmptyStateText(getTranslation("notification.undelivered-none"));
        grid.setSizeFull();
    }

    private Component again(GivenUp row) {
        var button = new Button(getTranslation("notification.send-again"), click -> {
            try {
                undelivered.sendAgain(row.id());
                Notices.success("notification.send-again-done");
            } catch (Refused refused) {
                Notices.refused(refused);
            }
            refresh();
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void refresh() {
        grid.setItems(undelivered.givenUp());
        waiting.removeAll();
        undelivered.waiting().forEach(each -> waiting.add(new Paragraph(getTranslation("notification.waiting",
                channel(each.channel()), String.valueOf(each.count()), AT.format(each.oldest())))));
    }

    private String channel(String name) {
        return getTranslation("notification.channel." + name);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notification.undelivered");
    }
}
