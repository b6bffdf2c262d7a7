package cn.muan.access.ui;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

import cn.muan.access.Account;
import cn.muan.access.AccountService;
import cn.muan.access.Group;
import cn.muan.base.ChinaTime;
import cn.muan.base.ui.MainLayout;
import cn.muan.directory.Directory;

/** Accounts and their memberships, for administrators. */
@Route(value = "people", layout = MainLayout.class)
@Menu(title = "access.people", icon = "vaadin:users", order = 90)
@RolesAllowed("ADMINISTRATOR")
class PeopleView extends Div implements HasDynamicTitle {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(ChinaTime.ZONE);

    private final transient AccountService accounts;
    private final transient Directory directory;
    private final List<Account> shown = new ArrayList<>();
    private final Grid<Account> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Button more;
    private int windows;

    PeopleView(AccountService accounts, Directory directory) {
        this.accounts = accounts;
        this.directory = directory;
        this.more = new Button(getTranslation("access.more"), click -> append());
        addClassName("muan-page");
        search.setPlaceholder(getTranslation("access.search-people"));
        search.setAriaLabel(getTranslation("access.search-people"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setWidth("18rem");
        search.addValueChangeListener(change -> start());
        var add = new Button(getTranslation("access.add-person"), VaadinIcon.PLUS.create(), click -> openNew());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var toolbar = new Div(search, add);
        toolbar.addClassName("muan-toolbar");
        columns();
        add(toolbar, grid, more);
        start();
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(Account::loginName).setHeader(getTranslation("access.login-name")).setFlexGrow(0).setWidth("10rem");
        grid.addColumn(Account::displayName).setHeader(getTranslation("access.display-name")).setFlexGrow(0).setWidth("9rem");
        grid.addColumn(account -> getTranslation("access.title." + account.title().name()))
                .setHeader(getTranslation("access.title")).setFlexGrow(0).setWidth("9rem");
        grid.addColumn(this::memberships).setHeader(getTranslation("access.memberships"));
        grid.addColumn(this::state).setHeader(getTranslation("access.state")).setFlexGrow(0).setWidth("9rem");
        grid.addItemClickListener(click -> openDialog(click.getItem()));
        grid.setEmptyStateText(getTranslation("access.none"));
        grid.setSizeFull();
    }

    private String memberships(Account account) {
        return account.groups().stream().sorted(Comparator.comparing(Group::key))
                .map(group -> getTranslation("access.role." + group.role().code()) + " @ " + group.organisation())
                .collect(Collectors.joining("；"));
    }

    private String state(Account account) {
        if (!account.enabled()) {
            return getTranslation("access.disabled");
        }
        return account.lockedUntil() == null ? getTranslation("access.enabled")
                : getTranslation("access.locked-until", TIME.format(account.lockedUntil()));
    }

    private void openNew() {
        new NewAccountDialog(accounts, directory, this::start).open();
    }

    private void openDialog(Account account) {
        new AccountDialog(account, accounts, directory, this::start).open();
    }

    private void start() {
        shown.clear();
        windows = 0;
        append();
    }

    private void append() {
        List<Account> next = accounts.search(search.getValue(), windows++);
        shown.addAll(next);
        grid.setItems(shown);
        more.setVisible(next.size() == AccountService.WINDOW);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.people");
    }
}
