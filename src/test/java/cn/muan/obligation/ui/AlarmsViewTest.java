package cn.muan.obligation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.listbox.ListBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import cn.muan.MuanTest;
import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Title;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.demo.DemoDirectory;
import cn.muan.engine.SteppedClock;
import cn.muan.engine.UnitOfWork;
import cn.muan.obligation.Alarm;
import cn.muan.obligation.AlarmInbox;
import cn.muan.obligation.Alarms;
import cn.muan.obligation.Duty;
import cn.muan.obligation.Ladders;
import cn.muan.obligation.Obligations;
import cn.muan.policy.CaseFacts;
import cn.muan.woman.Dating;
import cn.muan.woman.Hukou;
import cn.muan.woman.IdType;
import cn.muan.woman.Person;
import cn.muan.woman.RegisterWoman;
import cn.muan.woman.Registration;
import cn.muan.woman.Residence;
import cn.muan.worklist.SubjectSearch;
import cn.muan.worklist.WorklistChanges;

@MuanTest
class AlarmsViewTest {

    private static final Instant CONFIRMED = Instant.parse("2026-04-30T08:00:00Z");
    private static final Actor OFFICER = new Actor(7, "officer", "周主任", Title.NONE,
            Set.of(Group.of("safety-office@YZ-H1")), false);

    @Autowired
    ApplicationContext context;
    @Autowired
    SteppedClock clock;
    @Autowired
    DemoDirectory places;
    @Autowired
    CurrentActor actor;
    @Autowired
    CaseAccess access;
    @Autowired
    UnitOfWork work;
    @Autowired
    Registration registration;
    @Autowired
    Obligations obligations;
    @Autowired
    Ladders ladders;
    @Autowired
    AlarmInbox inbox;
    @Autowired
    Alarms alarms;
    @Autowired
    ObjectProvider<SubjectSearch> search;
    @Autowired
    WorklistChanges feed;
    @Autowired
    DutyTexts texts;
    @Autowired
    DeadlinesTab deadlines;

    private Subject her;

    @BeforeEach
    void a_red_report_is_two_minutes_late() {
        places.load();
        clock.startAt(CONFIRMED);
        her = actor.as(Actor.system("test"), () -> {
            Subject subject = registration.register(RegisterWoman.of("YZ-H1",
                    new Person("示例某", IdType.OTHER, "TEST1", null, null, "13800000000"),
                    new Residence("CN-50-YZ", "YZ-C1", null, Hukou.LOCAL), Dating.byLmp(LocalDate.parse("2025-10-01")), 2, 1, Set.of()));
            access.participate(subject, "YZ-H1", CaseAccess.Part.ASSESSING);
            work.run(() -> obligations.open(new Duty("O15", subject, Group.of("attending@YZ-H1"), "CN-50-YZ", CONFIRMED,
                    CaseFacts.of(Severity.RED, false), "Task_ReportHighRisk")));
            return subject;
        });
        work.run(() -> ladders.start(her, "Task_ReportHighRisk"));
        clock.moveTo(CONFIRMED.plus(Duration.ofHours(24)));
        clock.startAt(CONFIRMED.plus(Duration.ofHours(24)).plusSeconds(120));
        feed.poll();
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void tidy() {
        MockVaadin.tearDown();
    }

    @Test
    void the_safety_office_sees_what_is_late_and_acknowledges_it() {
        open(OFFICER, () -> {
            pick();
            assertThat(words(UI.getCurrent())).contains("报送红色高危孕产妇", "无人认领", "责任单位：渝中区示例第一医院");
            _click(_get(Button.class, spec -> spec.withText("知悉")));
            assertThat(words(UI.getCurrent())).contains("已知悉：周主任");
            _assertNone(Button.class, spec -> spec.withText("知悉"));
            _click(_get(Button.class, spec -> spec.withText("认领")));
            assertThat(words(UI.getCurrent())).contains("由 周主任 处理");
        });
    }

    @Test
    void what_somebody_else_does_shows_by_itself_and_what_is_being_typed_stays() {
        Actor colleague = new Actor(9, "colleague", "吴主任", Title.NONE, OFFICER.groups(), false);
        open(OFFICER, () -> {
            UI.getCurrent().add(new AlarmCount(inbox).render());
            AlarmLink count = _get(AlarmLink.class);
            String before = count.getText();
            pick();
            TextArea comment = _get(TextArea.class, spec -> spec.withLabel("留言"));
            comment.setValue("正在写");
            Alarm report = inbox.window(new AlarmInbox.Filter(Alarm.State.OPEN, AlarmInbox.Order.MOST_LATE, null), null).stream()
                    .map(AlarmInbox.Row::alarm).filter(alarm -> alarm.code().equals("O15")).findFirst().orElseThrow();
            int shown = _get(ListBox.class).getListDataView().getItemCount();
            actor.as(colleague, () -> {
                alarms.acknowledge(report.id());
                alarms.claim(report.id());
            });
            hear();
            assertThat(words(UI.getCurrent())).contains("已知悉：吴主任", "由 吴主任 处理");
            assertThat(_get(TextArea.class, spec -> spec.withLabel("留言"))).isSameAs(comment);
            assertThat(comment.getValue()).isEqualTo("正在写");
            assertThat(_get(ListBox.class).getListDataView().getItemCount()).as("stays, greyed").isEqualTo(shown);
            assertThat(_find(AlarmLine.class).stream().filter(line -> line.hasClassName("alarm-over"))).hasSize(1);
            assertThat(count.getText()).isNotEqualTo(before);

            actor.as(Actor.system("test"), () -> work.run(() -> obligations.meet(her, Set.of("O15"), CONFIRMED.plus(Duration.ofHours(25)))));
            hear();
            assertThat(words(UI.getCurrent())).contains("关闭");
            _assertNone(Button.class, spec -> spec.withText("认领"));
        });
    }

    @Test
    void a_new_alarm_comes_into_the_open_list_and_into_the_header() {
        open(OFFICER, () -> {
            actor.as(Actor.system("test"), () -> work.run(() -> obligations.meet(her, Set.of("O15"), CONFIRMED.plus(Duration.ofHours(25)))));
            UI.getCurrent().removeAll();
            UI.getCurrent().add(new AlarmsView(inbox, alarms, search, texts), new AlarmCount(inbox).render());
            int open = inbox.count(Alarm.State.OPEN);
            actor.as(Actor.system("test"), () -> {
                work.run(() -> obligations.open(new Duty("O15", her, Group.of("attending@YZ-H1"), "CN-50-YZ", CONFIRMED,
                        CaseFacts.of(Severity.RED, false), "Task_ReportHighRisk")));
                work.run(() -> ladders.start(her, "Task_ReportHighRisk"));
                var duty = obligations.openOf(her).stream().filter(one -> one.code().equals("O15")).findFirst().orElseThrow();
                work.run(() -> ladders.climb(duty.id()));
            });
            hear();
            assertThat(inbox.count(Alarm.State.OPEN)).isEqualTo(open + 1);
            assertThat(_get(ListBox.class).getListDataView().getItemCount()).isEqualTo(open + 1);
            assertThat(_get(AlarmLink.class).getText()).isEqualTo("⚠" + (open + 1));
        });
    }

    @Test
    void a_comment_stays_with_the_alarm() {
        open(OFFICER, () -> {
            pick();
            _setValue(_get(TextArea.class, spec -> spec.withLabel("留言")), "已电话联系值班医师");
            _click(_get(Button.class, spec -> spec.withText("写下")));
            assertThat(words(UI.getCurrent())).contains("已电话联系值班医师");
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void closing_needs_a_reason_and_loses_nothing_that_was_typed() {
        open(OFFICER, () -> {
            pick();
            _click(_get(Button.class, spec -> spec.withText("关闭")));
            var dialog = _get(CloseAlarmDialog.class);
            RadioButtonGroup<Alarm.CloseReason> reason = _get(dialog, RadioButtonGroup.class);
            TextArea note = _get(dialog, TextArea.class);
            Button close = _get(dialog, Button.class, spec -> spec.withText("关闭"));
            _setValue(note, "已派人到场");
            _click(close);
            assertThat(reason.isInvalid()).isTrue();
            assertThat(note.getValue()).isEqualTo("已派人到场");
            assertThat(dialog.isOpened()).isTrue();

            reason.setValue(Alarm.CloseReason.HANDLED);
            _click(close);
            assertThat(dialog.isOpened()).isFalse();
            assertThat(inbox.count(Alarm.State.CLOSED)).isOne();
        });
    }

    @Test
    void who_has_no_alarm_reads_that_all_is_within_time() {
        Actor other = new Actor(8, "other", "外人", Title.NONE, Set.of(Group.of("safety-office@YZ-H2")), false);
        open(other, () -> assertThat(words(UI.getCurrent())).contains("没有未知悉的警报", "有新警报时会出现在这里"));
    }

    @Test
    void the_deadlines_of_a_case_tell_clock_sources_and_ladder() {
        actor.as(OFFICER, () -> {
            UI.getCurrent().add(deadlines.render(her));
            assertThat(words(UI.getCurrent())).contains("报送红色高危孕产妇", "到期 05-01 16:00", "第3步 05-01 16:00 已提醒", "依据决策表 deadlines");
        });
        actor.as(Actor.system("test"), () -> work.run(() -> obligations.meet(her, Set.of("O15"),
                CONFIRMED.plus(Duration.ofMinutes(24 * 60 + 150)))));
        actor.as(OFFICER, () -> {
            UI.getCurrent().removeAll();
            UI.getCurrent().add(deadlines.render(her));
            assertThat(words(UI.getCurrent())).contains("迟 2时30分").contains("未到，无需提醒");
        });
    }

    private void hear() {
        feed.poll();
        MockVaadin.clientRoundtrip();
    }

    private void open(Actor reader, Runnable story) {
        actor.as(reader, () -> {
            UI.getCurrent().add(new AlarmsView(inbox, alarms, search, texts));
            story.run();
        });
    }

    @SuppressWarnings("unchecked")
    private static void pick() {
        ListBox<AlarmInbox.Row> list = _get(ListBox.class);
        List<AlarmInbox.Row> rows = list.getListDataView().getItems().toList();
        AlarmInbox.Row report = rows.stream().filter(row -> row.alarm().code().equals("O15")).findFirst().orElseThrow();
        list.setValue(report);
        _get(AlarmsView.class).pick(report);
    }

    private static String words(Component component) {
        return Stream.concat(Stream.of(component.getElement().getText(), String.valueOf(component.getElement().getProperty("label"))),
                component.getChildren().map(AlarmsViewTest::words)).collect(Collectors.joining("\n"));
    }
}
