package cn.muan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import cn.muan.base.ChinaTime;
import cn.muan.base.Subject;
import cn.muan.demo.DemoHouse;
import cn.muan.engine.SteppedClock;

/** The main job as people do it: a woman is found, assessed red, reported and taken over; and the safety office steps in when she is not. */
@BrowserTest
@Tag("database")
class FiveStepsInBrowserTest {

    private static final String NUMBER = "509900199503150040";
    private static final String WRONG_NUMBER = "509900199503150041";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SteppedClock stepped;

    @Autowired
    private Clock clock;

    @AfterEach
    void backToThePresent() {
        stepped.reset();
    }

    @Test
    void a_high_risk_woman_is_found_reported_and_taken_over(Page page) {
        signIn(page, "yz-h1-doctor");
        registerWithMistakesFirst(page);
        findAgain(page);
        screenAssessAndSign(page);
        report(page);
        signOut(page);
        signIn(page, "yz-mch-desk");
        takeOverAndFeedBack(page);
    }

    @Test
    void a_missed_red_report_brings_the_safety_office_in(Page page) {
        DemoHouse house = DemoHouse.open(context);
        stepped.startAt(clock.instant());
        Subject subject = house.register("yz-h2-doctor", "YZ-H2", "卫示逾", "CN-50-YZ", "YZ-C2");
        house.assessAndSign("yz-h2-doctor", subject, "red", List.of("red-nyha-3"));
        stepped.moveTo(clock.instant().plus(Duration.ofHours(24)).plusSeconds(5));

        signIn(page, "yz-h2-office");
        page.navigate(address("alarms"));
        Locator alarm = page.locator(".alarm-line").filter(new Locator.FilterOptions().setHasText("报送红色高危孕产妇")).first();
        assertThat(alarm).containsText("卫*");
        assertThat(alarm).containsText(Pattern.compile("超"));
        alarm.click();
        shoot(page, "alarm");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("知悉"))).first().click();
        assertThat(page.locator(".alarm-panel")).containsText("演示产安办乙");
        page.navigate(address(""));
        assertThat(page.locator(".task-row").filter(new Locator.FilterOptions().setHasText("督办到期时限")).first()).isVisible();
    }

    private void registerWithMistakesFirst(Page page) {
        page.navigate(address("women/new"));
        type(page, "idNumber", WRONG_NUMBER);
        type(page, "name", "卫示安");
        type(page, "phone", "19000009901");
        pick(page, "residenceCommunity", "渝中区示例街道社区卫生服务中心");
        type(page, "lmpDate", ChinaTime.dateOf(clock.instant()).plusDays(3).toString());
        press(page, "登记");
        assertThat(page.locator("#field-idNumber")).hasAttribute("invalid", "");
        assertThat(page.locator("#field-lmpDate")).hasAttribute("invalid", "");
        assertThat(page.locator("#field-name input")).hasValue("卫示安");
        shoot(page, "register-refused");
        type(page, "idNumber", NUMBER);
        type(page, "lmpDate", ChinaTime.dateOf(clock.instant()).minusWeeks(31).toString());
        assertThat(page.locator(".register-woman-facts")).containsText("31");
        press(page, "登记");
        page.waitForURL(Pattern.compile(".*/case/\\d+"));
        assertThat(page.locator(".identity")).containsText("卫*");
        assertThat(page.url()).doesNotContain("卫");
    }

    private void findAgain(Page page) {
        page.navigate(address("women"));
        page.locator(".women-head input").fill("wsa");
        assertThat(page.locator(".women-rows")).containsText("卫*");
        page.navigate(address("women/new"));
        type(page, "idNumber", NUMBER);
        assertThat(page.locator(".duplicates-certain")).isVisible();
    }

    private void screenAssessAndSign(Page page) {
        page.navigate(address(""));
        open(page, "妊娠风险筛查");
        type(page, "heightCm", "160");
        type(page, "weightKg", "60");
        complete(page);
        open(page, "妊娠风险评估");
        page.locator("#field-redItems vaadin-checkbox").filter(new Locator.FilterOptions().setHasText("心功能Ⅲ~Ⅳ级")).locator("label").click();
        shoot(page, "assess");
        complete(page);
        open(page, "签署评估");
        assertThat(page.locator(".work")).containsText("红");
        page.locator("#field-signature").getByText("签署（报送时限自此起算）").click();
        complete(page);
    }

    private void report(Page page) {
        open(page, "报送高危孕产妇");
        assertThat(page.locator(".work-head")).containsText("余 23时");
        complete(page);
        assertThat(page.locator("#field-diagnosis")).hasAttribute("invalid", "");
        type(page, "diagnosis", "心功能Ⅲ级");
        type(page, "treatment", "专科会诊");
        type(page, "responsiblePhysician", "产科高年资医师");
        type(page, "plan", "两周内复诊");
        complete(page);
        assertThat(row(page, "报送高危孕产妇")).hasCount(0);
    }

    private void takeOverAndFeedBack(Page page) {
        open(page, "接收报告并指定个案管理人");
        pick(page, "caseManager", "演示个案员甲");
        complete(page);
        open(page, "反馈常住地社区");
        type(page, "guidance", "督促按时产检，按规范随访");
        complete(page);
        page.navigate(address("women"));
        page.locator(".women-head input").fill("卫示安");
        page.locator(".women-rows a").first().click();
        page.locator(".case-thread").waitFor();
        assertThat(page.locator(".case-thread-story")).containsText("反馈常住地社区");
        shoot(page, "taken-over");
    }

    private Locator row(Page page, String task) {
        return page.locator(".task-row").filter(new Locator.FilterOptions().setHasText(task))
                .filter(new Locator.FilterOptions().setHasText("卫*"));
    }

    private void open(Page page, String task) {
        row(page, task).first().click();
        assertThat(page.locator(".work")).containsText(task);
        page.locator(".schema-form").waitFor();
    }

    private static void complete(Page page) {
        page.locator(".work-main").first().click();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private static void type(Page page, String field, String value) {
        Locator input = page.locator("#field-" + field + " input, #field-" + field + " textarea").first();
        input.fill(value);
        input.press("Tab");
    }

    private static void pick(Page page, String field, String option) {
        Locator input = page.locator("#field-" + field);
        input.click();
        page.locator("vaadin-select-item, vaadin-combo-box-item").filter(new Locator.FilterOptions().setHasText(option)).first().click();
    }

    private void signIn(Page page, String login) {
        page.navigate(address("sign-in"));
        page.locator("#vaadinLoginUsername input").fill(login);
        page.locator("#vaadinLoginPassword input").fill("muan-demo-2026");
        page.locator("#vaadinLoginPassword input").press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
    }

    private static void signOut(Page page) {
        page.locator("vaadin-menu-bar-button:not([hidden])").click();
        page.getByText("退出登录").click();
        page.locator("vaadin-login-form").waitFor();
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "journeys", name + ".png")));
    }

    private String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }
}
