package cn.muan.caesarean.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import cn.muan.MuanTest;
import cn.muan.acts.CaseActs;
import cn.muan.base.Subject;
import cn.muan.caesarean.CaesareanRecords;
import cn.muan.casework.CaseStage;

/** The tab 剖宫产. */
@MuanTest
@Import(CaseStage.class)
class CaesareanPartTest {

    private static final String DOCTOR = "attending@YZ-H1";

    @Autowired
    private CaseStage stage;
    @Autowired
    private CaseActs acts;
    @Autowired
    private CaesareanPart part;
    @Autowired
    private CaesareanRecords records;
    @Autowired
    private ApplicationContext context;

    private Subject her;

    @BeforeEach
    void an_evening_and_a_browser() {
        stage.begin("2026-02-26T19:20");
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
    }

    @AfterEach
    void close_the_browser() {
        MockVaadin.tearDown();
    }

    @Test
    void no_caesarean_no_tab() {
        assertThat(stage.ask(DOCTOR, () -> Optional.ofNullable(part.render(her)))).isEmpty();
    }

    @Test
    void one_tap_a_moment_stamps_now() {
        decide();
        stage.until("2026-02-26T19:30");
        stage.as(DOCTOR, () -> {
            UI.getCurrent().add(part.render(her));
            assertThat(_find(Button.class)).extracting(Button::getText).containsExactly("麻醉开始（现在）", "切皮（现在）", "胎儿娩出（现在）");
            _click(_get(Button.class, spec -> spec.withId("stamp-anaesthesia-now")));
            assertThat(records.require(her).times().anaesthesia()).isEqualTo(CaseStage.at("2026-02-26T19:30"));
        });
        assertThat(words(DOCTOR)).contains("麻醉开始2026-02-26 19:30", "应于此前娩出2026-02-26 19:50", "尚未补录");
    }

    @Test
    void the_tab_tells_times_minutes_and_who_agreed_to_whom_it_concerns() {
        decide();
        stage.until("2026-02-26T19:48");
        stage.complete(DOCTOR, her, "Task_RecordCaesareanApproval", Map.of("approver", String.valueOf(stage.member("department-head@YZ-H1").personId()),
                "means", "TELEPHONE", "approvedAt", CaseStage.at("2026-02-26T19:22")));
        stage.complete(DOCTOR, her, "Task_RecordCaesareanBirth", Map.of("incisionAt", CaseStage.at("2026-02-26T19:37"),
                "bornAt", CaseStage.at("2026-02-26T19:48"), "endingKind", "LIVE_BIRTH", "born", 1));
        stage.complete(DOCTOR, her, "Task_FileSafetyChecklist", Map.of("items", List.of("identity"), "note", "术后补查"));
        String head = stage.member("department-head@YZ-H1").name();
        assertThat(words(DOCTOR)).contains("急诊 1 类 · 已娩出", "胎盘早剥", "决定至娩出（DDI）28 分钟", head + "（科主任），电话，2026-02-26 19:22；由", "已核查 1/12 项", "术后补查")
                .doesNotContain("超时", "现在");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(words("safety-office@YZ-H1")).contains("Emergency, class 1 · Born", "28 minutes", "by telephone", "胎盘早剥");
        assertThat(words("commission@CQ-HC")).contains("28 minutes").doesNotContain("胎盘早剥");
    }

    private void decide() {
        stage.as(DOCTOR, () -> acts.perform(her, "decide-caesarean",
                Map.of("urgency", "EMERGENCY", "rcogClass", "1", "decidedAt", stage.now(), "indication", "胎盘早剥")));
    }

    private String words(String group) {
        Component panel = stage.ask(group, () -> part.render(her));
        return panel.getElement().getTextRecursively();
    }
}
