package cn.muan.appointment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.appointment.AppointmentStage;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;

@MuanTest
@Import({CaseStage.class, AppointmentStage.class})
class AppointmentPartsTest {

    private static final String DOCTOR = "attending@YZ-H1";

    @Autowired
    private CaseStage stage;

    @Autowired
    private AppointmentStage desk;

    @Autowired
    private NextAppointmentPart head;

    @Autowired
    private AppointmentsPart tab;

    @Autowired
    private ApplicationContext context;

    private Subject her;

    @BeforeEach
    void a_browser() {
        stage.begin("2026-05-04T08:00");
        her = desk.graded(Severity.ORANGE);
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void close_the_browser() {
        MockVaadin.tearDown();
    }

    @Test
    void nothing_booked_says_so_and_leaves_the_head_alone() {
        assertThat(stage.ask(DOCTOR, () -> Optional.ofNullable(head.render(her)))).isEmpty();
        assertThat(words()).isEqualTo("还没有预约。");
    }

    @Test
    void the_head_shows_the_next_appointment_of_several() {
        desk.book(DOCTOR, her, "YZ-H1", "2026-05-18");
        desk.book(DOCTOR, her, "YZ-H1", "2026-05-11");
        Component line = stage.ask(DOCTOR, () -> head.render(her));
        assertThat(line.getElement().getTextRecursively()).isEqualTo("下次预约：2026-05-11 产前检查 渝中区示例第一医院");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(stage.ask(DOCTOR, () -> head.render(her)).getElement().getTextRecursively())
                .isEqualTo("Next appointment: 2026-05-11 Antenatal check Yuzhong Example First Hospital");
    }

    @Test
    void the_tab_tells_of_bookings_exceptions_visits_and_the_search() {
        desk.book(DOCTOR, her, "YZ-H1", "2026-05-05");
        Map<String, Object> asked = AppointmentStage.booking("delivery", "YZ-H2", "2026-06-01");
        asked.put("askOverride", true);
        asked.put("overrideReason", "本人坚持");
        desk.act(DOCTOR, her, "book-appointment", asked);
        stage.until("2026-05-06T09:00");
        stage.complete(DOCTOR, her, "Task_TraceWoman", AppointmentStage.attempt("2026-05-06T08:30", "not-reached"));
        assertThat(words()).contains("追访中", "2026-05-06 08:30 渝中区示例第一医院：未联系上 电话", "以往预约", "失约", "接诊层级例外", "本人坚持", "审批中",
                "S4 第八条");
        desk.act(DOCTOR, her, "record-found", Map.of("contactAt", "2026-05-06T08:50", "note", "回电"));
        Map<String, Object> visit = AppointmentStage.visit("none", "2026-05-06T08:55", "later");
        visit.put("kind", "antenatal-check");
        visit.put("institution", "YZ-H1");
        desk.act(DOCTOR, her, "record-attendance", visit);
        assertThat(words()).contains("就诊记录", "未作动态评估", "结束：已找到").doesNotContain("追访中");
    }

    @Test
    void strangers_see_nothing_of_it() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> stage.ask("attending@GX-H1", () -> tab.render(her)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private String words() {
        return stage.ask(DOCTOR, () -> tab.render(her)).getElement().getTextRecursively();
    }
}
