package cn.muan.forms.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;

import cn.muan.base.Message;
import cn.muan.engine.Feel;
import cn.muan.engine.FeelForTests;
import cn.muan.forms.Draft;
import cn.muan.forms.FieldOption;
import cn.muan.forms.FormSchema;
import cn.muan.forms.VisitForm;

class SchemaFormTest {

    private static final Feel FEEL = FeelForTests.feel();
    private static final Instant NOW = Instant.parse("2026-03-01T00:41:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final FormSchema schema = VisitForm.schema();
    private final Kept kept = new Kept();

    @BeforeEach
    void openTheBrowser() {
        System.setProperty("vaadin.i18n.provider", BundleTexts.class.getName());
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void closeTheBrowser() {
        MockVaadin.tearDown();
        System.clearProperty("vaadin.i18n.provider");
    }

    @Test
    void a_form_shows_its_fields_in_groups_and_says_once_what_is_required() {
        open();
        _assertOne(H3.class, spec -> spec.withText("基本情况"));
        _assertOne(Span.class, spec -> spec.withText("标“必填”的须填写，其余可以不填"));
        NumberField weight = labelled(NumberField.class, "体重");
        assertThat(weight.getMin()).isEqualTo(30);
        assertThat(weight.getStep()).isEqualTo(0.5);
        assertThat(weight.getSuffixComponent().getElement().getText()).isEqualTo("千克");
        assertThat(weight.isRequiredIndicatorVisible()).isTrue();
        assertThat(weight.getParent().orElseThrow().getClassNames()).contains("schema-form-grid");
        assertThat(weight.getClassNames()).doesNotContain("full-width");
        assertThat(labelled(TextField.class, "孕周").getValue()).isEqualTo("32+4");
        assertThat(labelled(TextField.class, "孕周").isReadOnly()).isTrue();
    }

    @Test
    void in_english_every_label_is_english() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        open();
        labelled(NumberField.class, "Weight");
        _assertOne(H3.class, spec -> spec.withText("Basics"));
    }

    @Test
    void a_field_appears_when_its_condition_comes_true_and_its_answer_goes_with_it() {
        SchemaForm form = open();
        _assertNone(TextArea.class);
        choose("no");
        _setValue(labelled(TextArea.class, "原因"), "搬走");
        assertThat(form.answers()).containsEntry("reason", "搬走");
        choose("yes");
        _assertNone(TextArea.class);
        assertThat(form.answers()).doesNotContainKey("reason");
    }

    @Test
    void a_computed_value_is_shown_as_one_types() {
        open();
        _setValue(labelled(NumberField.class, "孕次"), 2.0);
        assertThat(labelled(TextField.class, "下一孕次").getValue()).isEqualTo("3");
    }

    @Test
    void errors_stand_at_the_field_and_summed_up_at_the_top() {
        SchemaForm form = open();
        _setValue(labelled(NumberField.class, "体重"), 12.0);
        assertThat(form.validate()).isFalse();
        assertThat(((HasValidation) labelled(NumberField.class, "体重")).getErrorMessage()).isEqualTo("不得小于 30 千克");
        assertThat(labelled(DatePicker.class, "随访日期").isInvalid()).isTrue();
        _assertOne(H3.class, spec -> spec.withText("有 4 处需要修改"));
        assertThat(_find(ErrorSummary.class)).hasSize(1);
        _click(_get(Button.class, spec -> spec.withText("体重：不得小于 30 千克")));
    }

    @Test
    void a_fraction_where_a_whole_number_is_asked_is_said_not_lost() {
        SchemaForm form = open();
        _setValue(labelled(NumberField.class, "孕次"), 1.5);
        form.validate();
        assertThat(labelled(NumberField.class, "孕次").getErrorMessage()).isEqualTo("请填写整数，不带小数");
        assertThat(labelled(NumberField.class, "孕次").getValue()).isEqualTo(1.5);
    }

    @Test
    void an_error_goes_when_its_field_is_put_right() {
        SchemaForm form = open();
        form.validate();
        _setValue(labelled(NumberField.class, "体重"), 62.5);
        assertThat(labelled(NumberField.class, "体重").isInvalid()).isFalse();
        assertThat(labelled(DatePicker.class, "随访日期").isInvalid()).isTrue();
        _assertOne(H3.class, spec -> spec.withText("有 3 处需要修改"));
    }

    @Test
    void a_refusal_of_the_service_shows_at_its_field() {
        SchemaForm form = open();
        form.showErrors(Map.of("weight", new Message("forms.number.large", "99", " 千克", " kg"), "elsewhere", new Message("forms.wrong.value")));
        assertThat(labelled(NumberField.class, "体重").getErrorMessage()).isEqualTo("不得大于 99 千克");
        _assertOne(H3.class, spec -> spec.withText("有 2 处需要修改"));
        form.showErrors(Map.of());
        _assertNone(ErrorSummary.class);
    }

    @Test
    void sound_answers_pass_and_read_back_by_the_schema() {
        SchemaForm form = open();
        _setValue(labelled(TextField.class, "医生"), "王医生");
        _setValue(labelled(NumberField.class, "体重"), 62.5);
        _setValue(labelled(DatePicker.class, "随访日期"), LocalDate.of(2026, 3, 1));
        choose("yes");
        assertThat(form.validate()).isTrue();
        var checked = schema.check(form.answers(), VisitForm.prefill(), FEEL, CLOCK).orRefuse();
        assertThat(checked.decimal("weight")).contains(new BigDecimal("62.5"));
        assertThat(checked.date("seenOn")).contains(LocalDate.of(2026, 3, 1));
    }

    @Test
    void the_first_change_is_kept_at_once_and_the_following_after_a_pause() {
        SchemaForm form = open();
        assertThat(form.isDirty()).isFalse();
        _setValue(labelled(TextField.class, "医生"), "王");
        assertThat(form.isDirty()).isTrue();
        assertThat(kept.saves).isEqualTo(1);
        _assertOne(Span.class, spec -> spec.withText("草稿已存 08:41"));
        _setValue(labelled(TextField.class, "医生"), "王医生");
        assertThat(kept.saves).isEqualTo(1);
        pauseOver();
        assertThat(kept.saves).isEqualTo(2);
        assertThat(kept.answers).containsEntry("doctor", "王医生");
        pauseOver();
        assertThat(kept.saves).isEqualTo(2);
    }

    @Test
    void what_is_not_yet_kept_is_kept_when_the_form_is_left_but_not_once_it_was_sent() {
        SchemaForm form = open();
        _setValue(labelled(TextField.class, "医生"), "王");
        _setValue(labelled(TextField.class, "医生"), "王医生");
        UI.getCurrent().remove(form);
        assertThat(kept.answers).containsEntry("doctor", "王医生");
        SchemaForm sent = open();
        _setValue(labelled(TextField.class, "医生"), "李");
        _setValue(labelled(TextField.class, "医生"), "李医生");
        sent.settle();
        UI.getCurrent().remove(sent);
        assertThat(kept.answers).doesNotContainEntry("doctor", "李医生");
        assertThat(sent.isDirty()).isFalse();
    }

    @Test
    void a_draft_that_cannot_be_kept_is_said_and_nothing_typed_is_lost() {
        SchemaForm form = open();
        kept.broken = true;
        _setValue(labelled(TextField.class, "医生"), "王医生");
        _assertOne(Span.class, spec -> spec.withText("草稿暂时没有存上，您填写的内容仍在页面上，请勿关闭"));
        assertThat(form.answers()).containsEntry("doctor", "王医生");
        kept.broken = false;
        pauseOver();
        assertThat(kept.answers).containsEntry("doctor", "王医生");
    }

    @Test
    void a_draft_is_restored_and_may_be_dropped() {
        kept.draft = new Draft(Map.of("doctor", "王医生", "reached", "no", "reason", "搬走", "nextAt", NOW, "items", List.of("oedema")), NOW, false);
        SchemaForm form = open();
        _assertOne(Span.class, spec -> spec.withText("已恢复 2026-03-01 08:41 保存的草稿"));
        assertThat(labelled(TextArea.class, "原因").getValue()).isEqualTo("搬走");
        assertThat(form.answers()).containsEntry("items", List.of("oedema")).containsEntry("nextAt", NOW);
        assertThat(form.isDirty()).isTrue();
        _click(_get(Button.class, spec -> spec.withText("放弃草稿，重新填写")));
        assertThat(kept.draft).isNull();
        assertThat(labelled(TextField.class, "医生").getValue()).isEmpty();
        assertThat(form.isDirty()).isFalse();
    }

    @Test
    void a_draft_of_an_older_form_says_that_the_form_has_changed() {
        kept.draft = new Draft(Map.of("doctor", "王医生"), NOW, true);
        open();
        assertThat(_find(Span.class)).anyMatch(span -> span.getText().startsWith("表单内容已更新"));
    }

    @Test
    void the_prefill_fills_what_the_draft_leaves_open() {
        var prefill = new HashMap<String, Object>(VisitForm.prefill());
        prefill.put("weight", 60);
        prefill.put("doctor", "李医生");
        kept.draft = new Draft(Map.of("doctor", "王医生"), NOW, false);
        SchemaForm form = new SchemaForm(schema, prefill, FEEL, CLOCK, kept);
        assertThat(form.answers()).containsEntry("doctor", "王医生").containsEntry("weight", "60");
    }

    @Test
    void a_long_checklist_has_headings_a_filter_a_count_and_marks_what_is_recalled() {
        var options = IntStream.range(0, 20).mapToObj(number -> option(number)).toList();
        var list = new ChecklistField(options, Locale.SIMPLIFIED_CHINESE);
        UI.getCurrent().add(list);
        assertThat(_find(Checkbox.class)).hasSize(20);
        assertThat(_find(Span.class, spec -> spec.withText("需临床确认"))).hasSize(1);
        _setValue(_get(TextField.class), "项目1");
        assertThat(_find(Checkbox.class)).hasSize(11);
        _find(Checkbox.class).forEach(box -> _setValue(box, true));
        _setValue(_get(TextField.class), "没有这一项");
        assertThat(_find(Checkbox.class)).isEmpty();
        _assertOne(Span.class, spec -> spec.withText("没有符合的条目"));
        assertThat(list.getValue()).hasSize(11).contains("1", "10", "19");
        _assertOne(Span.class, spec -> spec.withText("已选 11 项"));
    }

    @Test
    void a_short_checklist_has_no_filter() {
        UI.getCurrent().add(new ChecklistField(List.of(option(1), option(2)), Locale.SIMPLIFIED_CHINESE));
        _assertNone(TextField.class);
    }

    private static FieldOption option(int number) {
        var group = number < 10 ? new cn.muan.forms.Words("甲组", "A") : new cn.muan.forms.Words("乙组", "B");
        return new FieldOption(String.valueOf(number), new cn.muan.forms.Words("项目" + number, "Item " + number), group,
                cn.muan.forms.Words.NONE, number == 7);
    }

    private SchemaForm open() {
        var form = new SchemaForm(schema, VisitForm.prefill(), FEEL, CLOCK, kept);
        UI.getCurrent().add(form);
        return form;
    }

    private static <T extends Component & HasLabel> T labelled(Class<T> type, String label) {
        return _get(type, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static void choose(String value) {
        RadioButtonGroup<FieldOption> reached = _get(RadioButtonGroup.class, spec -> spec.withLabel("是否联系上"));
        _setValue(reached, reached.getListDataView().getItems().filter(option -> option.value().equals(value)).findFirst().orElseThrow());
    }

    private static void pauseOver() {
        var draft = _get(DraftKeeper.class).getElement();
        draft.getNode().getFeature(com.vaadin.flow.internal.nodefeature.ElementListenerMap.class)
                .fireEvent(new DomEvent(draft, DraftKeeper.PAUSE_OVER, elemental.json.Json.createObject()));
    }

    /** A store that keeps one draft in memory. */
    private static class Kept implements DraftStore {

        private Draft draft;
        private Map<String, Object> answers = Map.of();
        private int saves;
        private boolean broken;

        @Override
        public Optional<Draft> load() {
            return Optional.ofNullable(draft);
        }

        @Override
        public Instant save(Map<String, Object> typed) {
            if (broken) {
                throw new IllegalStateException("the database is away");
            }
            answers = typed;
            saves++;
            return NOW;
        }

        @Override
        public void discard() {
            draft = null;
        }
    }
}
