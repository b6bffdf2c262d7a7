package cn.muan.ledger.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.RolesAllowed;

import cn.muan.base.ui.MainLayout;
import cn.muan.ledger.KeyPersonLedger;
import cn.muan.ledger.LedgerExport;
import cn.muan.ledger.LedgerPlaces;
import cn.muan.woman.KeyFlag;

/** 重点人群台账: key persons of the community or district, whatever their colour. */
@Route(value = "key-person-ledger", layout = MainLayout.class)
@Menu(title = "ledger.key-person", order = 41, icon = "vaadin:family")
@RolesAllowed({"MATERNAL_WORKER", "HIGH_RISK_DESK", "CASE_MANAGER"})
@CssImport("./ledger.css")
class KeyPersonLedgerView extends Div implements HasDynamicTitle {

    private final Select<KeyFlag> flag = new Select<>();
    private final LedgerFilters filters;
    private final LedgerGrid list;

    KeyPersonLedgerView(KeyPersonLedger ledger, LedgerExport export, LedgerPlaces places, LedgerTexts texts) {
        addClassNames("muan-page", "ledger");
        flag.setItems(KeyFlag.values());
        flag.setItemLabelGenerator(each -> getTranslation(each == null ? "ledger.flag.any" : each.key()));
        flag.setEmptySelectionAllowed(true);
        flag.setEmptySelectionCaption(getTranslation("ledger.flag.any"));
        flag.setAriaLabel(getTranslation("ledger.flag"));
        filters = new LedgerFilters(places, flag, this::refresh);
        list = new LedgerGrid(texts, last -> ledger.window(filters.filter(), flag.getValue(), last), KeyPersonLedger.WINDOW,
                grid -> grid.column("ledger.flag", "12rem", grid::flags)
                        .column("ledger.institution", "11rem", row -> texts.place(row.institution(), getLocale()))
                        .column("ledger.community", "11rem", row -> texts.place(row.community(), getLocale()))
                        .column("ledger.case-manager", "7rem", row -> row.caseManager() == null ? "" : row.caseManager()));
        flag.addValueChangeListener(change -> refresh());
        filters.add(new ExportLink("ledger.key-person", () -> export.keyPersons(filters.filter(), flag.getValue(), getLocale())));
        add(filters, list);
        refresh();
    }

    private void refresh() {
        list.refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ledger.key-person");
    }
}
