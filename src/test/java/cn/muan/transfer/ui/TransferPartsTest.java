package cn.muan.transfer.ui;

import static cn.muan.transfer.TransferStage.DOCTOR;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.timeline.ui.CaseThreadPart;
import cn.muan.transfer.TransferList;
import cn.muan.transfer.TransferStage;
import cn.muan.worklist.WorklistChanges;

@MuanTest
@Import({CaseStage.class, TransferStage.class})
class TransferPartsTest {

    @Autowired
    private CaseStage stage;

    @Autowired
    private TransferStage desk;

    @Autowired
    private TransferPart tab;

    @Autowired
    private TransferHolderPart head;

    @Autowired
    private List<CaseThreadPart> parts;

    @Autowired
    private TransferList list;

    @Autowired
    private TransferTexts texts;

    @Autowired
    private WorklistChanges changes;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void a_browser() throws ClassNotFoundException {
        stage.begin("2026-06-08T14:00");
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
    void nothing_is_shown_of_a_woman_who_was_never_transferred() {
        Subject her = desk.woman();
        assertThat(stage.ask(DOCTOR, () -> Optional.ofNullable(tab.render(her)))).isEmpty();
        assertThat(stage.ask(DOCTOR, () -> Optional.ofNullable(head.render(her)))).isEmpty();
    }

    @Test
    void the_tab_tells_who_was_asked_what_they_answered_in_how_many_minutes_and_who_holds_her() {
        Subject her = desk.requested();
        stage.until("2026-06-08T14:04");
        desk.refuse("YZ-H1", her);
        stage.until("2026-06-08T14:06");
        assertThat(words(her)).contains("2026-06-08 14:00 急诊转诊 · 渝中区示例妇产医院", "询问中，已 6 分钟", "距兜底",
                "渝中区示例第一医院 2026-06-08 14:00 询问", "拒接，4 分钟，无床位：床位已满", "重庆市示例危重孕产妇救治中心 2026-06-08 14:04 询问 · 待答复，已 2 分钟",
                "现由 渝中区示例妇产医院 负责，自 2026-06-08 14:00", "血压升高", "BP 170/112 mmHg");
        desk.accept("CQ-H2", her);
        assertThat(words(her)).contains("重庆市示例危重孕产妇救治中心 于 2026-06-08 14:06 接诊（请求后 6 分钟）", "现由 渝中区示例妇产医院 负责").doesNotContain("距兜底");
        stage.until("2026-06-08T15:02");
        desk.handedOver(her);
        assertThat(words(her)).contains("签收（请求后 62 分钟）", "现由 重庆市示例危重孕产妇救治中心 负责，自 2026-06-08 15:02");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(words(her)).contains("Emergency transfer from Yuzhong Example Maternity Hospital", "refused by", "62 min after the request");
    }

    @Test
    void the_head_says_where_an_open_transfer_stands() {
        Subject her = desk.requested();
        assertThat(stage.ask(DOCTOR, () -> head.render(her)).getElement().getTextRecursively()).contains("渝中区示例妇产医院 正在联系接诊机构", "距兜底");
        desk.accept("YZ-H1", her);
        assertThat(stage.ask(DOCTOR, () -> Optional.ofNullable(head.render(her)))).as("from now on the journey says who holds her").isEmpty();
    }

    @Test
    void one_line_of_the_head_says_who_holds_her_on_the_way() {
        Subject her = desk.requested();
        assertThat(holders(her)).singleElement().asString().startsWith("渝中区示例妇产医院 正在联系接诊机构");
        desk.accept("YZ-H1", her);
        assertThat(holders(her)).containsExactly("转诊途中 · 渝中区示例妇产医院 负责至交接签收 · 送往 渝中区示例第一医院 · 接收");
        desk.act("rescue-duty@YZ-H1", her, "divert-transfer", Map.of("reason", "抢救室已满"));
        assertThat(holders(her)).singleElement().asString().startsWith("渝中区示例妇产医院 正在联系接诊机构");
    }

    private List<String> holders(Subject her) {
        return stage.ask(DOCTOR, () -> parts.stream().filter(part -> part.place() == CaseThreadPart.Place.HEAD).map(part -> part.render(her))
                .filter(Objects::nonNull).map(part -> part.getElement().getTextRecursively())
                .filter(text -> text.contains("正在联系接诊机构") || text.contains("转诊途中") || text.contains("已接诊")).toList());
    }

    @Test
    void a_cancelled_transfer_says_by_whom_and_why() {
        Subject her = desk.requested();
        desk.act(DOCTOR, her, "cancel-transfer", Map.of("reason", "病情缓解"));
        assertThat(words(her)).contains("取消：病情缓解");
    }

    @Test
    void strangers_see_nothing_of_it() {
        Subject her = desk.requested();
        assertThatThrownBy(() -> stage.ask("attending@GX-H1", () -> tab.render(her))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_list_is_sorted_searched_and_empty_in_words() {
        assertThat(stage.ask(DOCTOR, () -> new TransfersView(list, texts, changes)).getElement().getTextRecursively()).isNotNull();
        Subject her = desk.requested();
        stage.until("2026-06-08T14:03");
        desk.requested();
        desk.accept("YZ-H1", her);
        stage.as("high-risk-desk@YZ-MCH", () -> {
            TransfersView view = new TransfersView(list, texts, changes);
            UI.getCurrent().add(view);
            Grid<?> grid = _get(view, Grid.class);
            assertThat(rows(grid)).hasSize(2);
            assertThat(rows(grid).get(0)).contains("急诊 · 询问中", "渝中区示例妇产医院 → 渝中区示例第一医院", "0 分钟");
            assertThat(rows(grid).get(1)).contains("急诊 · 已接诊", "3 分钟");
            _get(view, TextField.class).setValue("已接诊");
            assertThat(rows(grid)).hasSize(1);
            _get(view, TextField.class).setValue("没有这个");
            assertThat(rows(grid)).isEmpty();
            UI.getCurrent().remove(view);
        });
    }

    private static List<String> rows(Grid<?> grid) {
        return java.util.stream.IntStream.range(0, GridKt._size(grid)).mapToObj(row -> String.join(" | ", GridKt._getFormattedRow(grid, row))).toList();
    }

    private String words(Subject her) {
        return stage.ask(DOCTOR, () -> tab.render(her)).getElement().getTextRecursively();
    }
}
