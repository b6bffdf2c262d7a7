package cn.muan.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.muan.base.FieldsRefused;
import cn.muan.engine.Feel;
import cn.muan.engine.FeelForTests;

class AnswerCheckTest {

    private static final Feel FEEL = FeelForTests.feel();
    /** 00:30 of 1 March in China. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-28T16:30:00Z"), ZoneOffset.UTC);

    private final FormSchema schema = VisitForm.schema();
    private final Map<String, Object> answers = VisitForm.sound();

    @Test
    void sound_answers_come_back_typed() {
        answers.put("nextAt", "2026-03-02T08:30");
        answers.put("items", List.of("age35"));
        FormAnswers checked = check().orRefuse();
        assertThat(checked.text("doctor")).contains("王医生");
        assertThat(checked.decimal("weight")).contains(new BigDecimal("62.5"));
        assertThat(checked.values()).containsEntry("gravida", 2);
        assertThat(checked.date("seenOn")).contains(LocalDate.of(2026, 3, 1));
        assertThat(checked.instant("nextAt")).contains(Instant.parse("2026-03-02T00:30:00Z"));
        assertThat(checked.choices("items")).containsExactly("age35");
    }

    @ParameterizedTest
    @CsvSource({
        "doctor,    ,           forms.required.text",
        "doctor,    '   ',      forms.required.text",
        "doctor,    王,         forms.text.short",
        "doctor,    王王王王王王王王王王王, forms.text.long",
        "doctor,    Wang,       forms.own",
        "weight,    ,           forms.required.text",
        "weight,    很重,       forms.wrong.number",
        "weight,    29.9,       forms.number.small",
        "weight,    200.1,      forms.number.large",
        "weight,    60.25,      forms.number.decimals",
        "weight,    1e999999999, forms.wrong.number",
        "gravida,   1.5,        forms.wrong.whole-number",
        "seenOn,    ,           forms.required.date",
        "seenOn,    昨天,       forms.wrong.date",
        "seenOn,    2026-02-30, forms.wrong.date",
        "seenOn,    2026-03-02, forms.date.future",
        "nextAt,    2026-03-02, forms.wrong.datetime",
        "nextAt,    2026-02-28T16:29:59Z, forms.datetime.past",
        "reached,   ,           forms.required.choice",
        "reached,   maybe,      forms.wrong.option",
        "institution, YL-H1,    forms.wrong.option",
        "items,     age35,      forms.wrong.value"})
    void a_field_that_is_not_acceptable_says_why(String key, String value, String reason) {
        answers.put(key, value);
        assertThat(check().errors()).hasSize(1).hasEntrySatisfying(key, message -> assertThat(message.key()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({"weight, 30", "weight, 200", "weight, ６２．５", "weight, 60.50", "seenOn, 2026-03-01", "nextAt, 2026-02-28T16:30:00Z", "institution, YZ-H1"})
    void limits_themselves_are_acceptable(String key, String value) {
        answers.put(key, value);
        assertThat(check().errors()).isEmpty();
    }

    @Test
    void a_choice_in_a_checklist_must_be_among_the_options() {
        answers.put("items", List.of("age35", "made-up"));
        assertThat(check().errors()).containsOnlyKeys("items");
    }

    @Test
    void what_a_hidden_field_holds_is_neither_checked_nor_kept() {
        answers.put("reason", "搬走");
        assertThat(check().orRefuse().values()).doesNotContainKey("reason");
        answers.put("reached", "no");
        assertThat(check().orRefuse().text("reason")).contains("搬走");
        answers.remove("reason");
        assertThat(check().errors()).containsOnlyKeys("reason");
    }

    @Test
    void a_field_that_hangs_on_a_hidden_one_is_hidden_too() {
        answers.put("police", true);
        assertThat(check().errors()).isEmpty();
        answers.put("reached", "no");
        answers.put("reason", "搬走");
        assertThat(check().errors()).containsOnlyKeys("policeNumber");
    }

    @Test
    void unknown_and_read_only_keys_never_become_answers() {
        answers.put("gestation", "forged");
        answers.put("next", 99);
        answers.put("admin", true);
        assertThat(check().orRefuse().values()).doesNotContainKeys("gestation", "next", "admin");
    }

    @Test
    void a_computed_value_follows_the_answers() {
        assertThat(schema.state(answers, VisitForm.prefill(), FEEL).computed().get("next")).hasToString("3");
        answers.remove("gravida");
        assertThat(schema.state(answers, VisitForm.prefill(), FEEL).computed().get("next")).isNull();
    }

    @Test
    void refusal_names_every_field_in_the_order_of_the_form() {
        assertThatThrownBy(() -> schema.check(Map.of(), VisitForm.prefill(), FEEL, CLOCK).orRefuse())
                .isInstanceOfSatisfying(FieldsRefused.class, refused ->
                        assertThat(refused.errors().keySet()).containsExactly("doctor", "weight", "seenOn", "reached"));
    }

    @Test
    void a_text_without_a_limit_still_has_one() {
        answers.put("reached", "no");
        answers.put("reason", "长".repeat(2001));
        assertThat(check().errors().get("reason").key()).isEqualTo("forms.text.long");
    }

    @Test
    void dates_compare_in_a_condition() {
        FormSchema dated = FormSchema.parse("""
                {"id":"d","components":[
                  {"type":"datetime","subtype":"date","id":"a","key":"on","label":"日期"},
                  {"type":"textfield","id":"b","key":"why","label":"原因","conditional":{"hide":"=on = null or on >= date(\\"2026-01-01\\")"}}]}""");
        assertThat(dated.state(Map.of("on", LocalDate.of(2025, 12, 31)), Map.of(), FEEL).hidden()).isEmpty();
        assertThat(dated.state(Map.of("on", LocalDate.of(2026, 1, 1)), Map.of(), FEEL).hidden()).containsExactly("b");
        assertThat(dated.state(Map.of(), Map.of(), FEEL).hidden()).containsExactly("b");
    }

    @Test
    void instants_and_checklists_work_in_a_condition() {
        FormSchema form = FormSchema.parse("""
                {"id":"d","components":[
                  {"type":"datetime","subtype":"datetime","id":"a","key":"at","label":"时间"},
                  {"type":"checklist","id":"c","key":"items","label":"项目","values":[{"value":"x","label":"甲"}]},
                  {"type":"textfield","id":"b","key":"why","label":"原因","conditional":{"hide":"=not(list contains(items, \\"x\\")) or at = null or at < now"}}]}""");
        var now = Map.of("now", Instant.parse("2026-03-01T00:00:00Z").atZone(ZoneOffset.UTC));
        assertThat(form.state(Map.of("items", List.of("x"), "at", "2026-03-01T08:00"), now, FEEL).hidden()).isEmpty();
        assertThat(form.state(Map.of("items", List.of("x"), "at", "2026-03-01T07:59"), now, FEEL).hidden()).containsExactly("b");
        assertThat(form.state(Map.of("at", "2026-03-01T08:00"), now, FEEL).hidden()).containsExactly("b");
    }

    private FormCheck check() {
        return schema.check(answers, VisitForm.prefill(), FEEL, CLOCK);
    }
}
