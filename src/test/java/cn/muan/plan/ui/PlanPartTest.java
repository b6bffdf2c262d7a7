package cn.muan.plan.ui;

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
import cn.muan.acts.CaseActs;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;

/** The tab 方案. */
@MuanTest
@Import(CaseStage.class)
class PlanPartTest {

    @Autowired
    private CaseStage stage;

    @Autowired
    private CaseActs acts;

    @Autowired
    private PlanPart part;

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
    void a_pregnancy_without_plans_shows_no_tab() {
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        assertThat(stage.ask("attending@YZ-H1", () -> Optional.ofNullable(part.render(her)))).isEmpty();
    }

    @Test
    void the_tab_tells_plan_advice_consultation_and_discussion() {
        Subject her = red(false);
        assertThat(words("safety-office@YZ-H1", her)).contains("需要管理方案");
        everything(her);
        assertThat(words("safety-office@YZ-H1", her)).contains("第 1 版 · 已确认", "每周复诊", "子痫抢救预案", "不宜继续妊娠，已告知",
                "建议终止妊娠", "主任医师", "不听建议，继续妊娠", "心内科", "如何监护", "尚未答复", "产科、重症医学科", "三十四周评估终止时机");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(words("safety-office@YZ-H1", her)).contains("Version 1 · Confirmed", "Go on against the advice", "Cardiology", "Obstetrics, Critical care");
    }

    @Test
    void an_infectious_womans_words_are_for_those_who_treat_her() {
        Subject her = red(true);
        everything(her);
        assertThat(words("attending@YZ-H1", her)).contains("每周复诊", "重度肺动脉高压", "如何监护", "三十四周评估终止时机");
        assertThat(words("safety-office@YZ-H1", her)).contains("只对诊治和管理人员显示")
                .doesNotContain("每周复诊", "重度肺动脉高压", "建议终止妊娠", "如何监护", "三十四周评估终止时机");
    }

    @Test
    void the_words_of_a_notice_can_be_read_before_they_are_handed_out() {
        Subject her = stage.woman("GX-H1", "CN-37-GX", "GX-T1");
        stage.sign(her, "GX-H1", Severity.ORANGE, false);
        assertThat(words("attending@GX-H1", her)).contains("待发放", "冠县示例医院评估", "橙色（较高风险）", "打印", "发放母子健康手册");
    }

    private Subject red(boolean infectious) {
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.sign(her, "YZ-H1", Severity.RED, infectious);
        return her;
    }

    private void everything(Subject her) {
        stage.complete("attending@YZ-H1", her, "Task_DraftPlan", Map.of("management", "每周复诊", "treatment", "降压", "emergency", "子痫抢救预案",
                "senior", String.valueOf(stage.member("senior-obstetrician@YZ-H1").personId())));
        stage.complete("senior-obstetrician@YZ-H1", her, "Task_ConfirmPlan", Map.of("decision", "confirmed"));
        stage.as("attending@YZ-H1", () -> acts.perform(her, "advise-on-continuation", Map.of("diagnosis", "重度肺动脉高压", "grounds", "心功能Ⅳ级")));
        stage.complete("senior-obstetrician@YZ-H1", her, "Task_ConfirmUnsuitable", Map.of("outcome", "unsuitable", "opinion", "建议终止妊娠"));
        stage.complete("attending@YZ-H1", her, "Task_AcknowledgeRiskNotice", Map.of("informedAt", CaseStage.at("2026-02-02T08:00"),
                "informedBy", "经治医师", "signed", true, "decision", "continue"));
        stage.as("attending@YZ-H1", () -> acts.perform(her, "request-consultation",
                Map.of("specialty", "cardiology", "institution", "CQ-H1", "urgent", false, "question", "如何监护")));
        stage.complete("department-head@YZ-H1", her, "Task_DiscussCase", Map.of("heldOn", LocalDate.of(2026, 2, 2),
                "participants", List.of("obstetrics", "critical-care"), "conclusions", "三十四周评估终止时机"));
    }

    private String words(String group, Subject her) {
        return stage.ask(group, () -> part.render(her)).getElement().getTextRecursively();
    }
}
