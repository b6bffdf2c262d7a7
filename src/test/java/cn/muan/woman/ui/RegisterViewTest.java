package cn.muan.woman.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.muan.MuanTest;
import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Title;
import cn.muan.base.ChinaTime;
import cn.muan.base.Messages;
import cn.muan.demo.DemoDirectory;
import cn.muan.engine.Feel;
import cn.muan.forms.Drafts;
import cn.muan.woman.Dating;
import cn.muan.woman.Hukou;
import cn.muan.woman.IdType;
import cn.muan.woman.IdentityNumbers;
import cn.muan.woman.Person;
import cn.muan.woman.RegisterWoman;
import cn.muan.woman.Registration;
import cn.muan.woman.Residence;
import cn.muan.woman.WomanForms;

@MuanTest
class RegisterViewTest {

    private static final Actor DOCTOR = new Actor(201, "doctor", "测试医生", Title.ATTENDING,
            Set.of(Group.of("first-contact-doctor@YZ-H1")), false);
    private static final String NUMBER = IdentityNumbers.female(LocalDate.of(1996, 5, 20), 77);

    @Autowired ApplicationContext context;
    @Autowired Registration registration;
    @Autowired WomanForms forms;
    @Autowired Drafts drafts;
    @Autowired Feel feel;
    @Autowired java.time.Clock clock;
    @Autowired CurrentActor currentActor;
    @Autowired DemoDirectory places;
    @Autowired JdbcTemplate jdbc;

    private LocalDate today;

    @BeforeEach
    void open_a_browser() throws ClassNotFoundException {
        places.load();
        today = ChinaTime.dateOf(clock.instant());
        var routes = new Routes();
        routes.getRoutes().add(Class.forName("cn.muan.timeline.ui.CaseThreadView").asSubclass(Component.class));
        MockVaadin.setup(UI::new, new MockSpringServlet(routes, context, UI::new));
        UI.getCurrent().setLocale(Messages.CHINESE);
        as(this::show);
    }

    @AfterEach
    void close_it() {
        MockVaadin.tearDown();
    }

    @Test
    void bad_input_is_told_at_its_fields_and_nothing_typed_is_lost() {
        as(() -> {
            type("证件号", NUMBER.substring(0, 17) + (NUMBER.endsWith("1") ? "2" : "1"));
            type("姓名", "张丽华");
            type("联系电话", "12345");
            _setValue(_get(DatePicker.class, spec -> spec.withLabel("末次月经第一天")), today.minusDays(330));
            save();
        });
        assertThat(field("证件号").getErrorMessage()).contains("校验位");
        assertThat(field("联系电话").isInvalid()).isTrue();
        assertThat(_get(DatePicker.class, spec -> spec.withLabel("末次月经第一天")).getErrorMessage()).contains("45");
        assertThat(field("姓名").isInvalid()).isFalse();
        assertThat(field("姓名").getValue()).isEqualTo("张丽华");
        assertThat(count("woman")).isZero();
        assertThat(count("form_draft")).isEqualTo(1);
    }

    @Test
    void age_gestation_and_due_date_follow_what_is_typed() {
        as(() -> {
            type("证件号", NUMBER);
            _setValue(_get(DatePicker.class, spec -> spec.withLabel("末次月经第一天")), today.minusDays(228));
        });
        assertThat(_find(Span.class, spec -> spec.withClasses("register-woman-facts"))).singleElement()
                .satisfies(facts -> assertThat(facts.getText()).contains("岁").contains("孕32+4").contains(today.plusDays(52).toString()));
    }

    @Test
    void a_good_form_is_stored_and_its_draft_forgotten() {
        as(() -> register("张丽华", NUMBER, "13800000077"));
        assertThat(count("woman")).isEqualTo(1);
        assertThat(count("form_draft")).isZero();
    }

    @Test
    void she_is_told_to_be_registered_as_soon_as_her_number_is_typed() {
        registered("张丽华", NUMBER, "13800000077");
        as(() -> {
            type("证件号", NUMBER);
            assertThat(_find(Anchor.class, spec -> spec.withText("打开已有记录"))).hasSize(1);
            type("姓名", "张丽华");
            type("联系电话", "13800000078");
            _setValue(_get(DatePicker.class, spec -> spec.withLabel("末次月经第一天")), today.minusDays(100));
            save();
        });
        assertThat(field("证件号").getErrorMessage()).contains("渝中区示例第一医院");
        assertThat(count("woman")).isEqualTo(1);
    }

    @Test
    void a_similar_woman_is_asked_about_before_a_second_record_is_made() {
        registered("张丽华", NUMBER, "13800000077");
        as(() -> {
            register("李小明", IdentityNumbers.female(LocalDate.of(1990, 1, 31), 78), "13800000077");
        });
        assertThat(count("woman")).isEqualTo(1);
        as(() -> com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class)));
        assertThat(count("woman")).isEqualTo(2);
    }

    private void show() {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(new RegisterView(registration, forms, drafts, feel, clock, currentActor));
    }

    private void registered(String name, String number, String phone) {
        as(() -> {
            registration.register(RegisterWoman.of("YZ-H1", new Person(name, IdType.RESIDENT_ID, number, null, null, phone),
                    new Residence("CN-50-YZ", null, null, Hukou.LOCAL), Dating.unknown(), null, null, Set.of()));
        });
    }

    private void register(String name, String number, String phone) {
        type("证件号", number);
        type("姓名", name);
        type("联系电话", phone);
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("末次月经第一天")), today.minusDays(100));
        save();
    }

    private void save() {
        _click(_get(Button.class, spec -> spec.withText("登记")));
    }

    private void type(String label, String text) {
        _setValue(field(label), text);
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private int count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Integer.class);
    }

    private void as(Runnable work) {
        currentActor.as(DOCTOR, work);
    }
}
