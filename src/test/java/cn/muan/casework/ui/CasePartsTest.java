package cn.muan.casework.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import cn.muan.MuanTest;
import cn.muan.base.Refused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.base.ui.Countdown;
import cn.muan.casework.CaseStage;
import cn.muan.casework.ClosingReason;

@MuanTest
@Import(CaseStage.class)
class CasePartsTest {

    @Autowired
    private CaseStage stage;

    @Autowired
    private CaseHolderPart holder;

    @Autowired
    private CloseCasePart closing;

    @Autowired
    private CasePart dossier;

    @Autowired
    private CaseTexts texts;

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
        assertThat(stage.ask("attending@YZ-H1", () -> java.util.Optional.ofNullable(closing.render(her)))).isEmpty();
        Component button = stage.ask("high-risk-desk@YZ-MCH", () -> closing.render(her));
        assertThat(((Button) button).getText()).isEqualTo("结案");
    }

    @Test
    void the_dialog_asks_for_a_reason_and_shows_a_refusal_where_it_stands() {
        var closed = new AtomicReference<ClosingReason>();
        new CloseCaseDialog(texts, (reason, note) -> {
            if (reason == ClosingReason.DIED) {
                throw new Refused("casework.closed-already");
            }
            closed.set(reason);
        }).open();
        _click(_get(Button.class, spec -> spec.withText("确认结案")));
        ComboBox<ClosingReason> reason = reason();
        assertThat(reason.getErrorMessage()).isEqualTo("请选择结案原因");
        _setValue(reason, ClosingReason.DIED);
        _click(_get(Button.class, spec -> spec.withText("确认结案")));
        assertThat(reason.getErrorMessage()).isEqualTo("专案已经结案。");
        _setValue(reason, ClosingReason.NO_LONGER_HIGH_RISK);
        _setValue(_get(TextArea.class), "复评为绿色");
        _click(_get(Button.class, spec -> spec.withText("确认结案")));
        assertThat(closed.get()).isEqualTo(ClosingReason.NO_LONGER_HIGH_RISK);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<ClosingReason> reason() {
        return _get(ComboBox.class);
    }

    private String words(String group) {
        return stage.ask(group, () -> dossier.render(her)).getElement().getTextRecursively();
    }
}
