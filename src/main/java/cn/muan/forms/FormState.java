package cn.muan.forms;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import cn.muan.base.ChinaTime;
import cn.muan.engine.Feel;

/**
 * What a form looks like while certain answers stand.
 *
 * @param hidden   ids of the elements that do not show
 * @param computed values of the computed read-only fields, by key
 */
public record FormState(Set<String> hidden, Map<String, Object> computed) {

    private static final Logger LOG = LoggerFactory.getLogger(FormState.class);
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
                Object value = evaluate(schema, field.id(), field.computed(), context, feel);
                computed.put(field.key(), value);
                context.put(field.key(), hidden.contains(field.id()) ? null : value);
            }
        }
        var next = new HashSet<String>();
        collectHidden(schema, schema.elements(), context, feel, false, next);
        return new FormState(next, computed);
    }

    private static void collectHidden(FormSchema schema, List<FormElement> elements, Map<String, Object> context, Feel feel,
            boolean above, Set<String> into) {
        for (FormElement element : elements) {
            boolean hides = above || !element.hide().isEmpty()
                    && Boolean.TRUE.equals(evaluate(schema, element.id(), element.hide(), context, feel));
            if (hides) {
                into.add(element.id());
            }
            if (element instanceof FormGroup group) {
                collectHidden(schema, group.elements(), context, feel, hides, into);
            }
        }
    }

    /** A condition that fails on these values hides nothing: better a field too many than one that cannot be reached. */
    private static Object evaluate(FormSchema schema, String where, String expression, Map<String, Object> context, Feel feel) {
        try {
            return feel.evaluate(expression, context);
        } catch (IllegalArgumentException failed) {
            LOG.warn("Form {}: the condition of {} has no value", schema.id(), where);
            return null;
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
