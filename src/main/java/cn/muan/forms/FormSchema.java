package cn.muan.forms;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.muan.base.Message;
import cn.muan.engine.Feel;

/**
 * A form as its schema file describes it.
 *
 * @param hash changes with any change of the file; tells a stale draft
 */
public record FormSchema(String id, String hash, List<FormElement> elements) implements java.io.Serializable {

    /** Reads a form-js schema.
     * @throws IllegalArgumentException saying which component is not understood */
    public static FormSchema parse(String json) {
        return new SchemaReader().read(json);
    }

    /** Every field, also those in groups, in the order of the form. */
    public List<FormField> fields() {
        var fields = new ArrayList<FormField>();
        collect(elements, fields);
        return List.copyOf(fields);
    }

    public Optional<FormField> field(String key) {
        return fields().stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** Answers made sound: typed, without hidden, read-only and unknown fields, with an error for each that is not acceptable.
     * @param names facts beside the answers: the prefill with its option lists */
    public FormCheck check(Map<String, ?> answers, Map<String, ?> names, Feel feel, Clock clock) {
        return new AnswerCheck(this, names, feel, clock).check(answers);
    }

    /** The errors of {@link #check}, by field key in the order of the form. */
    public Map<String, Message> validate(Map<String, ?> answers, Map<String, ?> names, Feel feel, Clock clock) {
        return check(answers, names, feel, clock).errors();
    }

    /** What shows and what is computed while these answers stand. */
    public FormState state(Map<String, ?> answers, Map<String, ?> names, Feel feel) {
        return FormState.of(this, answers, names, feel);
    }

    private static void collect(List<FormElement> elements, List<FormField> into) {
        for (FormElement element : elements) {
            if (element instanceof FormField field) {
                into.add(field);
            } else if (element instanceof FormGroup group) {
                collect(group.elements(), into);
            }
        }
    }
}
