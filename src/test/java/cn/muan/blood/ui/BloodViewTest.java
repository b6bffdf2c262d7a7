package cn.muan.blood.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.listbox.ListBox;
import com.vaadin.flow.component.textfield.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import cn.muan.MuanTest;
import cn.muan.base.Subject;
import cn.muan.blood.BloodBoard;
import cn.muan.blood.BloodStage;
import cn.muan.casework.CaseStage;
import cn.muan.timeline.Timeline;
import cn.muan.worklist.WorklistChanges;

@MuanTest
@Import({CaseStage.class, BloodStage.class})
class BloodViewTest {

    private static final String STATION = "blood-dispatcher@CQ-BS";

    @Autowired
    private CaseStage stage;

    @Autowired
    private BloodStage blood;

    @Autowired
    private BloodBoard board;

    @Autowired
    private Timeline timeline;

    @Autowired
    private BloodLabels labels;

    @Autowired
    private BloodPart part;

    @Autowired
    private WorklistChanges changes;

    @Autowired
    private ApplicationContext context;

    private Subject her;

    @BeforeEach
    void begin() {
        blood.begin("2026-06-06T03:30");
        her = blood.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void end() {
        MockVaadin.tearDown();
    }

    private BloodView shown() {
        var view = new BloodView(board, timeline, labels);
        UI.getCurrent().add(view);
        return view;
    }

    @Test
    void what_the_hospital_asks_appears_at_the_station_without_a_reload_and_without_a_name() {
        stage.as(STATION, () -> {
            BloodView view = shown();
            assertThat(text(view)).contains("现在没有未完成的用血申请");
            changes.poll();
            blood.fill("CQ-BS", "S-001");
            blood.request("attending@YZ-H1", her, "emergency", 1);
            changes.poll();
            MockVaadin.clientRoundtrip();
            assertThat(rows(view)).hasSize(1);
            view.pick(rows(view).get(0).request().id());
            assertThat(text(view)).contains("红细胞 A型 RhD").contains("询问").doesNotContain("示例某").doesNotContain("打开个案");
        });
    }

    @Test
    void a_search_finds_by_hospital_group_and_stage_and_says_when_nothing_matches() {
        blood.fill("CQ-BS", "S-001");
        blood.request("attending@YZ-H1", her, "emergency", 1);
        stage.as(STATION, () -> {
            BloodView view = shown();
            _setValue(_get(view, TextField.class), "待确认配血");
            assertThat(rows(view)).hasSize(1);
            _setValue(_get(view, TextField.class), "AB型");
            assertThat(rows(view)).isEmpty();
            assertThat(text(view)).contains("没有符合的用血申请");
        });
    }

    @Test
    void the_tab_of_the_case_thread_shows_requests_to_those_who_treat_her_and_is_absent_without_any() {
        stage.as("attending@YZ-H1", () -> assertThat(part.render(her)).isNull());
        blood.fill("YZ-H1", "H-001");
        Subject request = blood.request("attending@YZ-H1", her, "emergency", 1);
        blood.confirm("blood-bank@YZ-H1", request, 1, null);
        blood.complete("blood-bank@YZ-H1", request, "Task_HandOutInHouse", java.util.Map.of("receivedBy", "产房"));
        stage.as("attending@YZ-H1", () -> assertThat(text(part.render(her))).contains("A型").contains("已出血 1000 毫升").contains("H-001").contains("产房"));
    }

    @SuppressWarnings("unchecked")
    private static List<BloodBoard.Row> rows(BloodView view) {
        ListBox<BloodBoard.Row> list = com.github.mvysny.kaributesting.v10.LocatorJ._find(view, ListBox.class).stream().findFirst()
                .map(found -> (ListBox<BloodBoard.Row>) found).orElse(null);
        return list == null ? List.of() : list.getListDataView().getItems().toList();
    }

    private static String text(Component component) {
        String own = component.getElement().getTextRecursively();
        return own + component.getChildren().filter(Paragraph.class::isInstance).map(child -> ((Paragraph) child).getText()).collect(Collectors.joining(" "));
    }
}
