package cn.muan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.base.ChinaTime;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.engine.UnitOfWork;
import cn.muan.obligation.Duty;
import cn.muan.obligation.Ladders;
import cn.muan.obligation.Obligations;
import cn.muan.policy.CaseFacts;
import cn.muan.timeline.ui.CaseThreadNavigation;
import cn.muan.woman.Dating;
import cn.muan.woman.Hukou;
import cn.muan.woman.IdType;
import cn.muan.woman.Person;
import cn.muan.woman.RegisterWoman;
import cn.muan.woman.Registration;
import cn.muan.woman.Residence;

/** A report that is an hour late: the safety office finds it, by keyboard and on a phone. */
@BrowserTest
class AlarmsInBrowserTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Registration registration;
    @Autowired
    private Obligations obligations;
    @Autowired
    private Ladders ladders;
    @Autowired
    private CaseAccess access;
    @Autowired
    private UnitOfWork work;
    @Autowired
    private CurrentActor actor;
    @Autowired
    private Clock clock;

    private Subject her;

    @BeforeEach
    void a_red_report_is_an_hour_late() {
        Instant confirmed = clock.instant().minus(Duration.ofHours(25));
        her = actor.as(Actor.system("test"), () -> {
            Subject subject = registration.register(RegisterWoman.of("YZ-H1", new Person("示例乙", IdType.UNKNOWN, null, "昏迷，无家属", null, null),
                    new Residence("CN-50-YZ", "YZ-C1", null, Hukou.LOCAL),
                    Dating.byLmp(ChinaTime.dateOf(clock.instant()).minusDays(228)), 2, 1, Set.of()));
            access.participate(subject, "YZ-H1", CaseAccess.Part.ASSESSING);
            var duty = work.run(() -> obligations.open(new Duty("O15", subject, Group.of("attending@YZ-H1"), "CN-50-YZ", confirmed,
                    CaseFacts.of(Severity.RED, false), "Task_ReportHighRisk"))).orElseThrow();
            work.run(() -> ladders.start(subject, "Task_ReportHighRisk"));
            work.run(() -> ladders.climb(duty.id()));
            return subject;
        });
    }

    @Test
    void the_office_acknowledges_by_keyboard_and_the_list_fits_the_screen(Page page) {
        page.setViewportSize(1366, 768);
        signIn(page, "alarms");
        Locator first = page.locator(".alarm-list vaadin-item").first();
        first.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".alarm-panel h2")).containsText("报送红色高危孕产妇");
        shoot(page, "alarms");
        page.keyboard().press("a");
        assertThat(page.locator(".alarm-panel")).containsText("已知悉：");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(1366);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("关闭").setExact(true)).first().click();
        page.locator("vaadin-dialog-overlay").waitFor();
        shoot(page, "alarms-close");
    }

    @Test
    void two_screens_show_the_same_within_a_second(Page page) {
        signIn(page, "alarms");
        Page other = page.context().newPage();
        other.navigate("http://localhost:" + port + "/alarms");
        other.locator(".alarm-list vaadin-item").first().click();
        Locator comment = other.locator(".alarm-panel textarea");
        comment.fill("正在写");
        String waiting = other.locator(".alarm-count").textContent();
        Locator first = page.locator(".alarm-list vaadin-item").first();
        first.focus();
        page.keyboard().press("Enter");
        page.keyboard().press("a");
        assertThat(page.locator(".alarm-panel")).containsText("已知悉：");
        var withinASecond = new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(1_500);
        assertThat(other.locator(".alarm-panel")).containsText("已知悉：", withinASecond);
        assertThat(other.locator(".alarm-count:visible").filter(new Locator.FilterOptions().setHasText(waiting))).hasCount(0);
        assertThat(comment).hasValue("正在写");
        page.keyboard().press("c");
        assertThat(other.locator(".alarm-panel")).containsText("处理", withinASecond);
    }

    @Test
    void a_phone_shows_the_list_first_and_the_work_full_screen(Page page) {
        page.setViewportSize(390, 844);
        signIn(page, "alarms");
        shoot(page, "alarms-phone-list");
        page.locator(".alarm-list vaadin-item").first().click();
        page.locator(".alarm-panel").waitFor();
        assertThat(page.locator(".alarm-list")).isHidden();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        shoot(page, "alarms-phone");
    }

    @Test
    void the_case_thread_tells_every_deadline(Page page) {
        page.setViewportSize(1366, 768);
        signIn(page, CaseThreadNavigation.path(her));
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("时限")).click();
        page.getByText("催办梯级").first().click();
        assertThat(page.locator(".deadlines")).containsText("第3步");
        shoot(page, "deadlines");
    }

    private void signIn(Page page, String path) {
        page.navigate("http://localhost:" + port + "/" + path);
        page.locator("#vaadinLoginUsername input").fill("yz-h1-office");
        page.locator("#vaadinLoginPassword input").fill("muan-demo-2026");
        page.locator("#vaadinLoginPassword input").press("Enter");
        page.waitForURL(address -> !address.contains("sign-in"));
        page.navigate("http://localhost:" + port + "/" + path);
        page.locator(".alarms-view, .case-thread").first().waitFor();
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "journeys", name + ".png")));
    }
}
