package cn.muan.bloodbank.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

import cn.muan.Browser;
import cn.muan.MuanTest;
import cn.muan.access.Actor;
import cn.muan.access.SignedIn;
import cn.muan.bloodbank.BloodBag;
import cn.muan.bloodbank.BloodBank;
import cn.muan.casework.CaseStage;

@MuanTest
@Import(CaseStage.class)
class BloodStockViewTest {

    @Autowired
    ApplicationContext context;
    @Autowired
    CaseStage stage;
    @Autowired
    BloodBank bank;

    @BeforeEach
    void some_blood_in_the_city() {
        stage.begin("2026-04-01T08:00");
        stage.as("blood-dispatcher@CQ-BS", () -> bank.receive("CQ-BS", """
                SYN-1 红细胞 A+ 2 2026-04-20
                SYN-2 红细胞 A+ 1 2026-04-03
                SYN-3 血浆 AB- 2 2026-12-20"""));
    }

    @AfterEach
    void close() {
        Browser.close();
    }

    @Test
    void a_pasted_list_is_refused_line_by_line_and_then_received() {
        open("blood-dispatcher@CQ-BS");
        _click(_get(Button.class, spec -> spec.withText("血袋入库")));
        _setValue(_get(TextArea.class), "SYN-4 红细胞 O- 2 2026-04-20\nSYN-1 红细胞 O- 2 2026-04-20\nSYN-5 红细胞 O- 99 2026-04-20");
        _click(_get(Button.class, spec -> spec.withText("入库")));

        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        assertThat(_get(Div.class, spec -> spec.withClasses("blood-problems")).getElement().getTextRecursively())
                .contains("均未入库", "第 2 行「SYN-1 红细胞 O- 2 2026-04-20」：编号 SYN-1 已登记过", "第 3 行", "每袋 1 至 10 单位").doesNotContain("第 1 行");
        assertThat(cell("红细胞，O型 Rh阴性")).contains("0");

        _setValue(_get(TextArea.class), "SYN-4 红细胞 O- 2 2026-04-20\n");
        _click(_get(Button.class, spec -> spec.withText("入库")));
        assertThat(_find(TextArea.class)).isEmpty();
        assertThat(cell("红细胞，O型 Rh阴性")).contains("2");
    }

    @Test
    void a_level_that_is_undercut_is_said_in_words() {
        open("blood-dispatcher@CQ-BS");
        assertThat(cell("红细胞，A型 Rh阳性")).contains("3", "3日内到期 1").doesNotContain("低于");
        _click(_get(Button.class, spec -> spec.withPredicate(button -> "设定储备标准：红细胞，A型 Rh阳性".equals(button.getAriaLabel().orElse("")))));
        _setValue(_get(IntegerField.class), 4);
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(_get(TextField.class, spec -> spec.withLabel("依据（文件或本机构规定）")).isInvalid()).as("its source is missing").isTrue();
        _setValue(_get(TextField.class, spec -> spec.withLabel("依据（文件或本机构规定）")), "本站2026年标准");
        _click(_get(Button.class, spec -> spec.withText("保存")));

        assertThat(cell("红细胞，A型 Rh阳性")).contains("低于标准 4");
        assertThat(_get(MatrixPanel.class).getElement().getTextRecursively()).contains("1 项低于储备标准");
    }

    @Test
    void a_cell_shows_its_bags_and_a_bag_is_written_off_with_a_reason() {
        open("blood-dispatcher@CQ-BS");
        assertThat(GridKt._size(grid())).isEqualTo(3);
        _click(_get(NativeButton.class, spec -> spec.withPredicate(button -> aria(button).startsWith("红细胞，A型 Rh阳性"))));
        assertThat(GridKt._size(grid())).isEqualTo(2);
        assertThat(String.join(" ", GridKt._getFormattedRow(grid(), 0))).contains("SYN-2", "红细胞", "2026-04-03", "在库");

        _click(act(0, "报废血袋 SYN-2"));
        _click(_get(Button.class, spec -> spec.withText("报废")));
        assertThat(_get(TextField.class, spec -> spec.withLabel("报废原因")).isInvalid()).isTrue();
        _setValue(_get(TextField.class, spec -> spec.withLabel("报废原因")), "血袋破损");
        _click(_get(Button.class, spec -> spec.withText("报废")));
        assertThat(cell("红细胞，A型 Rh阳性")).contains("2").doesNotContain("到期");
    }

    @Test
    void an_entry_is_corrected_and_the_story_keeps_the_mistake() {
        open("blood-dispatcher@CQ-BS");
        _click(act(0, "更正血袋 SYN-2 的录入"));
        _setValue(_get(IntegerField.class), 0);
        _setValue(_get(TextField.class, spec -> spec.withLabel("更正原因")), "单位数录错");
        _click(_get(Button.class, spec -> spec.withText("更正")));
        assertThat(_get(IntegerField.class).isInvalid()).isTrue();
        assertThat(_get(IntegerField.class).getErrorMessage()).isEqualTo("每袋 1 至 10 单位");
        _setValue(_get(IntegerField.class), 4);
        _click(_get(Button.class, spec -> spec.withText("更正")));
        assertThat(cell("红细胞，A型 Rh阳性")).contains("6");

        _click(act(0, "血袋 SYN-2 的经过"));
        assertThat(_get(StoryDialog.class).getElement().getTextRecursively()).contains("入库 A+ 1 单位", "更正：原录入 A+ 1 单位", "更正：改为 A+ 4 单位", "单位数录错");
    }

    @Test
    void the_safety_office_reads_and_changes_nothing() {
        open("safety-office@YZ-H1");
        UI.getCurrent().navigate("blood-stock");
        assertThat(_find(Button.class, spec -> spec.withText("血袋入库"))).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withClasses("blood-level"))).isEmpty();
        assertThat(_get(Nav.class).getElement().getTextRecursively()).contains("储血");
        open("attending@YZ-H1");
        assertThat(_get(Nav.class).getElement().getTextRecursively()).doesNotContain("储血");
        assertThat(_find(MatrixPanel.class)).isEmpty();
    }

    private void open(String group) {
        Browser.close();
        Actor person = stage.member(group);
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person.personId(), person.loginName()), null,
                person.groups().stream().map(each -> new SimpleGrantedAuthority("ROLE_" + each.role().name())).toList()));
        Browser.open(context);
        try {
            UI.getCurrent().navigate("blood-stock");
        } catch (RuntimeException refused) {
            UI.getCurrent().navigate("");
        }
    }

    private static String cell(String aria) {
        return _find(NativeTableCell.class).stream().filter(cell -> _find(cell, NativeButton.class).stream().anyMatch(button -> aria(button).startsWith(aria)))
                .findFirst().orElseThrow().getElement().getTextRecursively();
    }

    private static String aria(Component component) {
        return component.getElement().getAttribute("aria-label");
    }

    private static Button act(int row, String label) {
        Component cell = GridKt._getCellComponent(grid(), row, "acts");
        return _get(cell, Button.class, spec -> spec.withPredicate(button -> label.equals(button.getAriaLabel().orElse(""))));
    }

    @SuppressWarnings("unchecked")
    private static Grid<BloodBag> grid() {
        return _get(Grid.class);
    }
}
