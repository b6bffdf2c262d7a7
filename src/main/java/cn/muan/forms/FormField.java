package cn.muan.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A field that shows or asks for a value.
 *
 * @param options    the fixed options, empty where {@code optionsKey} names them
 * @param optionsKey name in the prefill that holds the options, empty where they are fixed
 * @param computed   FEEL that computes a read-only value, empty where the prefill holds it
 */
public record FormField(String id, String key, FieldKind kind, Words label, Words description, FieldRules rules,
        List<FieldOption> options, String optionsKey, String hide, int columns, boolean readonly, Words unit, Object defaultValue,
        String computed, Map<String, String> properties) implements FormElement {

    /** A raw value as the type of this field's kind; null where there is none or it cannot be read. */
    public Object read(Object raw) {
        return Coercion.of(this, raw).value();
    }

    /** The options of the field, fixed or handed over with the prefill. */
    public List<FieldOption> options(Map<String, ?> names) {
        if (optionsKey.isEmpty()) {
            return options;
        }
        if (!(names.get(optionsKey) instanceof Iterable<?> given)) {
            return List.of();
        }
        var found = new ArrayList<FieldOption>();
        for (Object option : given) {
            if (option instanceof Map<?, ?> map) {
                found.add(FieldOption.of(map));
            }
        }
        return List.copyOf(found);
    }
}
