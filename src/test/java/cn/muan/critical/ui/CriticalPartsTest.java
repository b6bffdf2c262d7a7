package cn.muan.critical.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import cn.muan.MuanTest;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.critical.CriticalStage;

/** The tab 危重 and the chip at the head. */
@MuanTest
@Import({CaseStage.class, CriticalStage.class})
class CriticalPartsTest {

    @Autowired
    private CaseStage stage;

    @Autowired
    private CriticalStage critical;

    @Autowired
    private CriticalPart tab;

    @Autowired
    private CriticalChipPart chip;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void a_browser() {
        stage.begin("2026-02-02T08:00");
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void close_the_browser() {
        MockVaadin.tearDown();
    }

    @Test
    void a_woman_who_is_not_critical_shows_neither() {
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        assertThat(stage.ask("attending@YZ-H1", () -> tab.render(her) == null && chip.render(her) == null)).isTrue();
    }

    @Test
    void the_tab_tells_criteria_team_and_who_was_told_and_the_chip_says_critical_while_it_lasts() {
        Subject her = stage.woman("YZ-H1", "CN-50-YL", "YL-C1");
        critical.admit(her, "YZ-H1");
        assertThat(words(her, "safety-office@YZ-H1")).contains("救治中", "循环", "休克", "尚未通报", "尚未组建急救小组");
        stage.complete("rescue-team-leader@YZ-H1", her, "Task_FormRescueTeam", critical.team("YZ-H1"));
        critical.told(her, "YZ-H1");
        stage.complete("high-risk-desk@YZ-MCH", her, "Task_RouteCritical", Map.of());
        assertThat(words(her, "safety-office@YZ-H1")).contains("急救小组（第 1 版）", "与家属沟通", "麻醉科", "渝中区妇幼保健院", "等待云岭区妇幼保健院接收", "失血性休克");
        assertThat(text(stage.ask("attending@YZ-H1", () -> chip.render(her)))).contains("危重", "渝中区示例第一医院", "2026-02-02 08:00");
        critical.leave(her, "YZ-H1", "other-county", "CN-50-YL");
        assertThat(words(her, "attending@YZ-H1")).contains("自动放弃治疗出院", "其他区县", "尚未报告", "监护人");
        assertThat(stage.ask("attending@YZ-H1", () -> chip.render(her) == null)).isTrue();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(words(her, "attending@YZ-H1")).contains("Discharge against advice", "Shock", "Speaks with the family", "left against advice");
    }

    @Test
    void an_infectious_womans_words_are_for_those_who_treat_her() {
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.sign(her, "YZ-H1", Severity.RED, true);
        critical.admit(her, "YZ-H1");
        critical.told(her, "YZ-H1");
        assertThat(words(her, "attending@YZ-H1")).contains("失血性休克");
        assertThat(words(her, "safety-office@YZ-H1")).doesNotContain("失血性休克").contains("只对诊治和管理人员显示");
    }

    private String words(Subject her, String group) {
        return text(stage.ask(group, () -> tab.render(her)));
    }

    private static String text(Component part) {
        return part.getElement().getTextRecursively();
    }
}
