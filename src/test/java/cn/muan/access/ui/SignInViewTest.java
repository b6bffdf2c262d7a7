package cn.muan.access.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.WebAttributes;

import cn.muan.Browser;
import cn.muan.MuanTest;
import cn.muan.access.LockedForTests;
import cn.muan.access.OfferedAccounts;

@MuanTest
class SignInViewTest {

    @Autowired
    ApplicationContext house;

    @BeforeEach
    void open() {
        Browser.open(house);
    }

    @AfterEach
    void close() {
        Browser.close();
    }

    @Test
    void whoever_is_not_signed_in_lands_at_the_door() {
        UI.getCurrent().navigate("people");

        assertThat(_get(LoginForm.class).getElement().getProperty("action")).isEqualTo("sign-in");
        assertThat(shown()).isEmpty();
    }

    @Test
    void a_wrong_password_is_told_in_a_sentence_that_reveals_no_account() {
        remember(new BadCredentialsException("x"));
        UI.getCurrent().navigate("sign-in", QueryParameters.of("error", ""));
        assertThat(shown()).containsExactly("登录名或密码不对，请重新填写。连续错 5 次将锁定 15 分钟。");
    }

    @Test
    void a_lock_says_until_when_in_local_time() {
        remember(LockedForTests.until(Instant.parse("2026-03-14T04:15:00Z")));
        UI.getCurrent().navigate("sign-in", QueryParameters.of("error", ""));
        assertThat(shown()).containsExactly("错误次数过多，此登录名已锁定到 12:15。请届时再试，或请管理员解除锁定。");
    }

    @Test
    void an_ended_session_says_why() {
        UI.getCurrent().navigate("sign-in", QueryParameters.of("expired", ""));
        assertThat(shown().get(0)).contains("30 分钟没有操作");
    }

    @Test
    void no_account_is_offered_outside_the_demo() {
        assertThat(house.getBeanNamesForType(OfferedAccounts.class)).isEmpty();
        UI.getCurrent().navigate("sign-in");
        _assertNone(OfferedAccountsPanel.class);
        _assertNone(H3.class);
    }

    private static List<String> shown() {
        return _find(Paragraph.class).stream().filter(text -> text.hasClassName("muan-notice")).map(Paragraph::getText).toList();
    }

    private static void remember(Exception failure) {
        VaadinSession.getCurrent().getSession().setAttribute(WebAttributes.AUTHENTICATION_EXCEPTION, failure);
    }
}
