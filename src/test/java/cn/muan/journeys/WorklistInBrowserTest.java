package cn.muan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.People;
import cn.muan.base.ChinaTime;
import cn.muan.base.Subject;
import cn.muan.engine.Engine;
import cn.muan.woman.Dating;
import cn.muan.woman.Hukou;
import cn.muan.woman.IdType;
import cn.muan.woman.Person;
import cn.muan.woman.RegisterWoman;
import cn.muan.woman.Registration;
import cn.muan.woman.Residence;
import cn.muan.worklist.Worklist;

@BrowserTest
@Tag("database")
class WorklistInBrowserTest {

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
    @Autowired
    private Worklist worklist;
    @Autowired
    private Engine engine;

    private Actor doctor;

    @BeforeEach
    void a_doctor() {
        doctor = currentActor.as(Actor.system("test"), () -> people.membersOf(DOCTOR).get(0));
    }

    @Test
    void single_keys_work_the_list_and_rest_while_one_types(Page page) {
        register("示例乙");
        register("示例丙");
        open(page);
        Locator rows = page.locator(".task-row");
        page.keyboard().press("j");
        assertThat(page.locator(".task-row-selected")).hasCount(1);
        String first = page.locator(".task-row-selected").getAttribute("id");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#" + first)).hasAttribute("aria-selected", "false");
        page.keyboard().press("k");
        assertThat(page.locator("#" + first)).hasAttribute("aria-selected", "true");
        page.keyboard().press("c");
        assertThat(page.locator(".task-row-selected .task-row-holder")).hasText("我");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "journeys", "worklist.png")));
        int before = rows.count();
        page.keyboard().press("Control+k");
        page.keyboard().type("jck妊娠");
        assertThat(page.locator(".muan-search input")).hasValue("jck妊娠");
        assertThat(page.locator(".task-list .muan-empty")).isVisible();
        page.locator(".muan-search input").fill("");
        page.keyboard().press("Tab");
        assertThat(page.locator(".task-row-over")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(before).isGreaterThanOrEqualTo(2);
    }

    @Test
    void what_happens_elsewhere_shows_by_itself(Page page) {
        open(page);
        int before = page.locator(".task-row").count();
        Subject subject = register("示例丁");
        assertThat(page.locator(".task-row")).hasCount(before + 1);
        String task = currentActor.as(doctor, () -> engine.tasksOf(subject).get(0).id());
        currentActor.as(doctor, () -> worklist.claim(task));
        assertThat(page.locator("#task-" + task + " .task-row-holder")).hasText("我");
    }

    @Test
    void on_a_phone_the_list_comes_first_and_a_row_opens_the_work(Page page) {
        register("示例戊");
        open(page);
        page.setViewportSize(390, 844);
        assertThat(page.locator(".work")).isHidden();
        page.locator(".task-row").first().click();
        assertThat(page.locator(".work")).isVisible();
        assertThat(page.locator(".task-list")).isHidden();
        double width = page.locator(".work-main").boundingBox().width;
        org.assertj.core.api.Assertions.assertThat(width).isGreaterThan(340);
        page.locator(".work-back").click();
        assertThat(page.locator(".task-list")).isVisible();
    }

    private Subject register(String name) {
        var person = new Person(name, IdType.UNKNOWN, null, "昏迷，无家属", null, null);
        var typed = RegisterWoman.of("YZ-H1", person, new Residence("CN-50-YZ", "YZ-C1", "示例路1号", Hukou.LOCAL),
                Dating.byLmp(ChinaTime.dateOf(clock.instant()).minusDays(228)), 2, 1, Set.of());
        return currentActor.as(doctor, () -> registration.register(typed));
    }

    private void open(Page page) {
        page.navigate("http://localhost:" + port + "/sign-in");
        page.locator("#vaadinLoginUsername input").fill(doctor.loginName());
        page.locator("#vaadinLoginPassword input").fill("muan-demo-2026");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
        assertThat(page.locator(".worklist")).isVisible();
    }
}
