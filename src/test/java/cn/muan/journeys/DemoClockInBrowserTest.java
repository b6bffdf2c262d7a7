package cn.muan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import cn.muan.base.ChinaTime;
import cn.muan.base.Subject;
import cn.muan.demo.DemoHouse;
import cn.muan.engine.SteppedClock;

/** An administrator moves the clock; a doctor at another screen is told, and sees every clock go with it. */
@BrowserTest
class DemoClockInBrowserTest {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ChinaTime.ZONE);

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext context;
    @Autowired
    private SteppedClock stepped;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    @AfterEach
    void backToThePresent() {
        stepped.runAhead(Duration.ZERO);
        jdbc.sql("delete from demo_clock").update();
    }

    @Test
    void the_clock_of_everybody_moves_and_says_that_it_is_not_real(Page admin) {
        DemoHouse house = DemoHouse.open(context);
        Subject subject = house.register("yz-h2-doctor", "YZ-H2", "卫示钟", "CN-50-YZ", "YZ-C2");
        house.assessAndSign("yz-h2-doctor", subject, "red", List.of("red-nyha-3"));
        String task = house.task(subject, "Task_ReportHighRisk").id();

        Page doctor = admin.context().browser().newContext().newPage();
        signIn(doctor, "yz-h2-doctor", "");
        Locator countdown = doctor.locator("#task-" + task + " muan-countdown");
        assertThat(countdown).hasText(Pattern.compile("余 (23时|1日0时).*"));
        assertThat(doctor.locator(".demo-clock")).isHidden();

        signIn(admin, "admin", "people");
        shoot(admin, "demo-clock-not-moved");
        press(admin.locator(".demo-clock"), "演示时钟");
        press(admin.locator(".demo-clock"), "前进1小时");
        shoot(admin, "demo-clock-first");
        press(admin.locator("vaadin-dialog-overlay"), "前进1小时");
        assertThat(admin.locator(".demo-clock-sentence")).containsText("时间不是真的：现在是");
        assertThat(admin.locator(".demo-clock-outcome")).containsText("途中触发", moment());

        assertThat(doctor.locator(".demo-clock-sentence")).containsText("时间不是真的");
        assertThat(doctor.locator(".demo-clock vaadin-button")).hasCount(0);
        assertThat(countdown).hasText(Pattern.compile("余 22时.*"));

        press(admin.locator(".demo-clock"), "前进1天");
        assertThat(countdown).hasText(Pattern.compile("超 1时.*"), late());
        assertThat(countdown).hasAttribute("look", "breached");
        assertThat(doctor.locator(".muan-header muan-clock")).hasText(minute().substring(11));
        assertThat(doctor.locator(".demo-clock muan-clock")).hasText(minute());
        assertThat((Integer) doctor.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(1366);
        shoot(doctor, "demo-clock-doctor");
        shoot(admin, "demo-clock-admin");

        Instant before = clock.instant();
        Locator outcome = admin.locator(".demo-clock-outcome");
        String former = outcome.innerText();
        press(admin.locator(".demo-clock"), "到下一个时限");
        assertThat(outcome).not().hasText(former, late());
        assertThat(outcome).containsText("途中触发", moment());
        assertThat(clock.instant()).isAfterOrEqualTo(before);
        press(admin.locator(".demo-clock"), "恢复真实时间");
        assertThat(admin.locator("vaadin-dialog-overlay")).containsText("时间不能往回拨");
        doctor.reload();
        assertThat(countdown).hasText(Pattern.compile("超 .*"));
        phone(doctor);
    }

    private void phone(Page page) {
        page.setViewportSize(390, 844);
        assertThat(page.locator(".demo-clock-sentence")).isVisible();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        shoot(page, "demo-clock-phone");
    }

    private String minute() {
        return MINUTE.format(clock.instant());
    }

    private static LocatorAssertions.ContainsTextOptions moment() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
    }

    private static LocatorAssertions.HasTextOptions late() {
        return new LocatorAssertions.HasTextOptions().setTimeout(30_000);
    }

    private static void press(Locator place, String name) {
        place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    private void signIn(Page page, String login, String path) {
        page.setViewportSize(1366, 768);
        page.navigate("http://localhost:" + port + "/" + path);
        page.locator("#vaadinLoginUsername input").fill(login);
        page.locator("#vaadinLoginPassword input").fill("muan-demo-2026");
        page.locator("#vaadinLoginPassword input").press("Enter");
        page.waitForURL(address -> !address.contains("sign-in"));
        page.locator(".muan-header").waitFor();
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "journeys", name + ".png")));
    }
}
