package cn.muan.risk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import cn.muan.MuanTest;
import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Title;
import cn.muan.acts.CaseActs;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Subject;
import cn.muan.base.ui.InfectiousChip;
import cn.muan.risk.FirstContactStage;
import cn.muan.timeline.ui.CaseThreadPart;

/** What the case thread shows of a risk, and to whom. */
@MuanTest
@Import(FirstContactStage.class)
class RiskOnTheCaseThreadTest {

    private static final Actor COMMISSION = FirstContactStage.COMMISSION;

    @Autowired
    FirstContactStage stage;
    @Autowired
    CurrentActor current;
    @Autowired
    ApplicationContext context;
    @Autowired
    SeverityPart head;
    @Autowired
    CaseActs acts;
    @Autowired
    List<CaseThreadPart> parts;
    @Autowired
    AssessmentsPart tab;

    private Subject woman;

    @BeforeEach
    void an_orange_and_infectious_woman_booked_at_a_level_2_hospital() {
        stage.begin();
        Actor booking = FirstContactStage.person(9, Title.ATTENDING, "attending@YZ-H2", "first-contact-doctor@YZ-H2");
        woman = stage.register(booking, "YZ-H2", LocalDate.of(1998, 1, 1));
        stage.complete(booking, woman, "Task_ScreenRisk", Map.of());
        stage.complete(booking, woman, "Task_AssessRisk", Map.of("orangeItems", List.of("orange-triplets"), "purpleItems", List.of("purple-hiv")));
        stage.complete(booking, woman, "Task_SignAssessment", Map.of("signature", "signed"));
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void close_the_browser() {
        MockVaadin.tearDown();
    }

    @Test
    void the_head_names_colour_infection_level_and_that_the_booking_hospital_is_below() {
        Component line = rendered(treating(), head);
        assertThat(text(line)).contains("橙", "传", "应在三级机构产检分娩", "渝中区示例妇产医院 低于要求的级别");
    }

    @Test
    void infection_is_shown_by_role_and_its_kind_to_fewer() {
        assertThat(text(rendered(treating(), tab))).contains("HIV").doesNotContain("仅诊疗");
        UI.getCurrent().removeAll();
        rendered(worker(), head);
        assertThat(_find(InfectiousChip.class)).hasSize(1);
        UI.getCurrent().removeAll();
        assertThat(text(rendered(worker(), tab))).doesNotContain("HIV").contains("仅诊疗与母婴阻断岗位可见");
        UI.getCurrent().removeAll();
        rendered(COMMISSION, head);
        _assertNone(InfectiousChip.class);
        assertThat(text(rendered(COMMISSION, tab))).contains("橙").doesNotContain("HIV", "传", "仅诊疗");
    }

    @Test
    void the_tab_tells_who_signed_after_how_long_and_which_items_were_recalled() {
        assertThat(text(rendered(treating(), tab))).contains("三胎及以上妊娠", "需临床确认", "医生9 签署", "接诊至签署 0 分钟",
                "评估表版本 2017-35");
    }

    @Test
    void a_clinician_asks_for_a_reassessment_with_a_reason_and_the_one_under_way_is_named() {
        current.as(treating(), () -> UI.getCurrent().add(actsPart().render(woman)));
        current.as(treating(), () -> {
            _click(_get(Button.class, spec -> spec.withId("act-request-reassessment")));
            confirm();
        });
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        _setValue(_get(TextArea.class), "头痛、血压升高");
        current.as(treating(), () -> acts.perform(woman, "request-reassessment", Map.of("reason", "头痛、血压升高", "institution", "YZ-H2")));

        assertThat(stage.open(woman)).contains("Task_AssessRisk");
        assertThat(current.as(treating(), () -> acts.open(woman, "request-reassessment")).prefill())
                .containsEntry("underWayAt", List.of("YZ-H2"));
        assertThatThrownBy(() -> current.as(treating(), () -> acts.perform(woman, "request-reassessment",
                Map.of("reason", "再次申请", "institution", "YZ-H2")))).isInstanceOfSatisfying(FieldsRefused.class,
                        refused -> assertThat(refused.errors()).containsOnlyKeys("institution"));
        assertThat(current.as(COMMISSION, () -> acts.offered(woman))).doesNotContain("request-reassessment");
    }

    private CaseThreadPart actsPart() {
        return parts.stream().filter(part -> part.getClass().getSimpleName().equals("CaseActsPart")).findFirst().orElseThrow();
    }

    private static void confirm() {
        _click(_find(Button.class, spec -> spec.withText("申请评估")).stream().filter(button -> button.getId().isEmpty()).findFirst().orElseThrow());
    }

    private static Actor treating() {
        return FirstContactStage.person(9, Title.ATTENDING, "attending@YZ-H2");
    }

    private Actor worker() {
        return new Actor(8, "w", "w", Title.NONE, Set.of(cn.muan.access.Group.of("maternal-worker@YZ-H2")), false);
    }

    private Component rendered(Actor by, cn.muan.timeline.ui.CaseThreadPart part) {
        Component component = current.as(by, () -> part.render(woman));
        UI.getCurrent().add(component);
        return component;
    }

    private static String text(Component component) {
        StringBuilder text = new StringBuilder(component.getElement().getText());
        component.getChildren().forEach(child -> text.append(' ').append(text(child)));
        return text.toString();
    }
}
