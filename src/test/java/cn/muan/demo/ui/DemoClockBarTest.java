package cn.muan.demo.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.progressbar.ProgressBar;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import cn.muan.MuanTest;
import cn.muan.base.ui.WallClock;
import cn.muan.demo.ClockHouse;
import cn.muan.demo.DemoHouse;

@MuanTest
class DemoClockBarTest {

    @Autowired
    ApplicationContext context;
    @Autowired
    Clock clock;

    private ClockHouse house;
    private DemoHouse people;

    @BeforeEach
    void open() {
        people = DemoHouse.open(context);
        house = ClockHouse.open(context);
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        house.close();
    }

    @Test
    void an_administrator_unfolds_the_bar_confirms_once_and_moves_on() {
        Instant before = clock.instant();
        people.as("admin", () -> {
            DemoClockBar bar = shown();
            assertThat(bar.getElement().getTextRecursively()).contains("演示时钟").doesNotContain("时间不是真的");
            press("演示时钟");
            assertThat(bar.getElement().getTextRecursively()).contains("前进1天", "到下一个时限", "每周报送红色孕产妇").doesNotContain("恢复真实时间");
            press("前进1小时");
            assertThat(_get(ClockDialog.class).getElement().getTextRecursively()).contains("不能拨回", "只开一个节点");
            _click(_get(_get(ClockDialog.class), Button.class, spec -> spec.withText("前进1小时")));
            arrive();
            assertThat(bar.getElement().getTextRecursively()).contains("时间不是真的：现在是", "（演示时钟）", "途中触发 0 个到期时刻");
            long shown = Long.parseLong(_get(bar, WallClock.class).getElement().getAttribute("now"));
            assertThat(shown).isGreaterThanOrEqualTo(before.plus(Duration.ofHours(1)).toEpochMilli());

            press("前进1天");
            _assertNone(ClockDialog.class);
            arrive();
            assertThat(clock.instant()).isAfterOrEqualTo(before.plus(Duration.ofHours(25)));
            press("恢复真实时间");
            assertThat(_get(ClockDialog.class).getElement().getTextRecursively()).contains("data/");
        });
    }

    @Test
    void the_next_deadline_is_named_before_one_goes_there() {
        var subject = people.register("yz-h2-doctor", "YZ-H2", "示例丙", "CN-50-YZ", "YZ-C2");
        people.assessAndSign("yz-h2-doctor", subject, "red", java.util.List.of("red-nyha-3"));
        people.as("admin", () -> {
            DemoClockBar bar = shown();
            press("演示时钟");
            assertThat(bar.getElement().getTextRecursively()).containsPattern("\\d\\d-\\d\\d \\d\\d:\\d\\d \\S+ (到期|催办第\\d步)").doesNotContain("示例丙");
        });
    }

    @Test
    void everybody_else_is_told_and_cannot_touch_it() {
        people.as("yz-h1-doctor", () -> {
            DemoClockBar bar = shown();
            assertThat(bar.isVisible()).isFalse();
            people.as("admin", () -> house.clock().move(cn.muan.demo.DemoClock.Step.HOUR));
            arrive();
            assertThat(bar.isVisible()).isTrue();
            assertThat(bar.getElement().getTextRecursively()).contains("时间不是真的");
            assertThat(_find(Button.class)).isEmpty();
            assertThat(_find(ProgressBar.class)).isEmpty();
        });
    }

    private DemoClockBar shown() {
        UI.getCurrent().add(new DemoClockBanner(house.clock()).render());
        return (DemoClockBar) UI.getCurrent().getChildren().filter(DemoClockBar.class::isInstance).findFirst().orElseThrow();
    }

    private void arrive() {
        house.arrive();
        MockVaadin.clientRoundtrip();
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }
}
