package cn.muan.demo;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;

import com.vaadin.flow.component.UI;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.util.ClassUtils;

import cn.muan.Browser;
import cn.muan.MuanApplication;
import cn.muan.access.AccountService;
import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.SignedIn;
import cn.muan.access.Title;
import cn.muan.base.ui.MainLayout;
import cn.muan.base.ui.ShellBanner;
import cn.muan.engine.SteppedClock;

/** The house as a hospital runs it: without the demo's profile nobody moves time, and nothing is there that could. */
@SpringBootTest(classes = MuanApplication.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK, properties = {
        "spring.datasource.url=jdbc:h2:mem:real;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1",
        "muan.scheduling=false", "camunda.bpm.job-execution.enabled=false"})
@ActiveProfiles("real")
@DirtiesContext
class OutsideTheDemoTest {

    @Autowired
    ApplicationContext house;

    @AfterEach
    void leave() {
        Browser.close();
        SecurityContextHolder.clearContext();
    }

    @Test
    void there_is_no_bean_that_moves_time_and_no_bar() {
        assertThat(house.getBeanNamesForType(SteppedClock.class)).isEmpty();
        assertThat(house.getBeanNamesForType(ShellBanner.class)).isEmpty();
        assertThat(Arrays.stream(house.getBeanDefinitionNames()).map(house::getType).filter(type -> type != null)
                .map(ClassUtils::getUserClass).map(Class::getName).filter(name -> name.startsWith("cn.muan.demo."))).containsOnly(DemoDirectory.class.getName());
    }

    @Test
    void an_administrators_screen_has_no_clock_to_move() {
        signIn();
        UI.getCurrent().navigate("people");
        String screen = _get(MainLayout.class).getElement().getOuterHTML();
        assertThat(screen).contains("muan-banners", "人员").doesNotContain("demo-clock", "演示时钟");
    }

    private void signIn() {
        long person = house.getBean(CurrentActor.class).as(Actor.system("test"), () -> house.getBean(AccountService.class)
                .create("boss", "演示管理员", Title.NONE, "gui-yuan-7-san-2", Set.of(Group.of("administrator@MUAN"))));
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person, "boss"), null, Set.of(new SimpleGrantedAuthority("ROLE_ADMINISTRATOR"))));
        Browser.open(house);
    }
}
