package cn.muan.bloodbank.ui;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.RolesAllowed;

import cn.muan.base.Messages;
import cn.muan.base.ui.MainLayout;
import cn.muan.bloodbank.StockList;
import cn.muan.bloodbank.StockSight;
import cn.muan.directory.Organisation;

/** 储血: what lies on a bank's shelf, group by group and bag by bag; those who keep it receive, correct and write off here. */
@Route(value = "blood-stock", layout = MainLayout.class)
@Menu(title = "bloodbank.title", order = 50, icon = "vaadin:storage")
@RolesAllowed({"BLOOD_DISPATCHER", "BLOOD_BANK", "SAFETY_OFFICE", "DISTRICT_SAFETY_OFFICE", "COMMISSION"})
@CssImport("./bloodbank/blood-stock.css")
class BloodStockView extends Div implements HasDynamicTitle {

    private final transient StockList stock;
    private final transient StockSight sight;
    private final transient KeeperActs acts;
    private final Select<Organisation> holder = new Select<>();
    private final Div body = new Div();

    BloodStockView(StockList stock, StockSight sight, KeeperActs acts) {
        this.stock = stock;
        this.sight = sight;
        this.acts = acts;
        addClassNames("muan-page", "blood-stock");
        body.addClassName("blood-body");
        List<Organisation> readable = sight.readable();
        holder.setItems(readable);
        holder.setItemLabelGenerator(place -> getLocale().getLanguage().equals(Messages.ENGLISH.getLanguage()) ? place.nameEn() : place.name());
        holder.setAriaLabel(getTranslation("bloodbank.holder"));
        holder.addClassName("blood-holder");
        holder.addValueChangeListener(change -> show());
        if (readable.isEmpty()) {
            add(new Paragraph(getTranslation("bloodbank.nothing-readable")));
            return;
        }
        add(body);
        holder.setValue(readable.get(0));
    }

    private void show() {
        String code = holder.getValue().code();
        boolean keeps = sight.mayKeep(code);
        var bags = new BagsPanel(code, keeps, stock, acts, this::show);
        var matrix = new MatrixPanel(stock.matrix(code), bags::narrow, keeps ? line -> new LevelDialog(code, line, acts, this::show).open() : null);
        var toolbar = new Div(holder);
        toolbar.addClassName("muan-toolbar");
        if (keeps) {
            var receive = new Button(getTranslation("bloodbank.receive"), VaadinIcon.PLUS.create(), click -> new ReceiveDialog(code, acts, this::show).open());
            receive.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            toolbar.add(receive);
        }
        body.removeAll();
        body.add(toolbar, matrix, bags);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bloodbank.title");
    }
}
