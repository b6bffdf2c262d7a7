package cn.muan.puerperium.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import cn.muan.MuanTest;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.puerperium.BirthStage;

/** The tab 产后 says which day it is, what is due next, and what the assessments found. */
@MuanTest
@Import({CaseStage.class, BirthStage.class})
class PuerperiumPartTest {

    @Autowired
    private CaseStage stage;

    @Autowired
    private BirthStage births;

    @Autowired
    private PuerperiumPart part;

    @Autowired
    private ApplicationContext context;

    private Subject her;

    @BeforeEach
    void a_woman_in_a_browser() {
        stage.begin("2026-03-02T08:00");
        her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void close_the_browser() {
        MockVaadin.tearDown();
    }

    @Test
    void while_the_pregnancy_lasts_there_is_no_tab() {
        assertThat(stage.ask("attending@YZ-H1", () -> Optional.ofNullable(part.render(her)))).isEmpty();
    }

    @Test
    void it_says_the_day_the_next_duty_and_the_findings_newest_first() {
        births.born(her, "YZ-H1", "2026-03-02", "07:30");
        assertThat(words()).contains("产后第 0 天，管理至 2026-04-13 24:00", "下一项：出院前产后风险评估，渝中区示例第一医院，2026-03-06 00:00 前",
                "还没有产后评估");
        births.discharge(her, "YZ-H1", "2026-03-02");
        stage.until("2026-03-05T09:00");
        stage.complete("maternal-worker@YZ-C1", her, "Task_VisitAfterDischarge", BirthStage.well(Map.of("visitedOn", LocalDate.parse("2026-03-05"),
                "findings", List.of("wound", "other"), "otherFinding", "头晕", "response", "treated", "intervention", "清创换药")));
        String words = words();
        assertThat(words).contains("产后第 3 天", "2026-03-02 出院", "下一项：产后42天风险评估", "伤口愈合不良；其他；头晕", "清创换药", "118/76 mmHg");
        assertThat(words.indexOf("产后访视评估")).isLessThan(words.indexOf("出院前评估")).isPositive();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(words()).contains("Day 3 after the ending", "Wound not healing; Other; 头晕").doesNotContain("puerperium.");
    }

    private String words() {
        return stage.ask("maternal-worker@YZ-C1", () -> part.render(her)).getElement().getTextRecursively();
    }
}
