package cn.muan.casework.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;

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
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.casework.MoveStage;

/** Whoever opens the case sees whom a move, a hand-over or a decision waits for, and afterwards how it went. */
@MuanTest
@Import({CaseStage.class, MoveStage.class})
class MovesOnTheCaseThreadTest {

    @Autowired
    private CaseStage stage;
    @Autowired
    private MoveStage moves;
    @Autowired
    private CaseHolderPart holder;
    @Autowired
    private CasePart dossier;
    @Autowired
    private ApplicationContext context;

    private Subject her;

    @BeforeEach
    void a_managed_case_in_a_browser() {
        her = moves.managed("2026-03-02T08:00");
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void close_the_browser() {
        MockVaadin.tearDown();
    }

    @Test
    void the_head_says_who_is_to_accept_and_after_a_refusal_who_decides() {
        moves.ask("high-risk-desk@YZ-MCH", her, "CN-50-YL", null);
        assertThat(head("attending@YZ-H1")).contains("迁移待 云岭区妇幼保健院", "接收");
        moves.refuse("high-risk-desk@YL-MCH", her, "Task_AcceptMoveAtMch");
        assertThat(head("maternal-worker@YZ-C1")).contains("迁移被拒，待 重庆市妇幼保健院 裁定");
    }

    @Test
    void the_dossier_tells_from_where_to_where_why_it_was_refused_and_what_was_decided() {
        moves.ask("high-risk-desk@YZ-MCH", her, "CN-50-YL", null);
        moves.refuse("high-risk-desk@YL-MCH", her, "Task_AcceptMoveAtMch");
        stage.complete("high-risk-desk@CQ-MCH", her, "Task_DecideMove",
                Map.of("decision", "insist", "centre", "YL-C1", "ruling", "居住证明核实无误"));
        assertThat(words("attending@YZ-H1")).contains("2026-03-02 由 渝中区示例街道社区卫生服务中心 迁往 云岭区示例街道社区卫生服务中心",
                "随家人迁居", "查无此人居住", "裁定：坚持迁移，代为接收", "居住证明核实无误");
        assertThat(head("attending@YZ-H1")).doesNotContain("迁移");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(words("attending@YZ-H1")).contains("from Yuzhong Example Community Health Centre to Yunling Example Community Health Centre",
                "insisted on");
    }

    @Test
    void a_hand_over_that_waits_and_one_that_was_returned_are_told() {
        Subject elsewhere = stage.woman("YZ-H1", "CN-50-YL", "YL-C1");
        stage.sign(elsewhere, "YZ-H1", Severity.RED, false);
        stage.report(elsewhere, "YZ-H1");
        stage.acknowledge(elsewhere, "YZ-MCH");
        stage.handOver(elsewhere, "YZ-MCH");
        her = elsewhere;
        assertThat(head("attending@YZ-H1")).contains("待 云岭区妇幼保健院 接收转介");
        stage.complete("high-risk-desk@YL-MCH", elsewhere, "Task_AcknowledgeHandover", Map.of("decision", "refuse", "refusal", "不在本区"));
        assertThat(head("attending@YZ-H1")).contains("转介被拒，待 重庆市妇幼保健院 裁定");
        stage.complete("high-risk-desk@CQ-MCH", elsewhere, "Task_DecideHandover", Map.of("decision", "return", "ruling", "确不在本区"));
        assertThat(words("attending@YZ-H1")).contains("拒收", "不在本区", "重庆市妇幼保健院", "退回转出单位继续管理", "确不在本区");
    }

    @Test
    void a_forwarded_report_names_both_receivers() {
        Subject county = stage.woman("GX-H1", "CN-37-GX", "GX-T1");
        stage.sign(county, "GX-H1", Severity.RED, false);
        stage.report(county, "GX-H1");
        stage.acknowledge(county, "GX-MCH");
        stage.complete("high-risk-desk@GX-MCH", county, "Task_ForwardRedReport", Map.of("forwardingNote", "已电话告知"));
        her = county;
        assertThat(words("commission@GX-HC")).contains("冠县妇幼保健院 上报 冠县卫生健康局、市妇幼保健院（示例）", "已电话告知");
    }

    private String head(String group) {
        return stage.ask(group, () -> holder.render(her)).getElement().getTextRecursively();
    }

    private String words(String group) {
        return stage.ask(group, () -> dossier.render(her)).getElement().getTextRecursively();
    }
}
