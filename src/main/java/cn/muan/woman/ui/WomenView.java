package cn.muan.woman.ui;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import cn.muan.access.CurrentActor;
import cn.muan.base.ui.MainLayout;
import cn.muan.directory.Directory;
import cn.muan.timeline.ui.CaseThreadNavigation;
import cn.muan.woman.FoundWoman;
import cn.muan.woman.Registration;
import cn.muan.woman.Women;

/** Finds a woman by name, pinyin, document or phone. */
@Route(value = "women", layout = MainLayout.class)
@Menu(title = "woman.menu", order = 20, icon = "vaadin:female")
@PermitAll
@CssImport("./woman.css")
class WomenView extends Div implements HasDynamicTitle {

    private static final int WINDOW = 50;

    private final transient Women women;
    private final transient Directory directory;
    private final TextField search = new TextField();
    private final Paragraph hint = new Paragraph();
    private final UnorderedList rows = new UnorderedList();

    WomenView(Women women, Directory directory, CurrentActor currentActor) {
        this.women = women;
        this.directory = directory;
        addClassName("women");
        search.setPlaceholder(getTranslation("woman.list.search"));
        search.setAriaLabel(getTranslation("woman.list.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> refresh());
        var head = new Div(search);
        head.addClassName("women-head");
        if (currentActor.require().groups().stream().anyMatch(group -> Registration.registrars().contains(group.role()))) {
            var register = new Button(getTranslation("woman.register.title"), event -> WomanNavigation.openRegistration());
            register.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.add(register);
        }
        hint.getElement().setAttribute("role", "status");
        rows.addClassName("women-rows");
        add(head, hint, rows);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("woman.list.title");
    }

    private void refresh() {
        List<FoundWoman> found = women.search(search.getValue(), WINDOW + 1);
        rows.removeAll();
        found.stream().limit(WINDOW).map(this::row).forEach(rows::add);
        if (found.isEmpty()) {
            hint.setText(getTranslation(search.isEmpty() ? "woman.list.none" : "woman.list.nothing"));
        } else {
            hint.setText(found.size() > WINDOW ? getTranslation("woman.list.more", WINDOW) : getTranslation("woman.list.count", found.size()));
        }
    }

    private ListItem row(FoundWoman woman) {
        var who = CaseThreadNavigation.link(woman.heading(), woman.subject());
        who.addClassName("women-who");
        String number = woman.number().isEmpty() ? getTranslation(woman.idType().key()) : woman.number();
        var more = new Span(String.join("　", number, woman.phone(), directory.organisation(woman.bookedAt()).name()));
        more.addClassName("women-more");
        return new ListItem(who, more);
    }
}
