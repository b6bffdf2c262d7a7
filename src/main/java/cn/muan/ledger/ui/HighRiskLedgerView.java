package cn.muan.ledger.ui;

import java.util.Arrays;
import java.util.Locale;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.RolesAllowed;

import cn.muan.base.ui.MainLayout;
import cn.muan.ledger.HighRiskLedger;
import cn.muan.ledger.LedgerExport;
import cn.muan.ledger.LedgerPlaces;

/** 高危台账: who is at risk in the reader's sight, how her report stands and what falls due next. */
@Route(value = "high-risk-ledger", layout = MainLayout.class)
@Menu(title = "ledger.high-risk", order = 40, icon = "vaadin:records")
@RolesAllowed({"HIGH_RISK_DESK", "CASE_MANAGER", "COMMISSION", "DISTRICT_SAFETY_OFFICE", "SAFETY_OFFICE"})
@CssImport("./ledger.css")
class HighRiskLedgerView extends Div implements HasDynamicTitle {

    private final Select<HighRiskLedger.Colour> colour = new Select<>();
    private final Select<HighRiskLedger.Order> order = new Select<>();
    private final LedgerFilters filters;
    private final LedgerGrid list;

    HighRiskLedgerView(HighRiskLedger ledger, LedgerExport export, LedgerPlaces places, LedgerTexts texts) {
        addClassNames("muan-page", "ledger");
        colour.setItems(Arrays.stream(HighRiskLedger.Colour.values())
                .filter(each -> each != HighRiskLedger.Colour.INFECTIOUS || ledger.showsInfections()).toList());
        colour.setItemLabelGenerator(each -> getTranslation("ledger.colour." + word(each)));
        colour.setValue(HighRiskLedger.Colour.ALL);
        colour.setAriaLabel(getTranslation("ledger.colour"));
        order.setItems(HighRiskLedger.Order.values());
        order.setItemLabelGenerator(each -> getTranslation("ledger.order." + word(each)));
        order.setValue(HighRiskLedger.Order.COLOUR);
        order.setAriaLabel(getTranslation("ledger.order"));
        var own = new Div(colour, order);
        own.addClassName("ledger-own");
        filters = new LedgerFilters(places, own, this::refresh);
        list = new LedgerGrid(texts, last -> ledger.window(filters.filter(), colour.getValue(), order.getValue(), last), HighRiskLedger.WINDOW,
                grid -> grid.column("ledger.since", "7rem", row -> texts.day(row.since()))
                        .column("ledger.institution", "11rem", row -> texts.place(row.institution(), getLocale()))
                        .column("ledger.community", "11rem", row -> texts.place(row.community(), getLocale()))
                        .column("ledger.case-manager", "7rem", row -> row.caseManager() == null ? "" : row.caseManager())
                        .column("ledger.report", "8rem", row -> getTranslation(row.stateKey())));
        colour.addValueChangeListener(change -> refresh());
        order.addValueChangeListener(change -> refresh());
        filters.add(new ExportLink("ledger.high-risk",
                () -> export.highRisk(filters.filter(), colour.getValue(), order.getValue(), getLocale())));
        add(filters, list);
        refresh();
    }

    private void refresh() {
        list.refresh();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ledger.high-risk");
    }
}
