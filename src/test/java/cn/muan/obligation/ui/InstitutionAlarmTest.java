package cn.muan.obligation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import cn.muan.Browser;
import cn.muan.MuanTest;
import cn.muan.casework.CaseStage;
import cn.muan.obligation.Alarm;
import cn.muan.obligation.AlarmInbox;

/** An alarm about an institution's period instead of a woman's case. */
@MuanTest
@Import(CaseStage.class)
class InstitutionAlarmTest {

    @Autowired
    ApplicationContext context;
    @Autowired
    CaseStage stage;
    @Autowired
    AlarmInbox inbox;

    @BeforeEach
    void a_weekly_list_is_missing() {
        stage.begin("2026-03-30T08:00");
        stage.until("2026-04-06T00:00");
        Browser.open(context);
    }

    @AfterEach
    void close() {
        Browser.close();
    }

    @Test
    void it_names_the_institution_and_the_week_and_offers_no_case_to_open() {
        stage.as("commission@GX-HC", () -> {
            AlarmInbox.Row row = inbox.window(new AlarmInbox.Filter(Alarm.State.OPEN, AlarmInbox.Order.MOST_LATE, null), null).stream()
                    .filter(each -> each.alarm().code().equals("O19")).findFirst().orElseThrow();
            assertThat(row.heading().who()).isEqualTo("冠县妇幼保健院 2026年第14周（03-30至04-05）");
            var view = context.getAutowireCapableBeanFactory().createBean(AlarmsView.class);
            UI.getCurrent().add(view);
            view.pick(row);
            assertThat(_get(AlarmPanel.class).getElement().getTextRecursively()).contains("每周报送红色孕产妇", "冠县妇幼保健院 2026年第14周");
            _assertNone(Button.class, spec -> spec.withText(view.getTranslation("obligation.alarms.case")));
            _click(_get(Button.class, spec -> spec.withText("知悉")));
            assertThat(inbox.count(Alarm.State.ACKNOWLEDGED)).isOne();
        });
    }
}
