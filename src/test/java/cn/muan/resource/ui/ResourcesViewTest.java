package cn.muan.resource.ui;

import static cn.muan.casework.CaseStage.at;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

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
import cn.muan.access.Role;
import cn.muan.access.SignedIn;
import cn.muan.casework.CaseStage;
import cn.muan.engine.UnitOfWork;
import cn.muan.resource.BedBoard;
import cn.muan.resource.BedCount;
import cn.muan.resource.ReadyItem;
import cn.muan.resource.ResourceBoard;
import cn.muan.resource.Roster;
import cn.muan.resource.ShiftEntry;

@MuanTest
@Import(CaseStage.class)
class ResourcesViewTest {

    @Autowired
    private ApplicationContext context;
    @Autowired
    private CaseStage stage;
    @Autowired
    private BedBoard beds;
    @Autowired
    private Roster roster;
    @Autowired
    private UnitOfWork work;
    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void the_region() {
        stage.begin("2026-05-11T08:00");
        stage.as("rescue-duty@YZ-H1", () -> work.run(() -> beds.report("YZ-H1", new BedCount(3, 1, 2), 0)));
        stage.as("safety-office@YZ-H1", () -> roster.add("YZ-H1", new ShiftEntry(Role.RESCUE_DUTY, "演示急救值班甲", null, "13800001234", "",
                at("2026-05-11T08:00"), at("2026-05-12T08:00"))));
    }

    @AfterEach
    void close() {
        Browser.close();
    }

    @Test
    void a_doctor_elsewhere_reads_what_the_district_has_with_phones_masked_and_nothing_to_edit() {
        open("attending@YZ-H2");
        assertThat(text("YZ-H1")).contains("渝中区示例第一医院", "3 级", "区县级救治中心", "产科 3 · 重症 1 · 新生儿 2", "刚刚", "演示急救值班甲", "138****1234",
                "输血科：无人值班", "未明确联络人").doesNotContain("13800001234", "危重孕产妇救治值班：无人值班");
        assertThat(text("CQ-EMS")).contains("急救指挥中心", "急救调度员：无人值班").doesNotContain("从未填报");
        assertThat(text("CQ-H1")).contains("市级救治中心", "严重精神障碍", "从未填报");
        assertThat(codes()).doesNotContain("YL-H1", "GX-H1", "YZ-C1");
        assertThat(buttons("YZ-H1")).containsExactly("值班表");
        assertThat(_get(Nav.class).getElement().getTextRecursively()).contains("资源");
    }

    @Test
    void old_beds_say_how_old_they_are() {
        stage.until("2026-05-11T22:30");
        open("attending@YZ-H2");
        assertThat(text("YZ-H1")).contains("14 小时未更新");
    }

    @Test
    void search_order_district_and_nothing_found() {
        open("attending@YZ-H2");
        _setValue(_get(TextField.class), "妇产");
        assertThat(codes()).containsExactly("YZ-H2");
        _setValue(_get(TextField.class), "精神");
        assertThat(codes()).containsExactlyInAnyOrder("CQ-H1", "CQ-MH");
        _setValue(_get(TextField.class), "没有这家");
        assertThat(codes()).isEmpty();
        assertThat(_get(ResourcesView.class).getElement().getTextRecursively()).contains("没有找到这样的机构");
        _setValue(_get(TextField.class), "");
        assertThat(codes().get(0)).as("rescue centres first").startsWith("CQ-H");
        order(ResourceBoard.Order.BEDS);
        assertThat(codes().get(0)).isEqualTo("YZ-H1");
        order(ResourceBoard.Order.OLDEST);
        assertThat(codes().get(0)).as("never counted comes before counted").isNotEqualTo("YZ-H1");
    }

    @Test
    void who_holds_the_duty_updates_the_beds_of_the_own_house() {
        open("rescue-duty@YZ-H1");
        assertThat(buttons("YZ-H1")).containsExactly("更新床位", "排班");
        assertThat(buttons("YZ-H2")).containsExactly("值班表");
        press("YZ-H1", "更新床位");
        assertThat(figure("产科空床").getValue()).isEqualTo(3);
        figure("产科空床").setValue(-1);
        save();
        assertThat(figure("产科空床").isInvalid()).isTrue();
        figure("产科空床").setValue(1);
        save();
        _assertNone(BedsDialog.class);
        assertThat(text("YZ-H1")).contains("产科 1 · 重症 1 · 新生儿 2");
    }

    @Test
    void a_colleague_who_was_faster_is_shown_and_nothing_typed_is_lost() {
        open("rescue-duty@YZ-H1");
        press("YZ-H1", "更新床位");
        figure("产科空床").setValue(1);
        stage.as("department-head@YZ-H1", () -> work.run(() -> beds.report("YZ-H1", new BedCount(7, 1, 2), beds.free("YZ-H1").version())));
        save();
        assertThat(_get(BedsDialog.class).getElement().getTextRecursively()).contains("同事刚刚改过", "产科 7 · 重症 1 · 新生儿 2");
        assertThat(figure("产科空床").getValue()).isEqualTo(1);
        save();
        _assertNone(BedsDialog.class);
        assertThat(text("YZ-H1")).contains("产科 1 · 重症 1 · 新生儿 2");
    }

    @Test
    void the_safety_office_writes_the_roster_of_the_week() {
        open("safety-office@YZ-H1");
        press("YZ-H1", "排班");
        assertThat(dialog()).contains("2026-05-11 — 2026-05-17", "危重孕产妇救治值班　05-12 08:00 — 05-18 00:00", "输血科　05-11 00:00 — 05-18 00:00", "演示急救值班甲");
        _click(_get(Button.class, spec -> spec.withText("添加班次")));
        duty(Role.BLOOD_BANK);
        save();
        assertThat(_get(ShiftDialog.class, spec -> { }).isOpened()).as("the name and the phone are missing").isTrue();
        name().setValue("演示输血员甲");
        _setValue(_get(TextField.class, spec -> spec.withLabel("电话")), "13800000001");
        moment("开始").setValue(LocalDateTime.parse("2026-05-11T00:00"));
        moment("结束").setValue(LocalDateTime.parse("2026-05-12T00:00"));
        save();
        _assertNone(ShiftDialog.class);
        assertThat(dialog()).contains("演示输血员甲", "输血科　05-12 00:00 — 05-18 00:00");
        assertThat(text("YZ-H1")).contains("演示输血员甲").doesNotContain("输血科：无人值班");

        _click(_get(Button.class, spec -> spec.withPredicate(button -> "下一周".equals(button.getElement().getAttribute("aria-label")))));
        assertThat(dialog()).contains("2026-05-18 — 2026-05-24", "没有班次");
        _click(_get(Button.class, spec -> spec.withText("复制上一周")));
        assertThat(dialog()).contains("演示输血员甲", "演示急救值班甲", "危重孕产妇救治值班　05-19 08:00 — 05-25 00:00");
        _click(_get(Button.class, spec -> spec.withText("复制上一周")));
        assertThat(jdbc.queryForObject("select count(*) from duty_shift", Integer.class)).isEqualTo(4);
    }

    @Test
    void the_liaison_is_named_and_marked_as_not_filed() {
        open("safety-office@YZ-H1");
        press("YZ-H1", "联络人");
        _click(_get(Button.class, spec -> spec.withPredicate(button -> button.getText().startsWith("添加联络人"))));
        save();
        assertThat(_get(TextField.class, spec -> spec.withLabel("姓名")).isInvalid()).isTrue();
        _setValue(_get(TextField.class, spec -> spec.withLabel("姓名")), "演示联络人甲");
        _setValue(_get(TextField.class, spec -> spec.withLabel("职务")), "产科质量管理办公室");
        _setValue(_get(TextField.class, spec -> spec.withLabel("电话")), "13800005678");
        save();
        assertThat(_get(LiaisonsDialog.class).getElement().getTextRecursively()).contains("演示联络人甲", "138****5678", "未报备", LocalDate.of(2026, 5, 11).toString());
        assertThat(text("YZ-H1")).contains("演示联络人甲").doesNotContain("未明确联络人", "13800005678");
    }

    @Test
    void the_county_declares_its_readiness_or_says_what_is_missing() {
        open("rescue-duty@GX-H1");
        assertThat(text("GX-H1")).contains("从未申报应急状态");
        press("GX-H1", "申报应急状态");
        save();
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        items().select(ReadyItem.COMMUNICATIONS, ReadyItem.DRUGS, ReadyItem.EQUIPMENT, ReadyItem.NIGHT_DUTY);
        _setValue(_get(TextArea.class), "救护车在修");
        save();
        assertThat(text("GX-H1")).contains("未就绪：交通工具可用");
        press("GX-H1", "申报应急状态");
        items().select(ReadyItem.values());
        save();
        assertThat(text("GX-H1")).contains("24小时应急状态").doesNotContain("未就绪");
    }

    @Test
    void an_administrator_has_no_business_here() {
        open("administrator@MUAN");
        assertThat(_find(ResourceCard.class)).isEmpty();
        assertThat(_get(Nav.class).getElement().getTextRecursively()).doesNotContain("资源");
    }

    @SuppressWarnings("unchecked")
    private static void order(ResourceBoard.Order order) {
        _find(Select.class).stream().filter(select -> select.getValue() instanceof ResourceBoard.Order).findFirst().orElseThrow().setValue(order);
    }

    @SuppressWarnings("unchecked")
    private static void duty(Role role) {
        _find(Select.class).stream().filter(select -> select.getValue() instanceof Role).findFirst().orElseThrow().setValue(role);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> name() {
        return _get(ComboBox.class, spec -> spec.withPredicate(box -> box.getLabel() != null && box.getLabel().startsWith("姓名")));
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<ReadyItem> items() {
        return _get(CheckboxGroup.class);
    }

    private static DateTimePicker moment(String label) {
        return _get(DateTimePicker.class, spec -> spec.withLabel(label));
    }

    private static IntegerField figure(String label) {
        return _get(IntegerField.class, spec -> spec.withLabel(label));
    }

    private static void save() {
        _click(_get(Button.class, spec -> spec.withText("保存")));
    }

    private static String dialog() {
        return _get(RosterDialog.class).getElement().getTextRecursively();
    }

    private static Component card(String code) {
        return _find(ResourceCard.class).stream().filter(card -> code.equals(card.getElement().getAttribute("data-institution"))).findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not shown, but " + codes()));
    }

    private static String text(String code) {
        return card(code).getElement().getTextRecursively();
    }

    private static List<String> codes() {
        return _find(ResourceCard.class).stream().map(card -> card.getElement().getAttribute("data-institution")).toList();
    }

    private static List<String> buttons(String code) {
        return _find(card(code), Button.class).stream().map(Button::getText).filter(text -> !text.isEmpty()).toList();
    }

    private static void press(String code, String text) {
        _click(_find(card(code), Button.class).stream().filter(button -> button.getText().equals(text)).findFirst().orElseThrow());
    }

    private void open(String group) {
        Browser.close();
        Actor person = stage.member(group);
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person.personId(), person.loginName()), null,
                person.groups().stream().map(each -> new SimpleGrantedAuthority("ROLE_" + each.role().name())).toList()));
        Browser.open(context);
        UI.getCurrent().navigate("resources");
    }
}
