package cn.muan.resource.ui;

import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.RolesAllowed;

import cn.muan.base.Messages;
import cn.muan.base.ui.MainLayout;
import cn.muan.directory.Jurisdiction;
import cn.muan.engine.UnitOfWork;
import cn.muan.resource.BedBoard;
import cn.muan.resource.LiaisonRegister;
import cn.muan.resource.ReadinessBoard;
import cn.muan.resource.ResourceBoard;
import cn.muan.resource.ResourceRow;
import cn.muan.resource.Roster;

/** 资源: what each institution of a district keeps ready, one after the other; one's own can be edited here. */
@Route(value = "resources", layout = MainLayout.class)
@Menu(title = "resource.title", order = 35, icon = "vaadin:bed")
@RolesAllowed({"FIRST_CONTACT_DOCTOR", "ATTENDING", "SENIOR_OBSTETRICIAN", "DEPARTMENT_HEAD", "SAFETY_OFFICE", "PRESIDENT", "VICE_PRESIDENT",
        "RESCUE_DUTY", "RESCUE_TEAM_LEADER", "BLOOD_BANK", "MATERNAL_WORKER", "HIGH_RISK_DESK", "CASE_MANAGER", "DISTRICT_SAFETY_OFFICE", "COMMISSION",
        "EMS_DISPATCHER", "AMBULANCE_CREW", "BLOOD_DISPATCHER", "AUDITOR"})
@CssImport("./resource.css")
class ResourcesView extends Div implements HasDynamicTitle {

    private final transient ResourceBoard board;
    private final transient ResourceActs acts;
    private final TextField search = new TextField();
    private final ComboBox<Jurisdiction> district = new ComboBox<>();
    private final Select<ResourceBoard.Order> order = new Select<>();
    private final UnorderedList rows = new UnorderedList();
    private final Paragraph hint = new Paragraph();

    ResourcesView(ResourceBoard board, BedBoard beds, ReadinessBoard readiness, Roster roster, LiaisonRegister liaisons, UnitOfWork work,
            ResourceTexts texts) {
        this.board = board;
        this.acts = new ResourceActs(beds, readiness, roster, liaisons, work, texts, this::refresh);
        addClassNames("muan-page", "resources");
        search.setPlaceholder(getTranslation("resource.search"));
        search.setAriaLabel(getTranslation("resource.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        districts();
        order.setItems(ResourceBoard.Order.values());
        order.setItemLabelGenerator(each -> getTranslation("resource.order." + each.name().toLowerCase(Locale.ROOT)));
        order.setValue(ResourceBoard.Order.RESCUE);
        order.setAriaLabel(getTranslation("resource.order"));
        order.addValueChangeListener(change -> refresh());
        var again = new Button(VaadinIcon.REFRESH.create(), click -> refresh());
        again.setAriaLabel(getTranslation("resource.refresh"));
        again.setTooltipText(getTranslation("resource.refresh"));
        var toolbar = new Div(search, district, order, again);
        toolbar.addClassName("muan-toolbar");
        rows.addClassName("resource-rows");
        hint.addClassName("muan-empty");
        hint.getElement().setAttribute("role", "status");
        add(toolbar, rows, hint);
        refresh();
    }

    private void districts() {
        List<Jurisdiction> all = board.districts();
        String own = board.ownDistrict();
        district.setItems(all);
        district.setItemLabelGenerator(place -> Messages.ENGLISH.getLanguage().equals(getLocale().getLanguage()) && place.nameEn() != null
                ? place.nameEn() : place.name());
        district.setAriaLabel(getTranslation("resource.district"));
        all.stream().filter(place -> place.code().equals(own)).findFirst().ifPresent(district::setValue);
        district.addValueChangeListener(change -> refresh());
    }

    private void refresh() {
        List<ResourceRow> found = board.rows(district.getValue() == null ? null : district.getValue().code(), search.getValue(), order.getValue());
        rows.removeAll();
        found.forEach(row -> rows.add(new ResourceCard(row, acts)));
        hint.setText(getTranslation(search.isEmpty() ? "resource.none" : "resource.nothing-found"));
        hint.setVisible(found.isEmpty());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("resource.title");
    }
}
