package cn.muan.directory.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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

import cn.muan.base.ui.MainLayout;
import cn.muan.directory.Directory;
import cn.muan.directory.DirectoryService;
import cn.muan.directory.Jurisdiction;
import cn.muan.directory.Organisation;

/** The institutions of the region, for administrators. */
@Route(value = "organisations", layout = MainLayout.class)
@Menu(title = "directory.organisations", icon = "vaadin:hospital", order = 91)
@RolesAllowed("ADMINISTRATOR")
class OrganisationsView extends Div implements HasDynamicTitle {

    private final transient DirectoryService administration;
    private final transient Directory directory;
    private final List<Organisation> shown = new ArrayList<>();
    private final Grid<Organisation> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Button more;
    private final Map<String, String> jurisdictions;
    private int windows;

    OrganisationsView(DirectoryService administration, Directory directory) {
        this.administration = administration;
        this.directory = directory;
        this.jurisdictions = administration.jurisdictions().stream().collect(Collectors.toMap(Jurisdiction::code, Jurisdiction::name));
        this.more = new Button(getTranslation("directory.more"), click -> append());
        addClassName("muan-page");
        search.setPlaceholder(getTranslation("directory.search"));
        search.setAriaLabel(getTranslation("directory.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setWidth("18rem");
        search.addValueChangeListener(change -> start());
        var add = new Button(getTranslation("directory.add"), VaadinIcon.PLUS.create(), click -> open(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var toolbar = new Div(search, add);
        toolbar.addClassName("muan-toolbar");
        columns();
        add(toolbar, grid, more);
        start();
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.addColumn(Organisation::code).setHeader(getTranslation("directory.code")).setFlexGrow(0).setWidth("8rem");
        grid.addColumn(Organisation::name).setHeader(getTranslation("directory.name"));
        grid.addColumn(item -> getTranslation("directory.kind." + item.kind().name())).setHeader(getTranslation("directory.kind"));
        grid.addColumn(item -> jurisdictions.getOrDefault(item.jurisdiction(), item.jurisdiction()))
                .setHeader(getTranslation("directory.jurisdiction")).setFlexGrow(0).setWidth("10rem");
        grid.addColumn(item -> item.level() == 0 ? "" : Integer.toString(item.level()))
                .setHeader(getTranslation("directory.level")).setFlexGrow(0).setWidth("5rem");
        grid.addColumn(item -> getTranslation(item.active() ? "directory.active" : "directory.inactive"))
                .setHeader(getTranslation("directory.state")).setFlexGrow(0).setWidth("7rem");
        grid.addItemClickListener(click -> open(click.getItem()));
        grid.setEmptyStateText(getTranslation("directory.none"));
        grid.setSizeFull();
    }

    private void open(Organisation organisation) {
        new OrganisationDialog(organisation, administration, directory, this::start).open();
    }

    private void start() {
        shown.clear();
        windows = 0;
        append();
    }

    private void append() {
        List<Organisation> next = administration.search(search.getValue(), windows++);
        shown.addAll(next);
        grid.setItems(shown);
        more.setVisible(next.size() == DirectoryService.WINDOW);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("directory.organisations");
    }
}
