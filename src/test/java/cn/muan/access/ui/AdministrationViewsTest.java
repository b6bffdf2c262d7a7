package cn.muan.access.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

import cn.muan.Browser;
import cn.muan.MuanTest;
import cn.muan.access.AccountService;
import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.SignedIn;
import cn.muan.access.Title;
import cn.muan.demo.DemoDirectory;

@MuanTest
class AdministrationViewsTest {

    @Autowired
    ApplicationContext house;
    @Autowired
    AccountService accounts;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    DemoDirectory places;

    @BeforeEach
    void places() {
        places.load();
    }

    @AfterEach
    void close() {
        Browser.close();
    }

    @Test
    void an_administrator_finds_people_organisations_and_the_audit_trail_in_the_menu() {
        signIn("boss", "administrator@MUAN");
        UI.getCurrent().navigate("people");

        assertThat(_get(H1.class).getText()).isEqualTo("人员");
        assertThat(_get(Nav.class).getElement().getTextRecursively()).contains("人员", "机构目录", "审计");
        assertThat(_get(Grid.class).getGenericDataView().getItems().count()).isEqualTo(1);
        UI.getCurrent().navigate("organisations");
        assertThat(_get(Grid.class).getGenericDataView().getItems().count()).isEqualTo(41);
        UI.getCurrent().navigate("audit");
        assertThat(_get(Grid.class).getGenericDataView().getItems().count()).isPositive();
    }

    @Test
    void a_weak_password_is_shown_at_its_field() {
        signIn("boss", "administrator@MUAN");
        UI.getCurrent().navigate("people");
        new NewAccountDialog(accounts, house.getBean(cn.muan.directory.Directory.class), () -> { }).open();
        _setValue(_get(TextField.class, spec -> spec.withLabel("登录名")), "dr-li");
        _setValue(_get(TextField.class, spec -> spec.withLabel("姓名")), "演示李");
        _setValue(_get(PasswordField.class), "short");
        _find(com.vaadin.flow.component.combobox.ComboBox.class).forEach(AdministrationViewsTest::chooseFirst);
        _click(_get(Button.class, spec -> spec.withText("保存")));

        assertThat(_get(PasswordField.class).isInvalid()).isTrue();
        assertThat(_get(PasswordField.class).getErrorMessage()).contains("12");
    }

    @Test
    void a_doctor_finds_none_of_it() {
        signIn("doctor", "attending@YZ-H1");
        UI.getCurrent().navigate("people");

        assertThat(_find(Grid.class)).isEmpty();
        assertThat(_get(H2.class).getText()).isIn("没有权限", "没有这个页面");
        assertThat(_get(Nav.class).getElement().getTextRecursively()).doesNotContain("人员", "机构目录", "审计");
    }

    @SuppressWarnings("unchecked")
    private static void chooseFirst(com.vaadin.flow.component.combobox.ComboBox<?> box) {
        ((com.vaadin.flow.component.combobox.ComboBox<Object>) box).setValue(box.getListDataView().getItem(0));
    }

    private void signIn(String login, String... groups) {
        var held = Arrays.stream(groups).map(Group::of).collect(java.util.stream.Collectors.toSet());
        long id = currentActor.as(Actor.system("test"), () -> accounts.create(login, "演示" + login, Title.NONE,
                "gui-yuan-7-san-2", Set.copyOf(held)));
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(id, login), null, held.stream().map(group -> new SimpleGrantedAuthority("ROLE_" + group.role().name())).toList()));
        Browser.open(house);
    }
}
