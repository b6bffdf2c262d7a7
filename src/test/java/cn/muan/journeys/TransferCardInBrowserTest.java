package cn.muan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.People;
import cn.muan.acts.CaseActs;
import cn.muan.base.ChinaTime;
import cn.muan.base.Subject;
import cn.muan.engine.Engine;
import cn.muan.journey.Journeys;
import cn.muan.timeline.ui.CaseThreadNavigation;
import cn.muan.woman.Dating;
import cn.muan.woman.Hukou;
import cn.muan.woman.IdType;
import cn.muan.woman.Person;
import cn.muan.woman.RegisterWoman;
import cn.muan.woman.Registration;
import cn.muan.woman.Residence;
import cn.muan.worklist.Worklist;

/** The transfer card comes out of a printer as one A4 page, however much was written on it; who may not know her sees her masked. */
@BrowserTest
class TransferCardInBrowserTest {

    private static final String SENDER = "first-contact-doctor@YZ-C1";
    private static final String RECEIVER = "rescue-duty@YZ-H1";
    private static final String NAME = "示例转诊";
    private static final String PHONE = "13800007654";
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page[^s]");

    @LocalServerPort
    private int port;
    @Autowired
    private Registration registration;
    @Autowired
    private CaseActs acts;
    @Autowired
    private Worklist worklist;
    @Autowired
    private Engine engine;
    @Autowired
    private Journeys journeys;
    @Autowired
    private CurrentActor current;
    @Autowired
    private People people;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private Clock clock;

    private Subject her;

    @BeforeEach
    void a_woman_is_handed_over_with_every_field_as_long_as_it_may_be() {
        her = as(SENDER, () -> registration.register(RegisterWoman.of("YZ-C1", new Person(NAME, IdType.OTHER, "CARD" + System.nanoTime(), null, null, PHONE),
                new Residence("CN-50-YZ", "YZ-C1", "示例路".repeat(30), Hukou.LOCAL), Dating.byLmp(ChinaTime.dateOf(clock.instant()).minusDays(228)), 2, 1, Set.of())));
        as(SENDER, () -> acts.perform(her, "request-transfer", Map.of("urgency", "emergency", "careLevel", 2, "specialty", "NONE", "reason", text(300),
                "complaint", text(300), "institution", "YZ-H1", "transport", "AMBULANCE")));
        complete(RECEIVER, "Task_AnswerTransfer", Map.of("answer", "accepted"));
        complete(SENDER, "Task_ArrangeTransport", Map.of("transport", "own", "vehicle", "渝A00001", "crew", text(200), "escort", text(200)));
        complete(SENDER, "Task_StampDeparture", Map.of("leftAt", clock.instant()));
        complete(SENDER, "Task_FillTransferSheet", Map.ofEntries(Map.entry("ethnicity", "汉族"), Map.entry("education", "college"),
                Map.entry("relative", "丈夫 " + text(70)), Map.entry("complaint", text(300)), Map.entry("diagnosis", text(300)), Map.entry("treatment", text(500)),
                Map.entry("systolic", 170), Map.entry("diastolic", 112), Map.entry("respiration", 24), Map.entry("pulse", 110), Map.entry("fetalHeart", 140),
                Map.entry("contractions", text(60)), Map.entry("bloodLoss", 300), Map.entry("labour", text(60)), Map.entry("reason", text(300)),
                Map.entry("onTheWay", text(500)), Map.entry("senderDoctor", "演示医生"), Map.entry("escort", text(200))));
        complete(RECEIVER, "Task_StampArrival", Map.of("arrivedAt", clock.instant()));
        complete(RECEIVER, "Task_LogGreenChannel", Map.of("calledAt", clock.instant(), "teamOther", text(300)));
        complete(RECEIVER, "Task_SignHandover", Map.of("receivedAt", clock.instant(), "receivingDoctor", "演示值班", "condition", text(500), "items", text(200)));
        complete(RECEIVER, "Task_FeedBackOutcome", Map.of("outcome", "saved", "appraisal", "to-correct", "appraisalNote", text(300), "note", text(300)));
    }

    @Test
    void it_is_one_page_with_long_texts_and_its_printing_is_audited(Page page) {
        open(page, "yz-h1-duty");
        assertThat(page.locator("[data-field=name]")).hasText(NAME);
        assertThat(page.locator("[data-field=phone]")).hasText(PHONE);
        assertThat(page.locator("[data-field=appraisal]")).containsText("转诊应纠正");
        page.locator(".transfer-card[data-fitted]").waitFor();

        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(Path.of("target", "journeys", "transfer-card.pdf")));

        assertThat(PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count()).isEqualTo(1);
        double size = Double.parseDouble(page.locator(".transfer-card").getAttribute("data-fitted"));
        assertThat(size).as("still to be read").isGreaterThanOrEqualTo(5.5);
        assertThat((Boolean) page.evaluate("document.querySelector('.transfer-card').scrollWidth <= document.querySelector('.transfer-card').clientWidth")).isTrue();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> audited("transfer-card-printed") > 0);
        assertThat(audited("transfer-card-opened")).isPositive();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "journeys", "transfer-card.png")).setFullPage(true));
    }

    @Test
    void who_only_oversees_sees_her_masked(Page page) {
        open(page, "yz-mch-desk");
        assertThat(page.locator("[data-field=name]")).hasText("示*");
        assertThat(page.locator(".transfer-card")).not().containsText(PHONE);
        assertThat(page.locator("[data-field=address]")).hasText("（不公开）");
        assertThat(page.locator("[data-field=relative]")).hasText("（不公开）");
    }

    @Test
    void a_stranger_reads_that_it_stays_closed(Page page) {
        open(page, "yl-h1-doctor");
        assertThat(page.getByText("不能打开这份个案")).isVisible();
        assertThat(page.locator(".transfer-card")).hasCount(0);
    }

    @Test
    void the_case_thread_shows_the_line_and_opens_the_card(Page page) {
        signIn(page, "yz-h1-duty", "http://localhost:" + port + "/" + CaseThreadNavigation.path(her));
        page.getByRole(com.microsoft.playwright.options.AriaRole.TAB, new Page.GetByRoleOptions().setName("运送")).click();
        assertThat(page.locator(".journey-line li")).hasCount(8);
        assertThat(page.locator(".journey-line li.journey-open")).hasCount(2);
        assertThat(page.locator(".journey-card-link")).hasAttribute("href", Pattern.compile("transfer-card/.*"));
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "journeys", "journey-tab.png")));
    }

    private long audited(String action) {
        return jdbc.queryForObject("select count(*) from audit_entry where action = ? and subject = ?", Long.class, action, her.value());
    }

    private void open(Page page, String login) {
        long journey = current.as(Actor.system("test"), (Supplier<Long>) () -> journeys.of(her).get(0).id());
        signIn(page, login, "http://localhost:" + port + "/transfer-card/" + her.pregnancyId() + "/" + journey);
    }

    private static void signIn(Page page, String login, String address) {
        page.navigate(address);
        page.locator("#vaadinLoginUsername input").fill(login);
        page.locator("#vaadinLoginPassword input").fill("muan-demo-2026");
        page.locator("#vaadinLoginPassword input").press("Enter");
        page.waitForURL(to -> !to.contains("sign-in"));
        page.navigate(address);
        page.locator(".transfer-card-page, .case-thread").waitFor();
    }

    private void complete(String group, String task, Map<String, Object> answers) {
        String id = current.as(Actor.system("test"), (Supplier<String>) () -> engine.tasksOf(her).stream().filter(one -> one.key().equals(task)).findFirst()
                .orElseThrow().id());
        as(group, () -> worklist.complete(id, answers));
    }

    private void as(String group, Runnable work) {
        as(group, () -> {
            work.run();
            return null;
        });
    }

    private <T> T as(String group, Supplier<T> work) {
        Actor actor = current.as(Actor.system("test"), (Supplier<List<Actor>>) () -> people.membersOf(Group.of(group))).get(0);
        return current.as(actor, work);
    }

    private static String text(int length) {
        return "病情稳定，监测生命体征；".repeat(50).substring(0, length);
    }
}
