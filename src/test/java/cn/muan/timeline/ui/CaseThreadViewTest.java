package cn.muan.timeline.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouteParameters;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.base.Subject;
import cn.muan.engine.RunningDiagram;
import cn.muan.timeline.Timeline;

class CaseThreadViewTest {

    private static final Subject CASE = Subject.pregnancy(71);

    private final Stage stage = new Stage(CASE);

    @BeforeEach
    void open_a_browser() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void close_it() {
        MockVaadin.tearDown();
    }

    @Test
    void the_story_is_told_newest_first_with_names_for_codes() {
        stage.tell("2026-03-14T15:59:00Z", Timeline.Kind.ACT, "timeline.kind.act");
        stage.tell("2026-03-14T16:20:00Z", Timeline.Kind.BREACH, "timeline.diagram.running", "YZ-H1", "2026-03-15T16:20:00Z");

        show("71");

        assertThat(_find(ListItem.class)).extracting(CaseThreadViewTest::words).containsExactly(
                List.of("00:20", "超时", "渝中区示例第一医院（进行中，2026-03-16 00:20 开始）", "王医生 · 渝中区示例第一医院"),
                List.of("23:59", "经办", "经办", "王医生 · 渝中区示例第一医院"));
    }

    @Test
    void codes_of_colours_and_groups_are_spelled_out_and_the_rest_stands_as_it_is() {
        stage.tell("2026-03-14T16:20:00Z", Timeline.Kind.ALARM, "timeline.diagram.running", "red", "safety-office@YZ-H1");
        stage.tell("2026-03-14T16:20:00Z", Timeline.Kind.ALARM, "timeline.diagram.running", "O15", "XX-99");
        stage.tell("2026-03-14T16:20:00Z", Timeline.Kind.ALARM, "timeline.diagram.running", "department-head", "RED");
        show("71");
        assertThat(_find(ListItem.class)).extracting(line -> words(line).get(2)).containsExactly(
                "科主任（进行中，红色 开始）", "O15（进行中，XX-99 开始）", "红色（进行中，渝中区示例第一医院 产科安全管理办公室 开始）");
    }

    @Test
    void an_english_reader_finds_english_names() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        stage.tell("2026-03-14T16:20:00Z", Timeline.Kind.ACT, "timeline.kind.act");
        show("71");
        assertThat(words(_get(ListItem.class)).get(3)).isEqualTo("王医生 · Yuzhong Example Hospital");
    }

    @Test
    void the_story_opens_in_windows_of_fifty() {
        for (int i = 0; i < 120; i++) {
            stage.tell("2026-03-14T16:20:00Z", Timeline.Kind.ACT, "entry-" + i);
        }
        show("71");
        assertThat(_find(ListItem.class)).hasSize(50);

        Button older = _get(Button.class, spec -> spec.withText(text("timeline.older")));
        _click(older);
        _click(older);

        assertThat(_find(ListItem.class)).hasSize(120);
        assertThat(words(_find(ListItem.class).get(119)).get(2)).isEqualTo("entry-0");
        assertThat(older.isVisible()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_filter_leaves_only_the_kinds_chosen_and_says_when_nothing_is_left() {
        stage.tell("2026-03-14T16:20:00Z", Timeline.Kind.ACT, "act");
        stage.tell("2026-03-14T16:20:00Z", Timeline.Kind.ALARM, "alarm");
        show("71");
        CheckboxGroup<Timeline.Kind> kinds = _get(CheckboxGroup.class);

        _setValue(kinds, Set.of(Timeline.Kind.ALARM));
        assertThat(_find(ListItem.class)).extracting(line -> words(line).get(2)).containsExactly("alarm");

        _setValue(kinds, Set.of(Timeline.Kind.HANDOVER));
        assertThat(_find(ListItem.class)).isEmpty();
        assertThat(paragraphs()).contains(text("timeline.empty-filter"));
    }

    @Test
    void an_empty_story_and_a_case_without_a_process_say_so() {
        show("71");
        assertThat(paragraphs()).contains(text("timeline.empty"), text("timeline.diagram.none"));
    }

    @Test
    void a_case_one_may_not_see_one_that_does_not_exist_and_a_senseless_address_look_the_same() {
        stage.tell("2026-03-14T16:20:00Z", Timeline.Kind.ACT, "secret");
        for (String address : List.of("72", "999", "abc", "99999999999999999999")) {
            show(address);
            assertThat(paragraphs()).as(address).containsExactly(text("timeline.closed.text"));
            assertThat(_find(ListItem.class)).isEmpty();
        }
    }

    @Test
    void features_contribute_head_acts_and_tabs_in_their_order() {
        stage.contribute(CaseThreadPart.Place.TAB, 2, "timeline.kind.act", () -> new Span("评估"));
        stage.contribute(CaseThreadPart.Place.TAB, 1, "timeline.kind.obligation", () -> new Span("时限"));
        stage.contribute(CaseThreadPart.Place.HEAD, 1, "", () -> new Span("张*"));
        stage.contribute(CaseThreadPart.Place.ACTS, 1, "", () -> null);

        show("71");

        assertThat(_find(Tab.class)).extracting(Tab::getLabel)
                .containsExactly(text("timeline.kind.obligation"), text("timeline.kind.act"), text("timeline.diagram"));
        assertThat(_get(Span.class, spec -> spec.withText("张*")).isVisible()).isTrue();
    }

    @Test
    void a_part_that_fails_or_is_not_for_the_reader_does_not_take_the_page_down() {
        stage.contribute(CaseThreadPart.Place.HEAD, 1, "", () -> {
            throw new IllegalStateException("broken");
        });
        stage.contribute(CaseThreadPart.Place.TAB, 1, "timeline.kind.act", () -> {
            throw new AccessDeniedException("not yours");
        });
        stage.tell("2026-03-14T16:20:00Z", Timeline.Kind.ACT, "act");

        show("71");

        assertThat(paragraphs()).contains(text("timeline.part-failed"));
        assertThat(_find(Tab.class)).hasSize(1);
        assertThat(_find(ListItem.class)).hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void one_of_several_diagrams_can_be_chosen_and_the_first_is_shown() {
        Instant start = Instant.parse("2026-03-14T16:20:00Z");
        stage.diagrams(new RunningDiagram("2", "high-risk-case", "高危专案管理", 1, start, null, "<x/>", Set.of("a"), Set.of("b")),
                new RunningDiagram("1", "first-contact", "首诊", 1, start, start.plusSeconds(30), "<x/>", Set.of(), Set.of()));

        show("71");

        Select<RunningDiagram> choice = _get(Select.class);
        assertThat(choice.getValue().process()).isEqualTo("high-risk-case");
        assertThat(choice.getListDataView().getItems().map(RunningDiagram::process))
                .containsExactly("high-risk-case", "first-contact");
        assertThat(_find(BpmnViewer.class)).hasSize(1);
    }

    @Test
    void when_another_acts_the_page_is_drawn_anew_and_keeps_tab_filter_and_length() {
        stage.contribute(CaseThreadPart.Place.TAB, 1, "timeline.kind.act", () -> new Span("评估"));
        stage.contribute(CaseThreadPart.Place.TAB, 2, "timeline.kind.obligation", () -> new Span("时限"));
        for (int i = 0; i < 60; i++) {
            stage.tell("2026-03-14T16:20:00Z", Timeline.Kind.ACT, "entry-" + i);
        }
        show("71");
        _get(TabSheet.class).setSelectedIndex(1);
        _click(_get(Button.class, spec -> spec.withText(text("timeline.older"))));

        stage.tell("2026-03-14T16:21:00Z", Timeline.Kind.ACT, "news");
        stage.anotherActs();
        MockVaadin.runUIQueue(false);

        assertThat(_find(ListItem.class)).hasSize(61);
        assertThat(words(_find(ListItem.class).get(0)).get(2)).isEqualTo("news");
        assertThat(_get(TabSheet.class).getSelectedIndex()).isEqualTo(1);
    }

    private void show(String pregnancy) {
        UI ui = UI.getCurrent();
        ui.removeAll();
        CaseThreadView view = stage.view();
        view.beforeEnter(new BeforeEnterEvent(ui.getInternals().getRouter(), NavigationTrigger.PROGRAMMATIC, new Location("case/" + pregnancy),
                CaseThreadView.class, new RouteParameters(CaseThreadView.PREGNANCY, pregnancy), ui, new ArrayList<>()));
        ui.add(view);
        _find(TabSheet.class).forEach(tabs -> tabs.setSelectedIndex(tabs.getTabCount() - 1));
    }

    private static List<String> words(Component line) {
        return line.getChildren().map(child -> ((Span) child).getText()).toList();
    }

    private static List<String> paragraphs() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
