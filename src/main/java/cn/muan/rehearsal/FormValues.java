package cn.muan.rehearsal;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import cn.muan.engine.Feel;
import cn.muan.forms.FieldKind;
import cn.muan.forms.FieldOption;
import cn.muan.forms.FormField;
import cn.muan.forms.FormSchema;

/** What a person types into a form: the prefill, the verb's usual values over it, the scenario's own over both. */
@Profile({"rehearsal", "test"})
@Component
class FormValues {

    private static final String GROUP = "[a-z-]+@[A-Z]{2}-[A-Z0-9]{1,12}(#[a-z0-9]{1,8})?";

    private final Verbs verbs;
    private final Cast cast;
    private final Feel feel;

    FormValues(Verbs verbs, Cast cast, Feel feel) {
        this.verbs = verbs;
        this.cast = cast;
        this.feel = feel;
    }

    /**
     * The answers as the form would hand them over.
     *
     * @throws BadScenario when the scenario gives a value for a field that the form does not have, does not show or does not let anybody change
     */
    Map<String, Object> typed(Act act, FormSchema schema, Map<String, Object> prefill) {
        var answers = new HashMap<String, Object>();
        schema.fields().stream().filter(field -> field.defaultValue() != null).forEach(field -> answers.put(field.key(), field.defaultValue()));
        answers.putAll(prefill);
        Map<String, Passage> own = fields(act.with());
        requireKnown(schema, own);
        Map<String, Passage> all = verbs.find(act.verb()).map(verb -> fields(verb.with())).orElseGet(LinkedHashMap::new);
        all.putAll(own);
        answers.putAll(Shorthand.expanded(schema, all, act));
        all.forEach((key, value) -> schema.field(key).filter(field -> !field.readonly() || own.containsKey(key))
                .ifPresent(field -> answers.put(key, chosen(field, prefill, value(act, field, value)))));
        requireShown(schema, own, answers, prefill);
        return answers;
    }

    private static Map<String, Passage> fields(Passage values) {
        var fields = new LinkedHashMap<String, Passage>();
        values.keys().forEach(key -> fields.put(key, values.at(key)));
        return fields;
    }

    private static void requireKnown(FormSchema schema, Map<String, Passage> own) {
        own.forEach((key, value) -> {
            if (Shorthand.keys(schema).contains(key)) {
                return;
            }
            FormField field = schema.field(key).orElseThrow(() -> unknown(schema, key, value));
            if (field.readonly()) {
                throw new BadScenario(value.line(), "rehearsal.bad.read-only", key, schema.id());
            }
        });
    }

    private static BadScenario unknown(FormSchema schema, String key, Passage value) {
        var known = new TreeSet<>(Shorthand.keys(schema));
        schema.fields().stream().filter(field -> !field.readonly()).map(FormField::key).forEach(known::add);
        List<String> near = NearestWord.among(known, key);
        return new BadScenario(value.line(), "rehearsal.bad.field", schema.id(), key, String.join(", ", near.isEmpty() ? known : near));
    }

    private void requireShown(FormSchema schema, Map<String, Passage> own, Map<String, Object> answers, Map<String, Object> prefill) {
        var state = schema.state(answers, prefill, feel);
        own.forEach((key, value) -> schema.field(key).filter(field -> !state.shows(field) && !value.value().isNull()).ifPresent(field -> {
            throw new BadScenario(value.line(), "rehearsal.bad.hidden", key, schema.id());
        }));
    }

    /** Where options bear numbers that no story can know, the beginning of a label stands for its option, as {@code 渝急-01} for a vehicle. */
    private static Object chosen(FormField field, Map<String, Object> prefill, Object value) {
        List<FieldOption> options = field.optionsKey().isEmpty() || !(value instanceof String) ? List.of() : field.options(prefill);
        if (options.stream().anyMatch(option -> option.value().equals(value))) {
            return value;
        }
        return options.stream().filter(option -> option.label().chinese().startsWith((String) value)).map(option -> (Object) option.value())
                .findFirst().orElse(value);
    }

    private Object value(Act act, FormField field, Passage value) {
        JsonNode node = value.value();
        if (node.isNull()) {
            return null;
        }
        if (node.isArray()) {
            return new ArrayList<>(value.items().stream().map(item -> text(act, item.text())).toList());
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return moment(act, field.kind(), node.isNumber() ? node.decimalValue().toPlainString() : text(act, node.asText()));
    }

    /** A day or an instant where the form asks for one; what is none stays as it is written, for the form to refuse. */
    private static Object moment(Act act, FieldKind kind, String text) {
        try {
            return switch (kind) {
                case DATE -> ScenarioTime.date(text, act.at());
                case DATETIME -> ScenarioTime.instant(text, act.at());
                default -> text;
            };
        } catch (DateTimeException none) {
            return text;
        }
    }

    /** A group stands for its person where a form asks for one. */
    private String text(Act act, String template) {
        String text = act.filled(template);
        return text.matches(GROUP) ? String.valueOf(cast.actor(text, "").personId()) : text;
    }
}
