package cn.muan.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

class FormSchemaTest {

    private final FormSchema schema = VisitForm.schema();

    @Test
    void a_schema_keeps_its_order_groups_and_words() {
        assertThat(schema.id()).isEqualTo("visit");
        assertThat(schema.fields()).extracting(FormField::key).containsExactly("doctor", "weight", "gravida", "gestation", "next",
                "seenOn", "nextAt", "reached", "reason", "police", "policeNumber", "institution", "items");
        var basics = (FormGroup) schema.elements().get(1);
        assertThat(basics.title().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("基本情况");
        assertThat(basics.title().in(Locale.ENGLISH)).isEqualTo("Basics");
        assertThat(schema.elements().get(0)).isInstanceOf(FormText.class);
    }

    @Test
    void a_field_knows_its_kind_rules_and_unit() {
        FormField weight = schema.field("weight").orElseThrow();
        assertThat(weight.kind()).isEqualTo(FieldKind.NUMBER);
        assertThat(weight.columns()).isEqualTo(8);
        assertThat(weight.unit().in(Locale.CHINESE)).isEqualTo("千克");
        assertThat(weight.rules().required()).isTrue();
        assertThat(weight.rules().step()).isEqualByComparingTo(new BigDecimal("0.5"));
        assertThat(schema.field("seenOn").orElseThrow().kind()).isEqualTo(FieldKind.DATE);
        assertThat(schema.field("seenOn").orElseThrow().label().chinese()).isEqualTo("随访日期");
        assertThat(schema.field("nextAt").orElseThrow().kind()).isEqualTo(FieldKind.DATETIME);
        assertThat(schema.field("gestation").orElseThrow().readonly()).isTrue();
    }

    @Test
    void options_may_come_with_the_prefill() {
        var items = schema.field("items").orElseThrow().options(VisitForm.prefill());
        assertThat(items).extracting(FieldOption::value).containsExactly("age35", "oedema");
        assertThat(items.get(1).recalled()).isTrue();
        assertThat(schema.field("items").orElseThrow().options(Map.of())).isEmpty();
    }

    @Test
    void the_hash_changes_with_the_file() {
        assertThat(FormSchema.parse(VisitForm.json()).hash()).isEqualTo(schema.hash());
        assertThat(FormSchema.parse(VisitForm.json().replace("体重", "体量")).hash()).isNotEqualTo(schema.hash());
    }

    @Test
    void what_is_not_understood_is_refused_by_name() {
        assertRefused("{\"components\":[{\"type\":\"iframe\",\"id\":\"X1\",\"key\":\"x\"}]}", "X1 has the unknown type 'iframe'");
        assertRefused("{\"components\":[{\"type\":\"textfield\",\"id\":\"X1\"}]}", "X1 needs a lowerCamel key");
        assertRefused("{\"components\":[{\"type\":\"textfield\",\"id\":\"a\",\"key\":\"x\"},{\"type\":\"number\",\"id\":\"b\",\"key\":\"x\"}]}",
                "two fields have the key x");
        assertRefused("{\"components\":[{\"type\":\"datetime\",\"subtype\":\"time\",\"id\":\"X1\",\"key\":\"x\"}]}", "date or datetime");
        assertRefused("{\"components\":", "not JSON");
        assertRefused("{}", "needs components");
    }

    private static void assertRefused(String json, String sentence) {
        assertThatThrownBy(() -> FormSchema.parse(json)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(sentence);
    }
}
