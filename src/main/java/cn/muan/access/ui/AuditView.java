package cn.muan.access.ui;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.RolesAllowed;

import cn.muan.access.AuditLine;
import cn.muan.access.AuditService;
import cn.muan.base.ChinaTime;
import cn.muan.base.ui.MainLayout;

/** Who read or changed what, newest first. */
@Route(value = "audit", layout = MainLayout.class)
@Menu(title = "access.audit", icon = "vaadin:eye", order = 92)
@RolesAllowed({"AUDITOR", "ADMINISTRATOR"})
class AuditView extends Div implements HasDynamicTitle {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ChinaTime.ZONE);

    private final transient AuditService audits;
    private final List<AuditLine> shown = new ArrayList<>();
    private final Grid<AuditLine> grid = new Grid<>();
    private final TextField subject = new TextField();
    private final Button more;

    AuditView(AuditService audits) {
        this.audits = audits;
        this.more = new Button(getTranslation("access.more"), click -> append());
        addClassName("muan-page");
        subject.setPlaceholder(getTranslation("access.audit-subject"));
        subject.setAriaLabel(getTranslation("access.audit-subject"));
        subject.setPrefixComponent(VaadinIcon.SEARCH.create());
        subject.setClearButtonVisible(true);
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        subject.addValueChangeListener(change -> start());
        columns();
        add(subject, grid, more);
        start();
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.addColumn(line -> AT.format(line.at())).setHeader(getTranslation("access.audit-at")).setFlexGrow(0).setWidth("12rem");
        grid.addColumn(AuditLine::actor).setHeader(getTranslation("access.audit-actor")).setFlexGrow(0).setWidth("10rem");
        grid.addColumn(AuditLine::action).setHeader(getTranslation("access.audit-action")).setFlexGrow(0).setWidth("14rem");
        grid.addColumn(AuditLine::subject).setHeader(getTranslation("access.audit-about")).setFlexGrow(0).setWidth("7rem");
        grid.addColumn(AuditLine::detail).setHeader(getTranslation("access.audit-detail")).setTooltipGenerator(AuditLine::detail);
        grid.setEmptyStateText(getTranslation("access.audit-none"));
        grid.setSizeFull();
    }

    private void start() {
        shown.clear();
        append();
    }

    private void append() {
        long before = shown.isEmpty() ? Long.MAX_VALUE : shown.get(shown.size() - 1).id();
        List<AuditLine> next = audits.window(subject.getValue(), before);
        shown.addAll(next);
        grid.setItems(shown);
        more.setVisible(next.size() == AuditService.WINDOW);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.audit");
    }
}
