package cn.muan.ledger.ui;

import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

import cn.muan.directory.Organisation;
import cn.muan.ledger.LedgerFilter;
import cn.muan.ledger.LedgerPlaces;

/** The filters both ledgers have. */
class LedgerFilters extends Div {

    private final TextField search = new TextField();
    private final ComboBox<Organisation> institution = new ComboBox<>();
    private final ComboBox<Organisation> community = new ComboBox<>();
    private final Select<LedgerFilter.Which> which = new Select<>();
    private final Checkbox breached = new Checkbox();
    private final transient Runnable changed;

    /** @param own the filter only this ledger has */
    LedgerFilters(LedgerPlaces places, Component own, Runnable changed) {
        this.changed = changed;
        addClassName("muan-toolbar");
        search.setPlaceholder(getTranslation("ledger.search"));
        search.setAriaLabel(getTranslation("ledger.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> changed.run());
        place(institution, "ledger.institution", places.institutions());
        place(community, "ledger.community", places.communities());
        which.setItems(LedgerFilter.Which.values());
        which.setItemLabelGenerator(each -> getTranslation("ledger.which." + each.name().toLowerCase(Locale.ROOT)));
        which.setValue(LedgerFilter.Which.CURRENT);
        which.setAriaLabel(getTranslation("ledger.which"));
        which.addValueChangeListener(change -> changed.run());
        breached.setLabel(getTranslation("ledger.breached-only"));
        breached.addValueChangeListener(change -> changed.run());
        add(search, own, institution, community, which, breached);
    }

    private void place(ComboBox<Organisation> box, String key, List<Organisation> places) {
        box.setItems(places);
        box.setItemLabelGenerator(place -> LedgerTexts.name(place, getLocale()));
        box.setPlaceholder(getTranslation(key));
        box.setAriaLabel(getTranslation(key));
        box.setClearButtonVisible(true);
        box.addValueChangeListener(change -> changed.run());
    }

    LedgerFilter filter() {
        return new LedgerFilter(search.getValue(), code(institution), code(community), breached.getValue(), which.getValue());
    }

    private static String code(ComboBox<Organisation> box) {
        return box.getValue() == null ? null : box.getValue().code();
    }
}
