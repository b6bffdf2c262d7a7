package cn.muan.bloodbank.ui;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

import cn.muan.bloodbank.BagSearch;
import cn.muan.bloodbank.BloodBag;
import cn.muan.bloodbank.BloodGroup;
import cn.muan.bloodbank.BloodProduct;
import cn.muan.bloodbank.StockLine;
import cn.muan.bloodbank.StockList;

/** Bags of one institution by state, product, group and number, fifty at a time. */
class BagsPanel extends Div {

    private final String holder;
    private final boolean keeps;
    private final transient StockList stock;
    private final transient KeeperActs acts;
    private final transient Runnable changed;
    private final List<BloodBag> shown = new ArrayList<>();
    private final TextField number = new TextField();
    private final Select<BloodBag.State> state = new Select<>();
    private final Select<BloodProduct> product = new Select<>();
    private final Select<BloodGroup> group = new Select<>();
    private final Checkbox soon = new Checkbox(getTranslation("bloodbank.bags.soon", StockList.SOON_DAYS));
    private final Grid<BloodBag> grid = new Grid<>();
    private final Button more = new Button(getTranslation("bloodbank.bags.more"), click -> append());
    private boolean filling;

    BagsPanel(String holder, boolean keeps, StockList stock, KeeperActs acts, Runnable changed) {
        this.holder = holder;
        this.keeps = keeps;
        this.stock = stock;
        this.acts = acts;
        this.changed = changed;
        addClassName("blood-bags");
        add(filters(), grid, more);
        columns();
        start();
    }

    /** Shows the bags behind a cell of the matrix. */
    void narrow(StockLine line) {
        filling = true;
        number.clear();
        state.setValue(BloodBag.State.AVAILABLE);
        product.setValue(line.product());
        group.setValue(line.group());
        soon.setValue(false);
        filling = false;
        start();
        grid.scrollIntoView();
    }

    private Div filters() {
        number.setPlaceholder(getTranslation("bloodbank.bags.search"));
        number.setAriaLabel(getTranslation("bloodbank.bags.search"));
        number.setPrefixComponent(VaadinIcon.SEARCH.create());
        number.setClearButtonVisible(true);
        number.setValueChangeMode(ValueChangeMode.LAZY);
        number.addValueChangeListener(change -> start());
        state.setItems(BloodBag.State.values());
        state.setItemLabelGenerator(each -> getTranslation("bloodbank.state." + each));
        state.setAriaLabel(getTranslation("bloodbank.state"));
        state.setValue(BloodBag.State.AVAILABLE);
        state.addValueChangeListener(change -> start());
        choices(product, "bloodbank.product", BloodProduct.values());
        product.setItemLabelGenerator(each -> each == null ? getTranslation("bloodbank.product.all") : BloodTexts.product(each));
        choices(group, "bloodbank.group", BloodGroup.all().toArray(BloodGroup[]::new));
        group.setItemLabelGenerator(each -> each == null ? getTranslation("bloodbank.group.all") : BloodTexts.group(each));
        soon.addValueChangeListener(change -> start());
        var filters = new Div(number, state, product, group, soon);
        filters.addClassName("muan-toolbar");
        return filters;
    }

    @SafeVarargs
    private <T> void choices(Select<T> select, String key, T... items) {
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(key + ".all"));
        select.setAriaLabel(getTranslation(key));
        select.addValueChangeListener(change -> start());
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.addColumn(BloodBag::number).setHeader(getTranslation("bloodbank.number")).setKey("number").setFlexGrow(1).setWidth("11rem");
        grid.addColumn(bag -> BloodTexts.product(bag.product())).setHeader(getTranslation("bloodbank.product")).setFlexGrow(0).setWidth("6rem");
        grid.addComponentColumn(BagsPanel::group).setHeader(getTranslation("bloodbank.group")).setKey("group").setFlexGrow(0).setWidth("4.5rem");
        grid.addColumn(BloodBag::units).setHeader(getTranslation("bloodbank.units")).setFlexGrow(0).setWidth("4.5rem");
        grid.addColumn(BloodBag::expires).setHeader(getTranslation("bloodbank.expires")).setFlexGrow(0).setWidth("7.5rem");
        grid.addColumn(bag -> getTranslation("bloodbank.state." + bag.state())).setHeader(getTranslation("bloodbank.state")).setFlexGrow(0).setWidth("6rem");
        grid.addComponentColumn(this::actions).setHeader(getTranslation("bloodbank.bags.acts")).setKey("acts").setFlexGrow(0).setWidth("9rem");
        grid.setEmptyStateText(getTranslation("bloodbank.bags.none"));
    }

    private static Span group(BloodBag bag) {
        var group = new Span(BloodTexts.group(bag.group()));
        group.setTitle(BloodTexts.groupInWords(bag.group()));
        group.addClassName("blood-group");
        return group;
    }

    private Component actions(BloodBag bag) {
        var line = new Div(act(VaadinIcon.CLOCK, "bloodbank.story", bag, () -> new StoryDialog(bag, stock.story(holder, bag.number())).open()));
        if (keeps && bag.state() == BloodBag.State.AVAILABLE) {
            line.add(act(VaadinIcon.PENCIL, "bloodbank.correct", bag,
                    () -> new CorrectDialog(holder, stock.entered(holder, bag.number()), acts, changed).open()),
                    act(VaadinIcon.TRASH, "bloodbank.write-off", bag, () -> new WriteOffDialog(holder, bag, acts, changed).open()));
        }
        line.addClassName("blood-acts");
        return line;
    }

    private Button act(VaadinIcon icon, String key, BloodBag bag, Runnable act) {
        var button = new Button(icon.create(), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation(key + ".of", bag.number()));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    private void start() {
        if (!filling) {
            shown.clear();
            append();
        }
    }

    private void append() {
        var search = new BagSearch(number.getValue(), state.getValue(), product.getValue(), group.getValue(), soon.getValue());
        List<BloodBag> next = stock.window(holder, search, shown.isEmpty() ? null : shown.get(shown.size() - 1));
        shown.addAll(next);
        grid.setItems(shown);
        more.setVisible(next.size() == StockList.WINDOW);
    }
}
