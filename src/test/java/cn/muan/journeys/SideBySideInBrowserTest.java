package cn.muan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

import org.junit.jupiter.api.AfterEach;
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
import cn.muan.timeline.ui.CaseThreadNavigation;
import cn.muan.woman.Dating;
import cn.muan.woman.Hukou;
import cn.muan.woman.IdType;
import cn.muan.woman.Person;
import cn.muan.woman.RegisterWoman;
import cn.muan.woman.Registration;
import cn.muan.woman.Residence;

/** Hospital, rescue centre, 120 and blood station, each in a browser of its own: what one does stands before the other without a touch. */
@BrowserTest
@Tag("database")
class SideBySideInBrowserTest {

    /** The quickest of several must keep the promise; a machine that runs the whole suite may delay one or the other. */
    private static final Duration PROMISED = Duration.ofSeconds(1);

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

    private final List<BrowserContext> others = new ArrayList<>();
    private final List<Duration> taken = new ArrayList<>();

    @AfterEach
    void the_others_go_home() {
        others.forEach(BrowserContext::close);
    }

    @Test
    void a_clinic_a_rescue_centre_and_the_120_see_each_others_acts(Page clinic) {
        Subject her = woman("first-contact-doctor@YZ-C1", "YZ-C1", "转示并");
        Page duty = other(clinic, "yz-h1-duty", "");
        Page dispatcher = other(clinic, "cq-ems", "dispatch");
        signIn(clinic, "yz-c1-doctor", CaseThreadNavigation.path(her));

        act(clinic, "申请转诊");
        fill(clinic, "reason", "本中心无产科");
        fill(clinic, "complaint", "胸闷、血压升高");
        shoot(clinic, "transfer-request");
        seen(() -> confirm(clinic, "申请转诊"), row(duty, "答复转诊请求", "转*"));

        row(duty, "答复转诊请求", "转*").click();
        duty.locator(".work .schema-form").waitFor();
        shoot(duty, "transfer-answer");
        duty.locator("#field-answer").getByText("接诊", new Locator.GetByTextOptions().setExact(true)).first().click();
        seen(() -> complete(duty, "答复转诊请求", "转*"), clinic.locator(".case-thread-story").getByText("渝中区示例第一医院 接诊").first());

        Page carrying = other(clinic, "yz-c1-doctor", "");
        row(carrying, "安排转运", "转*").click();
        carrying.locator(".work .schema-form").waitFor();
        shoot(carrying, "transfer-transport");
        carrying.locator("#field-transport").getByText("120", new Locator.GetByTextOptions()).first().click();
        fill(carrying, "escort", "医生丙");
        Locator run = dispatcher.locator(".run-card").filter(new Locator.FilterOptions().setHasText("转*"));
        seen(() -> complete(carrying, "安排转运", "转*"), run);

        shoot(dispatcher, "dispatch-ordered");
        run.locator(".run-main").click();
        dispatcher.locator("vaadin-dialog-overlay .schema-form").waitFor();
        seen(() -> {
            dispatcher.locator("vaadin-dialog-overlay vaadin-button[theme~=primary]").click();
            gone(dispatcher.locator("vaadin-dialog-overlay"));
        },
                clinic.locator(".case-thread-story").getByText("派出 渝急").first());
        seen(() -> {
            run.locator(".run-main").click();
            run.getByText("已到现场").waitFor();
        }, clinic.locator(".case-thread-story").getByText("到达 渝中区示例街道社区卫生服务中心").first());
        shoot(clinic, "transfer-on-the-way");

        assertThat(Collections.min(taken)).as("%s", taken).isLessThan(PROMISED);
    }

    @Test
    void a_hospital_and_a_blood_station_see_each_others_acts_and_the_station_no_name(Page hospital) {
        Subject her = woman("first-contact-doctor@YZ-H1", "YZ-H1", "血示并");
        Page station = other(hospital, "cq-bs", "blood");
        signIn(hospital, "yz-h1-doctor", CaseThreadNavigation.path(her));

        act(hospital, "用血");
        hospital.locator("#field-urgency").getByText("急救用血").first().click();
        pick(hospital, "product", "冷沉淀");
        fill(hospital, "units", "5");
        hospital.locator("#field-abo").getByText("A 型", new Locator.GetByTextOptions().setExact(true)).click();
        hospital.locator("#field-rh").getByText("阳性").click();
        fill(hospital, "bleedingMl", "1000");
        fill(hospital, "reason", "产后出血");
        Locator line = station.locator(".blood-line").filter(new Locator.FilterOptions().setHasText("冷沉淀"));
        seen(() -> confirm(hospital, "用血"), line);
        assertThat(station.locator("body")).not().containsText("血*");

        line.click();
        shoot(station, "blood-station");
        station.navigate(address(""));
        row(station, "确认配血", "冷沉淀").click();
        station.locator(".work .schema-form").waitFor();
        shoot(station, "blood-confirm");
        station.locator("#field-decision").getByText("可以，备好血袋").click();
        station.locator("#field-alternatives").getByText("只给同型").click();
        station.locator("#field-vehicle").getByText("无车").click();
        hospital.navigate(address("blood"));
        Locator asked = hospital.locator(".blood-line").filter(new Locator.FilterOptions().setHasText("冷沉淀"));
        asked.waitFor();
        seen(() -> complete(station, "确认配血", "冷沉淀"), asked.getByText("血站无车，待标记"));
        shoot(hospital, "blood-hospital");

        assertThat(Collections.min(taken)).as("%s", taken).isLessThan(PROMISED);
    }

    /** How long it takes from the moment one's own screen says that it is done to the sight of the other. */
    private void seen(Runnable act, Locator there) {
        act.run();
        long done = System.nanoTime();
        there.waitFor();
        taken.add(Duration.ofNanos(System.nanoTime() - done));
    }

    private static void gone(Locator here) {
        here.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private Subject woman(String group, String institution, String name) {
        var person = new Person(name, IdType.UNKNOWN, null, "昏迷，无家属", null, null);
        var typed = RegisterWoman.of(institution, person, new Residence("CN-50-YZ", "YZ-C1", "示例路1号", Hukou.LOCAL),
                Dating.byLmp(ChinaTime.dateOf(clock.instant()).minusDays(228)), 2, 1, Set.of());
        Actor doctor = currentActor.as(Actor.system("test"), () -> people.membersOf(Group.of(group)).get(0));
        return currentActor.as(doctor, () -> registration.register(typed));
    }

    private Page other(Page first, String login, String path) {
        BrowserContext context = first.context().browser().newContext();
        others.add(context);
        Page page = context.newPage();
        page.setViewportSize(1366, 768);
        signIn(page, login, path);
        return page;
    }

    private void signIn(Page page, String login, String path) {
        page.navigate(address("sign-in"));
        page.locator("#vaadinLoginUsername input").fill(login);
        page.locator("#vaadinLoginPassword input").fill("muan-demo-2026");
        page.locator("#vaadinLoginPassword input").press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
        page.navigate(address(path));
        page.locator(".muan-shell").waitFor();
    }

    private static void act(Page page, String name) {
        page.locator(".case-thread-acts").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).click();
        page.locator("vaadin-dialog-overlay .schema-form").waitFor();
    }

    private static void confirm(Page page, String name) {
        Locator dialog = page.locator("vaadin-dialog-overlay");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).click();
        gone(dialog);
    }

    private static void complete(Page page, String task, String who) {
        page.locator(".work-main").first().click();
        gone(row(page, task, who));
    }

    private static Locator row(Page page, String task, String who) {
        return page.locator(".task-row").filter(new Locator.FilterOptions().setHasText(task)).filter(new Locator.FilterOptions().setHasText(who)).first();
    }

    private static void fill(Page page, String field, String value) {
        Locator input = page.locator("#field-" + field + " input, #field-" + field + " textarea").first();
        input.fill(value);
        input.press("Tab");
    }

    private static void pick(Page page, String field, String option) {
        page.locator("#field-" + field).click();
        page.locator("vaadin-select-item").filter(new Locator.FilterOptions().setHasText(option)).first().click();
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "journeys", name + ".png")));
    }

    private String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }
}
