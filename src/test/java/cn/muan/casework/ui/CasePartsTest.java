package cn.muan.casework.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import cn.muan.acts.CaseActs;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.base.ui.Countdown;
import cn.muan.casework.CaseStage;

@MuanTest
@Import(CaseStage.class)
class CasePartsTest {

    @Autowired
    private CaseStage stage;

    @Autowired
    private CaseHolderPart holder;

    @Autowired
    private CaseActs acts;

    @Autowired
    private CasePart dossier;

    @Autowired
    private ApplicationContext context;

    private Subject her;

    @BeforeEach
    void a_red_infectious_case_in_a_browser() {
        stage.begin("2026-07-01T08:00");
        her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void close_the_browser() {
        MockVaadin.tearDown();
    }

    @Test
    void a_pregnancy_without_a_case_shows_nothing_of_it() {
        assertThat(stage.ask("attending@YZ-H1", () -> java.util.Optional.ofNullable(holder.render(her)))).isEmpty();
        assertThat(stage.ask("attending@YZ-H1", () -> java.util.Optional.ofNullable(dossier.render(her)))).isEmpty();
    }

    @Test
    void the_head_says_who_owes_what_since_when_with_a_clock() {
        stage.sign(her, "YZ-H1", Severity.RED, false);
        Component line = stage.ask("safety-office@YZ-H1", () -> holder.render(her));
        assertThat(line.getElement().getTextRecursively())
                .contains("专案管理中", "渝中区示例第一医院", "主治医师", "O15", "2026-07-01 08:00");
        assertThat(_get(line, Countdown.class).getElement().getAttribute("title")).contains("2026-07-02 08:00");
    }

    @Test
    void the_words_of_an_infectious_report_are_shown_to_those_who_treat_and_not_to_the_safety_office() {
        stage.sign(her, "YZ-H1", Severity.RED, true);
        stage.report(her, "YZ-H1");
        assertThat(words("attending@YZ-H1")).contains("重度子痫前期", "履行 O15 O17");
        assertThat(words("safety-office@YZ-H1")).doesNotContain("重度子痫前期").contains("只对诊治和管理人员显示");
    }

    @Test
    void only_those_who_may_close_the_case_are_offered_to() {
        stage.sign(her, "YZ-H1", Severity.RED, false);
        assertThat(stage.ask("attending@YZ-H1", () -> acts.offered(her))).isNotEmpty().doesNotContain("close-case");
        assertThat(stage.ask("high-risk-desk@YZ-MCH", () -> acts.offered(her))).contains("close-case");
        assertThat(stage.ask("high-risk-desk@YZ-MCH", () -> acts.open(her, "close-case")).destructive()).isTrue();
    }

    @Test
    void a_closing_asks_for_a_reason_and_says_where_a_note_is_missing() {
        stage.sign(her, "YZ-H1", Severity.RED, false);
        assertThat(refusals(Map.of())).containsOnlyKeys("reason");
        assertThat(refusals(Map.of("reason", "OTHER"))).containsOnlyKeys("note");
        assertThat(refusals(Map.of("reason", "DIED"))).as("has an act of its own").containsOnlyKeys("reason");
        assertThat(refusals(Map.of("reason", "PUERPERIUM_ENDED"))).as("the pregnancy lasts").containsOnlyKeys("reason");
        stage.until("2026-07-02T09:00");
        stage.as("high-risk-desk@YZ-MCH", () -> acts.perform(her, "close-case", Map.of("reason", "NO_LONGER_HIGH_RISK", "note", "复评为绿色")));
        assertThat(words("attending@YZ-H1")).contains("风险解除", "复评为绿色", "结案时 2 项逾期未履行：O15 O23");
        assertThat(stage.ask("high-risk-desk@YZ-MCH", () -> acts.offered(her))).doesNotContain("close-case");
    }

    private Map<String, Message> refusals(Map<String, Object> answers) {
        var refused = catchThrowableOfType(FieldsRefused.class,
                () -> stage.as("high-risk-desk@YZ-MCH", () -> acts.perform(her, "close-case", answers)));
        return refused.errors();
    }

    private String words(String group) {
        return stage.ask(group, () -> dossier.render(her)).getElement().getTextRecursively();
    }
}
