package cn.muan.ambulance.ui;

import static cn.muan.ambulance.DispatchStage.CREW;
import static cn.muan.ambulance.DispatchStage.DISPATCHER;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Locale;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import cn.muan.MuanTest;
import cn.muan.ambulance.DispatchStage;
import cn.muan.ambulance.Fleet;
import cn.muan.ambulance.RunActs;
import cn.muan.ambulance.RunBoard;
import cn.muan.ambulance.RunStage;
import cn.muan.ambulance.Vehicle;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.engine.Feel;
import cn.muan.forms.Drafts;
import cn.muan.worklist.TaskSheets;
import cn.muan.worklist.Worklist;
import cn.muan.worklist.WorklistChanges;

@MuanTest
@Import({CaseStage.class, DispatchStage.class})
class DispatchViewTest {

    private static final String KEY = "transfer:1";

    @Autowired
    ApplicationContext context;
    @Autowired
    CaseStage stage;
    @Autowired
    DispatchStage desk;
    @Autowired
    RunBoard board;
    @Autowired
    RunActs acts;
    @Autowired
    Fleet fleet;
    @Autowired
    Worklist worklist;
    @Autowired
    TaskSheets sheets;
    @Autowired
    Drafts drafts;
    @Autowired
    Feel feel;
    @Autowired
    Clock clock;
    @Autowired
    RunTexts texts;
    @Autowired
    RunsPart tab;
    @Autowired
    WorklistChanges feed;

    private Subject her;

    @BeforeEach
    void a_browser() throws ClassNotFoundException {
        stage.begin("2026-03-14T22:40");
        her = stage.woman("YZ-H2", "CN-50-YZ", "YZ-C1");
        stage.sign(her, "YZ-H2", Severity.RED, true);
        feed.poll();
        var routes = new Routes();
        routes.getRoutes().add(Class.forName("cn.muan.timeline.ui.CaseThreadView").asSubclass(Component.class));
        MockVaadin.setup(UI::new, new MockSpringServlet(routes, context, UI::new));
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void close_the_browser() {
        MockVaadin.tearDown();
    }

    @Test
    void an_order_appears_by_itself_and_the_nearest_vehicle_goes_by_two_presses() {
        as(DISPATCHER, () -> {
            assertThat(words()).contains("目前没有出车任务", "渝急-01", "待命");
            desk.order(her, KEY);
            hear();
            assertThat(words()).contains("接送孕产妇", "示*", "红", "传", "渝中区示例妇产医院 → 渝中区示例第一医院", "待派车");
            press("派车");
            _click(_get(_get(RunTaskDialog.class), Button.class, spec -> spec.withText("确定")));
            assertThat(desk.run(KEY).vehicle()).isEqualTo("渝急-02");
            hear();
            assertThat(words()).contains("已派车", "渝急-02", "已 不足1分");
        });
    }

    @Test
    void the_crew_stamps_each_stage_by_one_press() {
        desk.order(her, KEY);
        as(CREW, () -> {
            _assertNone(Button.class, spec -> spec.withText("派车"));
            stage.as(DISPATCHER, () -> desk.dispatch(her, "渝急-02"));
            hear();
            press("到达现场");
            assertThat(desk.run(KEY).stage()).isEqualTo(RunStage.ON_SCENE);
            press("离开现场");
            press("送达");
            assertThat(desk.run(KEY).stage()).isEqualTo(RunStage.ARRIVED);
            assertThat(words()).contains("目前没有出车任务");
        });
        String told = stage.ask(CREW, () -> tab.render(her)).getElement().getTextRecursively();
        assertThat(told).contains("03-14 22:40 呼叫 重庆市急救指挥中心", "已派车", "已到现场", "已离开现场", "已送达");
    }

    @Test
    void a_press_on_what_a_colleague_stamped_meanwhile_stamps_nothing_more_and_says_so() {
        desk.order(her, KEY);
        desk.dispatch(her, "渝急-02");
        as(CREW, () -> {
            desk.stamp(her, "Task_ArriveOnScene", "2026-03-14T22:40");
            press("到达现场");
            assertThat(_get(Notification.class).getElement().getTextRecursively() + notice()).contains("这一站已经记录过");
            assertThat(desk.run(KEY).stage()).isEqualTo(RunStage.ON_SCENE);
            assertThat(words()).contains("已到现场");
        });
    }

    @Test
    void a_worsening_woman_is_sent_to_the_nearest_capable_institution() {
        desk.order(her, KEY, "YZ-H2", "CQ-H2");
        desk.dispatch(her, "渝急-02");
        as(CREW, () -> {
            press("改送");
            ReasonDialog dialog = _get(ReasonDialog.class);
            Button confirm = _get(dialog, Button.class, spec -> spec.withText("改送"));
            _click(confirm);
            assertThat(_get(dialog, TextArea.class).isInvalid()).isTrue();
            _get(dialog, TextArea.class).setValue("出血加重");
            _click(confirm);
            assertThat(desk.run(KEY).destination()).isEqualTo("YZ-H1");
            assertThat(words()).contains("改送：出血加重");
        });
    }

    @Test
    void a_vehicle_that_breaks_down_is_said_with_a_reason() {
        desk.order(her, KEY);
        desk.dispatch(her, "渝急-02");
        as(CREW, () -> {
            press("无法完成");
            ReasonDialog dialog = _get(ReasonDialog.class);
            _get(dialog, TextArea.class).setValue("爆胎");
            _click(_get(dialog, Button.class, spec -> spec.withText("无法完成")));
            assertThat(desk.run(KEY).stage()).isEqualTo(RunStage.IMPOSSIBLE);
            assertThat(desk.vehicle("渝急-02").state()).isEqualTo(Vehicle.State.OFF);
        });
    }

    @Test
    void a_safety_office_looks_on_and_sees_no_infectiousness() {
        desk.order(her, KEY);
        as("district-safety-office@YZ-SMO", () -> {
            assertThat(words()).contains("接送孕产妇", "渝急-01").doesNotContain("传");
            _assertNone(Button.class);
        });
    }

    @Test
    void the_dispatcher_keeps_the_vehicles() {
        as(DISPATCHER, () -> {
            _click(_find(Button.class, spec -> spec.withText("停用")).get(0));
            assertThat(desk.vehicle("渝急-01").state()).isEqualTo(Vehicle.State.OFF);
            press("恢复待命");
            assertThat(desk.vehicle("渝急-01").state()).isEqualTo(Vehicle.State.READY);
            press("登记车辆");
            VehicleDialog dialog = _get(VehicleDialog.class);
            _click(_get(dialog, Button.class, spec -> spec.withText("保存")));
            assertThat(dialog.isOpened()).isTrue();
            _find(dialog, com.vaadin.flow.component.textfield.TextField.class).forEach(field -> field.setValue("新车-09"));
            _click(_get(dialog, Button.class, spec -> spec.withText("保存")));
            assertThat(words()).contains("新车-09");
        });
    }

    private void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static String notice() {
        return _find(com.vaadin.flow.component.html.Span.class).stream().map(span -> span.getText()).reduce("", String::concat);
    }

    private void hear() {
        feed.poll();
        MockVaadin.clientRoundtrip();
    }

    private void as(String group, Runnable story) {
        stage.as(group, () -> {
            UI.getCurrent().add(new DispatchView(board, acts, fleet, worklist, sheets, drafts, feel, clock, texts));
            story.run();
        });
    }

    private static String words() {
        return UI.getCurrent().getElement().getTextRecursively();
    }
}
