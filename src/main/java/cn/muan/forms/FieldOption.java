package cn.muan.forms;

import java.io.Serializable;
import java.util.Map;

/** One choice of a select, radio or checklist; {@code recalled} marks a clinical item that still needs a clinician's confirmation. */
public record FieldOption(String value, Words label, Words group, Words hint, boolean recalled) implements Serializable {

    /** Reads the map form of an option: value, label, labelEn, group, groupEn, hint, hintEn, recalled. */
    static FieldOption of(Map<?, ?> map) {
        return new FieldOption(String.valueOf(map.get("value")), words(map, "label"), words(map, "group"), words(map, "hint"),
                Boolean.parseBoolean(String.valueOf(map.get("recalled"))));
    }

    private static Words words(Map<?, ?> map, String name) {
        return new Words(text(map.get(name)), text(map.get(name + "En")));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
