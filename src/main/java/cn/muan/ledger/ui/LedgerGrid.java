package cn.muan.ledger.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import cn.muan.base.ui.InfectiousChip;
import cn.muan.base.ui.SeverityChip;
import cn.muan.ledger.LedgerRow;
import cn.muan.timeline.ui.CaseThreadNavigation;

/** Women of a ledger, appended in windows up to a limit; a row leads to her case thread. */
class LedgerGrid extends Div {

    static final int MOST_SHOWN = 500;

    /** Reads the window after a row, null for the first. */
    interface Windows {
        List<LedgerRow> after(LedgerRow last);
    }

    private final transient LedgerTexts texts;
    private final transient Windows windows;
    private final int window;
    private final transient List<LedgerRow> shown = new ArrayList<>();
    private final Grid<LedgerRow> grid = new Grid<>();
    private final Paragraph limit = new Paragraph();
    private final Button more;

    /** @param columns adds what this ledger shows between the woman and her clock */
    LedgerGrid(LedgerTexts texts, Windows windows, int window, UnaryOperator<LedgerGrid> columns) {
        this.texts = texts;
        this.windows = windows;
        this.window = window;
        this.more = new Button(getTranslation("ledger.more"), click -> append());
        addClassName("ledger-list");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addComponentColumn(this::who).setKey("who").setHeader(getTranslation("ledger.who")).setWidth("15rem").setFlexGrow(1);
        columns.apply(this);
        grid.addComponentColumn(this::clock).setKey("next").setHeader(getTranslation("ledger.next")).setWidth("9rem").setFlexGrow(0);
        grid.addColumn(row -> row.breaches() == 0 ? "" : String.valueOf(row.breaches())).setHeader(getTranslation("ledger.breaches"))
                .setWidth("5rem").setFlexGrow(0);
        grid.setEmptyStateText(getTranslation("ledger.none"));
        grid.setSizeFull();
        limit.setText(getTranslation("ledger.limit", String.valueOf(MOST_SHOWN)));
        limit.getElement().setAttribute("role", "status");
        add(grid, more, limit);
    }

    LedgerGrid column(String header, String width, Text text) {
        grid.addColumn(text::of).setHeader(getTranslation(header)).setWidth(width).setFlexGrow(0);
        return this;
    }

    /** What stands in a cell. */
    interface Text extends java.io.Serializable {
        String of(LedgerRow row);
    }

    void refresh() {
        shown.clear();
        append();
    }

    private void append() {
        List<LedgerRow> next = windows.after(shown.isEmpty() ? null : shown.get(shown.size() - 1));
        shown.addAll(next);
        grid.setItems(List.copyOf(shown));
        boolean full = shown.size() >= MOST_SHOWN;
        more.setVisible(next.size() == window && !full);
        limit.setVisible(full);
    }

    private Component who(LedgerRow row) {
        Div cell = new Div(CaseThreadNavigation.link(row.heading(), row.subject()), new SeverityChip(row.severity()));
        if (row.infectious()) {
            cell.add(new InfectiousChip());
        }
        cell.addClassName("ledger-who");
        return cell;
    }

    private Component clock(LedgerRow row) {
        return row.nextDue() == null ? new Span() : texts.clock(row.nextDue(), row.amberFrom(), row.nextDuty(), locale());
    }

    /** Which key-person flags, in words. */
    String flags(LedgerRow row) {
        return row.flags().stream().map(flag -> getTranslation(flag.key())).collect(Collectors.joining(getTranslation("obligation.separator")));
    }

    Locale locale() {
        return getLocale();
    }
}
