package cn.muan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.People;
import cn.muan.base.ChinaTime;
import cn.muan.base.Subject;
import cn.muan.timeline.ui.CaseThreadNavigation;
import cn.muan.woman.Dating;
import cn.muan.woman.Hukou;
import cn.muan.woman.IdType;
import cn.muan.woman.Person;
import cn.muan.woman.RegisterWoman;
import cn.muan.woman.Registration;
import cn.muan.woman.Residence;

@BrowserTest
class CaseThreadInBrowserTest {

    private static final Group DOCTOR = Group.of("first-contact-doctor@YZ-H1");

    @LocalServerPort
    private int port;

    @Autowired
    private Registration registration;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    private Subject subject;

    @BeforeEach
    void a_woman_is_registered() {
        var person = new Person("示例甲", IdType.UNKNOWN, null, "昏迷，无家属", null, null);
        var typed = RegisterWoman.of("YZ-H1", person, new Residence("CN-50-YZ", "YZ-C1", "示例路1号", Hukou.LOCAL),
                Dating.byLmp(ChinaTime.dateOf(clock.instant()).minusDays(228)), 2, 1, Set.of());
        Actor doctor = currentActor.as(Actor.system("test"), () -> people.membersOf(DOCTOR).get(0));
        subject = currentActor.as(doctor, () -> registration.register(typed));
    }

    @Test
    void the_diagram_shows_where_the_case_stands_with_its_clock(Page page) {
        open(page, "yz-h1-doctor");

        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("流程图")).click();

        assertThat(page.locator(".muan-bpmn-canvas .muan-token")).hasCount(1);
        assertThat(page.locator(".muan-bpmn-canvas .muan-done")).not().hasCount(0);
        assertThat(page.locator(".muan-token-clock")).containsText("余");
        assertThat(page.locator("a.bjs-powered-by")).isVisible();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "journeys", "case-thread.png")));
    }

    @Test
    void a_phone_shows_one_column_without_scrolling_sideways(Page page) {
        page.setViewportSize(390, 844);
        open(page, "yz-h1-doctor");
        double story = page.locator(".case-thread-story").boundingBox().y;
        double tabs = page.locator(".case-thread-tabs").boundingBox().y;
        assertThat(tabs).isGreaterThan(story);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "journeys", "case-thread-phone.png")));
    }

    @Test
    void a_doctor_of_another_district_reads_why_the_page_stays_closed(Page page) {
        open(page, "yl-h1-doctor");
        assertThat(page.getByText("不能打开这份个案")).isVisible();
        assertThat(page.locator(".story")).hasCount(0);
    }

    private void open(Page page, String login) {
        String thread = "http://localhost:" + port + "/" + CaseThreadNavigation.path(subject);
        page.navigate(thread);
        page.locator("#vaadinLoginUsername input").fill(login);
        page.locator("#vaadinLoginPassword input").fill("muan-demo-2026");
        page.locator("#vaadinLoginPassword input").press("Enter");
        page.waitForURL(address -> !address.contains("sign-in"));
        page.navigate(thread);
        page.locator(".case-thread").waitFor();
    }
}
