package cn.muan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class SignInInBrowserTest {

    @LocalServerPort
    private int port;

    @Test
    void one_click_fills_a_demo_account_and_the_shell_shows_the_administrator_the_way(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.navigate(address("people"));
        assertThat(page.getByText("演示管理员甲")).isAttached();
        shoot(page, "sign-in");
        page.getByText("演示管理员甲").click();
        assertThat(page.locator("#vaadinLoginUsername input")).hasValue("admin");
        page.locator("#vaadinLoginPassword input").press("Enter");

        assertThat(page.locator(".muan-header h1")).hasText("人员");
        assertThat(page.locator("muan-clock")).hasText(Pattern.compile("\\d\\d:\\d\\d"));
        assertThat(page.locator(".muan-menu")).containsText("机构目录");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(1366);
        shoot(page, "people");
        page.locator(".muan-menu a[href=organisations]").click();
        assertThat(page.getByText("重庆市血液中心").first()).isVisible();
        shoot(page, "organisations");
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_language_follows_the_person_and_leaving_ends_the_session(Page page) {
        signIn(page, "auditor", "audit");
        page.locator("vaadin-menu-bar-button:not([hidden])").click();
        page.getByText("English").click();
        assertThat(page.locator(".muan-header h1")).hasText("Audit");
        page.locator("vaadin-menu-bar-button:not([hidden])").click();
        page.getByText("中文").click();
        assertThat(page.locator(".muan-header h1")).hasText("审计");
        page.locator("vaadin-menu-bar-button:not([hidden])").click();
        page.getByText("退出登录").click();

        assertThat(page.getByText("您已退出登录。")).isVisible();
        page.navigate(address("audit"));
        assertThat(page.locator("vaadin-login-form")).isVisible();
    }

    @Test
    void a_wrong_password_and_a_closed_screen_are_told_in_sentences(Page page) {
        page.navigate(address("sign-in"));
        fill(page, "yz-h2-doctor", "not-the-password");
        assertThat(page.getByText("登录名或密码不对")).isVisible();
        fill(page, "yz-h2-doctor", "muan-demo-2026");
        page.waitForURL(url -> !url.contains("sign-in"));
        page.navigate(address("people"));
        assertThat(page.getByText("没有").first()).isVisible();
        assertThat(page.locator("vaadin-grid")).hasCount(0);
        shoot(page, "closed");
        page.navigate(address("nowhere-at-all"));
        assertThat(page.getByText("没有这个页面")).isVisible();
    }

    @Test
    void a_phone_has_the_menu_at_its_foot_and_night_is_dark(Page page) {
        page.setViewportSize(390, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        signIn(page, "admin", "organisations");

        assertThat(page.locator("html")).hasAttribute("theme", "dark");
        assertThat(page.locator(".muan-menu").boundingBox().y).isGreaterThan(700);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        shoot(page, "phone");
    }

    @Test
    void answers_carry_security_headers_and_no_back_door_is_open(Page page) {
        Response answer = page.navigate(address("sign-in"));
        assertThat(answer.headers()).containsEntry("x-frame-options", "DENY").containsEntry("x-content-type-options", "nosniff");
        assertThat(answer.headers().get("content-security-policy")).contains("default-src 'self'", "frame-ancestors 'none'");
        for (String door : List.of("h2-console", "engine-rest/engine", "camunda/app/welcome", "camunda/api/admin/setup/default/user/create", "actuator/env")) {
            page.navigate(address(door));
            assertThat(page.url()).as(door).contains("/sign-in");
        }
    }

    private void signIn(Page page, String login, String screen) {
        page.navigate(address(screen));
        fill(page, login, "muan-demo-2026");
        page.waitForURL(url -> !url.contains("sign-in"));
    }

    private static void fill(Page page, String login, String password) {
        page.locator("#vaadinLoginUsername input").fill(login);
        page.locator("#vaadinLoginPassword input").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录")).click();
    }

    private String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "journeys", name + ".png")));
    }
}
