package cn.muan.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.springframework.stereotype.Component;

import cn.muan.engine.Feel;

/** Says what is wrong with a form file before it is deployed; the packaged files and a process owner's change pass the same guard. */
@Component
public class FormsGuard {

    private final Feel feel;

    public FormsGuard(Feel feel) {
        this.feel = feel;
    }

    /** One line per fault, empty for a sound form. */
    public List<String> faults(String fileName, String json) {
        FormSchema schema;
        try {
            schema = FormSchema.parse(json);
        } catch (IllegalArgumentException wrong) {
            return List.of(fileName + ": " + wrong.getMessage());
        }
        var faults = new ArrayList<String>();
        if (!fileName.equals(schema.id() + ".form")) {
            faults.add("the id is " + schema.id());
        }
        var names = new HashMap<String, Object>();
        schema.fields().forEach(field -> names.put(field.key(), null));
        checkAll(schema.elements(), names, faults);
        return faults.stream().map(fault -> fileName + ": " + fault).toList();
    }

    private void checkAll(List<FormElement> elements, Map<String, Object> names, List<String> faults) {
        for (FormElement element : elements) {
            checkFeel(element.id(), element.hide(), names, faults);
            if (element instanceof FormField field) {
                check(field, names, faults);
            } else if (element instanceof FormGroup group) {
                twins(group.id(), group.title(), true, faults);
                checkAll(group.elements(), names, faults);
            } else if (element instanceof FormText text) {
                twins(text.id(), text.text(), true, faults);
            }
        }
    }

    private void check(FormField field, Map<String, Object> names, List<String> faults) {
        twins(field.key(), field.label(), true, faults);
        twins(field.key() + " description", field.description(), false, faults);
        twins(field.key() + " patternErrorMessage", field.rules().patternMessage(), false, faults);
        field.options().forEach(option -> twins(field.key() + " option " + option.value(), option.label(), true, faults));
        checkFeel(field.key(), field.computed(), names, faults);
        if (field.kind().hasOptions() && field.options().isEmpty() && field.optionsKey().isEmpty()) {
            faults.add(field.key() + " has no options");
        }
        try {
            Pattern.compile(field.rules().pattern());
        } catch (PatternSyntaxException wrong) {
            faults.add(field.key() + " has a wrong pattern");
        }
    }

    private void checkFeel(String where, String expression, Map<String, Object> names, List<String> faults) {
        try {
            if (!expression.isEmpty()) {
                feel.evaluate(expression, names);
            }
        } catch (IllegalArgumentException wrong) {
            faults.add(where + " has text that is no FEEL: " + expression);
        }
    }

    private static void twins(String where, Words words, boolean needed, List<String> faults) {
        if (needed && words.chinese().isBlank()) {
            faults.add(where + " has no Chinese text");
        }
        if (words.english().isBlank() && !words.chinese().isBlank()) {
            faults.add(where + " has no English twin");
        }
    }
}
