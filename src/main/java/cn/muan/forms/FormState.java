package cn.muan.forms;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.muan.base.ChinaTime;
import cn.muan.engine.Feel;

/**
 * What a form looks like while certain answers stand.
 *
 * @param hidden   ids of the elements that do not show
 * @param computed values of the computed read-only fields, by key
 */
public record FormState(Set<String> hidden, Map<String, Object> computed) {

    private static final int ROUNDS = 20;

    public boolean shows(FormElement element) {
        return !hidden.contains(element.id());
    }

    /** A hidden field has no value for the conditions of others, so this repeats until nothing changes. */
    static FormState of(FormSchema schema, Map<String, ?> answers, Map<String, ?> names, Feel feel) {
        var typed = typed(schema, answers, names);
        var state = new FormState(Set.of(), Map.of());
        for (int round = 0; round < ROUNDS; round++) {
            FormState next = round(schema, typed, names, feel, state.hidden);
            if (next.equals(state) && round > 0) {
                return next;
            }
            state = next;
        }
        return state;
    }

    private static FormState round(FormSchema schema, Map<String, Object> typed, Map<String, ?> names, Feel feel, Set<String> hidden) {
        var context = new HashMap<String, Object>(names);
        var computed = new HashMap<String, Object>();
        for (FormField field : schema.fields()) {
            context.put(field.key(), hidden.contains(field.id()) ? null : feelValue(typed.get(field.key())));
        }
        for (FormField field : schema.fields()) {
            if (!field.computed().isEmpty()) {
                Object value = feel.evaluate(field.computed(), context);
                computed.put(field.key(), value);
                context.put(field.key(), hidden.contains(field.id()) ? null : value);
            }
        }
        var next = new HashSet<String>();
        collectHidden(schema.elements(), context, feel, false, next);
        return new FormState(next, computed);
    }

    private static void collectHidden(List<FormElement> elements, Map<String, Object> context, Feel feel, boolean above, Set<String> into) {
        for (FormElement element : elements) {
            boolean hides = above || !element.hide().isEmpty() && feel.isTrue(element.hide(), context);
            if (hides) {
                into.add(element.id());
            }
            if (element instanceof FormGroup group) {
                collectHidden(group.elements(), context, feel, hides, into);
            }
        }
    }

    private static Map<String, Object> typed(FormSchema schema, Map<String, ?> answers, Map<String, ?> names) {
        var typed = new HashMap<String, Object>();
        for (FormField field : schema.fields()) {
            Object given = field.readonly() ? names.get(field.key()) : answers.get(field.key());
            typed.put(field.key(), field.readonly() ? given : Coercion.of(field, given).value());
        }
        return typed;
    }

    private static Object feelValue(Object value) {
        return value instanceof Instant instant ? instant.atZone(ChinaTime.ZONE) : value;
    }
}
