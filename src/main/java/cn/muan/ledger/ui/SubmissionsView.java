package cn.muan.ledger.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.RolesAllowed;

import cn.muan.base.Message;
import cn.muan.base.ui.MainLayout;
import cn.muan.ledger.Submissions;
import cn.muan.periodic.PeriodicDuty;

/** 红色周报、月追踪 and 月调度: what was submitted for which week or month, and what is still owed. */
@Route(value = "submissions", layout = MainLayout.class)
@Menu(title = "ledger.submissions", order = 42, icon = "vaadin:calendar-clock")
@RolesAllowed({"HIGH_RISK_DESK", "CASE_MANAGER", "DEPARTMENT_HEAD", "SAFETY_OFFICE", "DISTRICT_SAFETY_OFFICE", "COMMISSION"})
@CssImport("./ledger.css")
class SubmissionsView extends Div implements HasDynamicTitle {

    private static final int MOST_SHOWN = 500;

    private final transient Submissions submissions;
    private final transient LedgerTexts texts;
    private final Tabs kinds = new Tabs();
    private final Grid<PeriodicDuty> grid = new Grid<>();
    private final Button more;
    private final Div sheet = new Div();
    private final transient List<PeriodicDuty> shown = new ArrayList<>();

    SubmissionsView(Submissions submissions, LedgerTexts texts) {
        this.submissions = submissions;
        this.texts = texts;
        this.more = new Button(getTranslation("ledger.more"), click -> append());
        addClassNames("muan-page", "submissions");
        for (Submissions.Kind kind : Submissions.Kind.values()) {
            kinds.add(new Tab(getTranslation("ledger.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        }
        kinds.addSelectedChangeListener(change -> refresh());
        columns();
        var list = new Div(grid, more);
        list.addClassName("submissions-list");
        sheet.addClassName("submissions-sheet");
        var body = new Div(list, sheet);
        body.addClassName("submissions-body");
        add(kinds, body);
        refresh();
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(this::period).setHeader(getTranslation("ledger.period"));
        grid.addColumn(duty -> texts.place(duty.institution(), getLocale())).setHeader(getTranslation("ledger.institution"));
        grid.addComponentColumn(this::state).setKey("state").setHeader(getTranslation("ledger.state"));
        grid.addSelectionListener(change -> change.getFirstSelectedItem().ifPresent(this::open));
        grid.setEmptyStateText(getTranslation("ledger.submissions.none"));
        grid.setSizeFull();
    }

    private String period(PeriodicDuty duty) {
        Message text = duty.period().text();
        return getTranslation(text.key(), text.args());
    }

    /** In words: done in time or late, nil, or the clock of what is owed. */
    private Component state(PeriodicDuty duty) {
        return switch (duty.state()) {
            case OPEN -> texts.clock(duty.due(), null, duty.obligation(), getLocale());
            case NIL -> new Span(getTranslation("ledger.state.nil"));
            case DONE -> new Span(getTranslation(duty.breached(texts.now()) ? "ledger.state.late" : "ledger.state.done", texts.day(duty.doneAt())));
        };
    }

    void open(PeriodicDuty duty) {
        sheet.removeAll();
        sheet.add(new SubmittedPanel(submissions.sheet(duty), texts));
    }

    private void refresh() {
        shown.clear();
        sheet.removeAll();
        append();
    }

    private void append() {
        Submissions.Kind kind = Submissions.Kind.values()[Math.max(0, kinds.getSelectedIndex())];
        List<PeriodicDuty> next = submissions.window(kind, shown.isEmpty() ? null : shown.get(shown.size() - 1));
        shown.addAll(next);
        grid.setItems(List.copyOf(shown));
        more.setVisible(next.size() == cn.muan.periodic.PeriodicDuties.WINDOW && shown.size() < MOST_SHOWN);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ledger.submissions");
    }
}
