package cn.muan.ledger.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.RouterLink;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

import cn.muan.Browser;
import cn.muan.MuanTest;
import cn.muan.access.Actor;
import cn.muan.access.SignedIn;
import cn.muan.base.Messages;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.base.ui.InfectiousChip;
import cn.muan.casework.CaseStage;
import cn.muan.forms.Words;
import cn.muan.ledger.HighRiskLedger;
import cn.muan.ledger.LedgerExport;
import cn.muan.ledger.LedgerFilter;
import cn.muan.ledger.Submissions;
import cn.muan.periodic.PeriodicDuty;
import cn.muan.worklist.TaskSheets;

@MuanTest
@Import(CaseStage.class)
class LedgerViewsTest {

    @Autowired
    ApplicationContext context;
    @Autowired
    CaseStage stage;
    @Autowired
    Submissions submissions;
    @Autowired
    TaskSheets sheets;
    @Autowired
    LedgerExport export;
    @Autowired
    JdbcTemplate jdbc;

    private Subject red;

    @BeforeEach
    void a_red_and_infectious_woman_of_the_county() {
        stage.begin("2026-03-30T08:00");
        red = stage.woman("GX-H1", "CN-37-GX", "GX-T1");
        stage.sign(red, "GX-H1", Severity.RED, true);
    }

    @AfterEach
    void close() {
        Browser.close();
    }

    @Test
    void the_desk_sees_her_masked_with_her_clock_and_a_way_to_her_case() {
        open("high-risk-desk@GX-MCH", "high-risk-ledger");
        assertThat(String.join(" ", GridKt._getFormattedRow(grid(), 0))).contains("2026-03-30", "冠县示例医院", "冠县示例乡镇卫生院", "待报送")
                .doesNotContain("示例某", "13800000000", "TEST");
        assertThat(_get(cell("who"), RouterLink.class).getText()).startsWith("示* ");
        assertThat(_get(cell("who"), RouterLink.class).getHref()).isEqualTo("case/" + red.pregnancyId());
        assertThat(_find(cell("who"), InfectiousChip.class)).hasSize(1);
        assertThat(cell("next").getElement().getAttribute("title")).isEqualTo("发放手册并上传信息");
    }

    @Test
    void the_bureau_sees_her_without_the_infection_and_cannot_choose_by_it() {
        open("commission@GX-HC", "high-risk-ledger");
        assertThat(_find(cell("who"), InfectiousChip.class)).isEmpty();
        assertThat(colours().getListDataView().getItems()).doesNotContain(HighRiskLedger.Colour.INFECTIOUS);
        colours().setValue(HighRiskLedger.Colour.YELLOW);
        assertThat(GridKt._size(grid())).isZero();
        colours().setValue(HighRiskLedger.Colour.ORANGE_AND_RED);
        assertThat(GridKt._size(grid())).isOne();
    }

    @Test
    void a_desk_of_another_district_reads_that_nobody_is_in_sight() {
        open("high-risk-desk@YL-MCH", "high-risk-ledger");
        assertThat(GridKt._size(grid())).isZero();
        assertThat(grid().getEmptyStateText()).contains("只显示您有权查看的个案");
        UI.getCurrent().navigate("submissions");
        assertThat(GridKt._size(grid())).isZero();
        open("maternal-worker@YL-C1", "key-person-ledger");
        assertThat(GridKt._size(grid())).isZero();
    }

    @Test
    void the_bureau_sees_what_is_owed_and_reads_the_list_it_was_sent() {
        open("commission@GX-HC", "submissions");
        GridKt._select(grid(), duty());
        assertThat(panel()).contains("冠县妇幼保健院 2026年第14周", "这一期还没有报送");
        assertThat(cell("state").getElement().getAttribute("title")).isEqualTo("每周报送红色孕产妇");

        stage.complete("high-risk-desk@GX-MCH", Subject.institution("GX-MCH", "2026W14"), "Task_SubmitRedList",
                Map.of("checked", true, "note", "专人盯防"));
        open("commission@GX-HC", "submissions");
        GridKt._select(grid(), duty());
        assertThat(panel()).contains("示* ", "2026-03-30 定级", "专人盯防").doesNotContain("示例某", "13800000000");
        assertThat(_find(InfectiousChip.class)).isEmpty();
        assertThat(cell("state").getElement().getText()).isEqualTo("2026-03-30 已报送");
        _get(Tabs.class).setSelectedIndex(1);
        assertThat(cell("state").getElement().getText()).isEqualTo("零报告（系统）");
    }

    @Test
    void the_owner_works_from_the_worklist_with_the_women_before_the_eyes() {
        open("high-risk-desk@GX-MCH", "");
        assertThat(taskRows()).anySatisfy(row -> assertThat(row).contains("报送红色孕产妇周报", "冠县妇幼保健院 2026年第14周"))
                .noneMatch(row -> row.contains("未评估"));
        String task = stage.task(Subject.institution("GX-MCH", "2026W14"), "Task_SubmitRedList").orElseThrow().id();
        Map<String, Object> facts = stage.ask("high-risk-desk@GX-MCH", () -> sheets.open(task).prefill());
        assertThat(((Words) facts.get("women")).chinese()).contains("示* ", "红 自2026-03-30", "冠县示例医院").doesNotContain("示例某");
        assertThat(((Words) facts.get("women")).english()).contains("since 2026-03-30", "Guan County Example Hospital");
        assertThat(facts.get("count")).isEqualTo("1");
        assertThat(stage.ask("high-risk-desk@GX-MCH", () -> sheets.open(task).basis().args())).contains("O19", "S3 二（四）冠卫健发〔2021〕38号");
    }

    @Test
    void the_menu_offers_each_reader_the_ledgers_of_the_role() {
        open("high-risk-desk@GX-MCH", "high-risk-ledger");
        assertThat(menu()).contains("高危台账", "重点人群台账", "周报月报");
        open("attending@GX-H1", "women");
        assertThat(menu()).doesNotContain("高危台账", "重点人群台账", "周报月报");
        open("maternal-worker@GX-T1", "key-person-ledger");
        assertThat(menu()).contains("重点人群台账").doesNotContain("高危台账");
        UI.getCurrent().navigate("high-risk-ledger");
        assertThat(_find(Grid.class)).isEmpty();
    }

    @Test
    void what_is_on_the_screen_comes_as_an_excel_file_with_masked_names_and_an_audit_line() throws IOException {
        open("high-risk-desk@GX-MCH", "high-risk-ledger");
        assertThat(_get(ExportLink.class).getElement().getTextRecursively()).isEqualTo("导出 Excel");
        byte[] file = stage.ask("high-risk-desk@GX-MCH", () -> export.highRisk(LedgerFilter.everybody(), HighRiskLedger.Colour.ALL,
                HighRiskLedger.Order.COLOUR, Messages.CHINESE));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("高危台账");
            Row row = sheet.getRow(4);
            assertThat(row.getCell(1).getStringCellValue()).startsWith("示* ").doesNotContain("示例某");
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("红（传）");
            assertThat(row.getCell(4).getStringCellValue()).isEqualTo("冠县示例医院");
            assertThat(row.getCell(8).getStringCellValue()).isEqualTo("发放手册并上传信息");
        }
        assertThat(jdbc.queryForObject("select count(*) from audit_entry where action = 'ledger-exported'", Integer.class)).isOne();
        byte[] bureau = stage.ask("commission@GX-HC", () -> export.highRisk(LedgerFilter.everybody(), HighRiskLedger.Colour.ALL,
                HighRiskLedger.Order.COLOUR, Messages.CHINESE));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bureau))) {
            assertThat(book.getSheetAt(0).getRow(4).getCell(2).getStringCellValue()).isEqualTo("红");
        }
    }

    private PeriodicDuty duty() {
        return submissions.window(Submissions.Kind.RED_LIST, null).get(0);
    }

    private void open(String group, String route) {
        signIn(group);
        UI.getCurrent().navigate(route);
    }

    @SuppressWarnings("unchecked")
    private static <T> Grid<T> grid() {
        return _get(Grid.class);
    }

    private static Component cell(String column) {
        return GridKt._getCellComponent(grid(), 0, column);
    }

    @SuppressWarnings("unchecked")
    private static Select<HighRiskLedger.Colour> colours() {
        return _find(Select.class).stream().filter(select -> select.getValue() instanceof HighRiskLedger.Colour).findFirst().orElseThrow();
    }

    private static List<String> taskRows() {
        return _find(Component.class).stream().filter(component -> component.getElement().getClassList().contains("task-row"))
                .map(component -> component.getElement().getTextRecursively()).toList();
    }

    private static String panel() {
        return _get(SubmittedPanel.class).getElement().getTextRecursively();
    }

    private void signIn(String group) {
        Browser.close();
        Actor person = stage.member(group);
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person.personId(), person.loginName()), null,
                person.groups().stream().map(each -> new SimpleGrantedAuthority("ROLE_" + each.role().name())).toList()));
        Browser.open(context);
    }

    private static String menu() {
        return _get(Nav.class).getElement().getTextRecursively();
    }
}
