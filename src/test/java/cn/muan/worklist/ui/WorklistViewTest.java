package cn.muan.worklist.ui;

import static cn.muan.worklist.ErrandProcess.BOTH;
import static cn.muan.worklist.ErrandProcess.CITY;
import static cn.muan.worklist.ErrandProcess.WANG;
import static cn.muan.worklist.ErrandProcess.ZHAO;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import cn.muan.MuanTest;
import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.base.ui.InfectiousChip;
import cn.muan.worklist.ErrandProcess;
import cn.muan.worklist.Inbox;
import cn.muan.worklist.Worklist;
import cn.muan.worklist.WorklistChanges;

@MuanTest
@Import(ErrandProcess.class)
class WorklistViewTest {

    @Autowired
    ErrandProcess.Errands errands;
    @Autowired
    ApplicationContext context;
    @Autowired
    CurrentActor current;
    @Autowired
    Worklist worklist;
    @Autowired
    Inbox inbox;
    @Autowired
    WorklistChanges changes;
    @Autowired
    Clock clock;

    String late;
    String soon;

    @BeforeEach
    void two_errands_wait() {
        errands.deploy();
        late = errands.at("YZ-H1", 1, clock.instant().minus(Duration.ofHours(2)));
        soon = errands.at("YZ-H1", 2, clock.instant().plus(Duration.ofHours(3)));
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void tidy() {
        MockVaadin.tearDown();
        errands.remove();
    }

    @Test
    void the_latest_stands_first_in_two_lines_with_counts_beside() {
        as(WANG, () -> {
            open();
            assertThat(rows()).extracting(row -> row.item().taskId()).containsExactly(late, soon);
            assertThat(words(rows().get(0))).contains("办一件事", "红", "传", "张* 28岁 孕32+4 G2P1", "渝中区示例第一医院", "无人认领");
            assertThat(folder("本组未领")).contains("2");
            assertThat(folder("已超时")).contains("1");
            assertThat(folder("将超时")).contains("1");
            assertThat(folder("我的")).contains("0");
        });
    }

    @Test
    void a_task_is_claimed_completed_and_the_next_one_opens() {
        as(WANG, () -> {
            open();
            click(rows().get(0));
            _click(_get(Button.class, spec -> spec.withText("认领 c")));
            noticed("已认领：办一件事");
            assertThat(words(work())).contains("王医生");
            _click(_get(Button.class, spec -> spec.withText("完成 Ctrl+↵")));
            assertThat(_get(TextField.class, spec -> spec.withLabel("备注")).isInvalid()).isTrue();
            _setValue(_get(TextField.class, spec -> spec.withLabel("备注")), "办好了");
            _click(_get(Button.class, spec -> spec.withText("完成 Ctrl+↵")));
            noticed("已完成：办一件事");
            assertThat(rows()).extracting(row -> row.item().taskId()).doesNotContain(late).contains(soon);
            assertThat(work().taskId()).isEqualTo(soon);
        });
    }

    @Test
    void what_another_claims_greys_out_where_it_stands_with_the_name() {
        as(WANG, () -> {
            open();
            click(rows().get(0));
            as(ZHAO, () -> worklist.claim(late));
            push();
            assertThat(rows()).hasSize(2);
            assertThat(words(rows().get(0))).contains("赵医生");
            assertThat(rows().get(0).hasClassName("task-row-over")).isTrue();
            assertThat(rows().get(1).hasClassName("task-row-over")).isFalse();
            assertThat(folder("本组未领")).contains("1");
            assertThat(words(work())).contains("这项任务已由 赵医生 认领，您填写的内容仍保存在草稿中。");
        });
    }

    @Test
    void losing_the_race_says_who_won_and_keeps_what_was_typed() {
        as(WANG, () -> {
            open();
            click(rows().get(0));
            _setValue(_get(TextField.class, spec -> spec.withLabel("备注")), "写了一半");
            as(ZHAO, () -> worklist.complete(late, Map.of("note", "先办了")));
            _click(_get(Button.class, spec -> spec.withText("完成 Ctrl+↵")));
            noticed("这项任务已由他人完成或撤回，您填写的内容仍保存在草稿中。");
            assertThat(_get(TextField.class, spec -> spec.withLabel("备注")).getValue()).isEqualTo("写了一半");
            assertThat(words(rows().get(0))).contains("已完成或撤回");
        });
    }

    @Test
    void a_new_task_appears_by_itself() {
        as(WANG, () -> {
            open();
            String fresh = errands.at("YZ-H1", 3, clock.instant().plus(Duration.ofHours(1)));
            push();
            assertThat(rows()).extracting(row -> row.item().taskId()).containsExactly(late, fresh, soon);
        });
    }

    @Test
    void more_than_a_window_is_loaded_on_demand() {
        for (int number = 10; number < 70; number++) {
            errands.at("YZ-H1", number, clock.instant().plus(Duration.ofHours(number)));
        }
        as(BOTH, () -> {
            open();
            assertThat(rows()).hasSizeLessThanOrEqualTo(50);
            for (Button more = more(); more.isVisible();) {
                _click(more);
            }
            assertThat(rows()).hasSize(62);
            push();
            assertThat(rows()).hasSize(62);
        });
    }

    @Test
    void keys_move_claim_and_complete() {
        as(WANG, () -> {
            open();
            work().claim();
            assertThat(work().taskId()).isNull();
            list().move(1);
            assertThat(work().taskId()).isEqualTo(late);
            list().move(1);
            assertThat(work().taskId()).isEqualTo(soon);
            list().move(1);
            assertThat(work().taskId()).isEqualTo(soon);
            list().move(-1);
            assertThat(work().taskId()).isEqualTo(late);
            work().claim();
            assertThat(inbox.standing(List.of(late)).get(late).holder()).isEqualTo("王医生");
            noticed("已认领：办一件事");
        });
    }

    @Test
    void who_oversees_sees_the_task_but_neither_form_nor_infection() {
        as(CITY, () -> {
            open();
            _click(_get(NativeButton.class, spec -> spec.withPredicate(button -> words(button).contains("全部可见"))));
            click(rows().get(0));
            assertThat(_find(InfectiousChip.class)).isEmpty();
            assertThat(_find(TextField.class, spec -> spec.withLabel("备注"))).isEmpty();
            assertThat(_find(Button.class, spec -> spec.withText("完成 Ctrl+↵"))).isEmpty();
            assertThat(words(work())).contains("您可以查看这项任务，但不在它的办理组中。", "打开个案");
        });
    }

    @Test
    void a_view_is_saved_opened_and_deleted_after_a_question() {
        as(WANG, () -> {
            open();
            _click(_get(NativeButton.class, spec -> spec.withPredicate(button -> words(button).contains("已超时"))));
            assertThat(rows()).hasSize(1);
            _click(_get(Button.class, spec -> spec.withText("保存当前")));
            _setValue(_get(TextField.class, spec -> spec.withLabel("视图名称")), "夜班交接");
            _click(_get(Button.class, spec -> spec.withText("保存")));
            noticed("已保存视图“夜班交接”。");
            _click(_get(NativeButton.class, spec -> spec.withPredicate(button -> words(button).contains("本组未领"))));
            assertThat(rows()).hasSize(2);
            _click(_get(NativeButton.class, spec -> spec.withText("夜班交接")));
            assertThat(rows()).hasSize(1);
            _click(_get(Button.class, spec -> spec.withPredicate(button -> button.getAriaLabel().filter("删除视图“夜班交接”"::equals).isPresent())));
            com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
            assertThat(_find(NativeButton.class, spec -> spec.withText("夜班交接"))).isEmpty();
        });
    }

    @Test
    void an_empty_folder_says_what_to_do() {
        as(WANG, () -> {
            open();
            _click(_get(NativeButton.class, spec -> spec.withPredicate(button -> words(button).contains("我的"))));
            assertThat(_get(Paragraph.class, spec -> spec.withPredicate(text -> text.hasClassName("muan-empty"))).getText())
                    .isEqualTo("您手上没有任务。可以从“本组未领”中认领。");
        });
    }

    @Test
    void a_link_to_a_task_opens_it_and_a_stale_one_says_so() {
        as(WANG, () -> {
            open();
            work().open(soon);
            assertThat(words(work())).contains("办一件事");
            work().open("no-such-task");
            assertThat(words(work())).contains("这项任务已由他人完成或撤回，不需要再处理。");
        });
    }

    private void open() {
        changes.poll();
        var view = new WorklistView(inbox, changes, current, context.getBean(FolderPanel.class), context.getBean(TaskList.class),
                context.getBean(WorkPane.class));
        UI.getCurrent().add(view);
    }

    private static void noticed(String text) {
        MockVaadin.clientRoundtrip();
        assertThat(_find(Notification.class)).extracting(WorklistViewTest::words).anyMatch(words -> words.contains(text));
    }

    private void push() {
        changes.poll();
        MockVaadin.clientRoundtrip();
    }

    private void as(Actor actor, Runnable story) {
        current.as(actor, story);
    }

    private static List<TaskRow> rows() {
        return _find(TaskRow.class);
    }

    private static TaskList list() {
        return _get(TaskList.class);
    }

    private static WorkPane work() {
        return _get(WorkPane.class);
    }

    private static Button more() {
        return list().getChildren().filter(Button.class::isInstance).map(Button.class::cast).findFirst().orElseThrow();
    }

    private static void click(TaskRow row) {
        com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireEvent(row, new com.vaadin.flow.component.ClickEvent<>(row));
    }

    private static String folder(String name) {
        return words(_get(NativeButton.class, spec -> spec.withPredicate(button -> words(button).contains(name))));
    }

    private static String words(Component component) {
        return component.getElement().isVisible() ? component.getElement().getTextRecursively() : "";
    }
}
