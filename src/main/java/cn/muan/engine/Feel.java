package cn.muan.engine;

import java.util.Map;

/** FEEL for the visibility of form fields and the suggestions of risk items. */
public interface Feel {

    /** The value of a FEEL expression over the names given, null where it has none.
     * @throws IllegalArgumentException when the text is no FEEL expression */
    Object evaluate(String expression, Map<String, Object> names);

    /** Whether the expression is true; anything but true is false. */
    default boolean isTrue(String expression, Map<String, Object> names) {
        return Boolean.TRUE.equals(evaluate(expression, names));
    }
}
