package cn.muan.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A form with every kind of field, and answers it accepts. */
public final class VisitForm {

    private VisitForm() {
    }

    public static String json() {
        try (var file = VisitForm.class.getResourceAsStream("/forms-test/visit.form")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static FormSchema schema() {
        return FormSchema.parse(json());
    }

    public static Map<String, Object> prefill() {
        return Map.of("gestation", "32+4",
                "institutions", List.of(Map.of("value", "YZ-H1", "label", "示例第一医院")),
                "catalogue", List.of(
                        Map.of("value", "age35", "label", "年龄≥35岁", "labelEn", "Age 35 or more", "group", "基本情况"),
                        Map.of("value", "oedema", "label", "水肿", "group", "泌尿", "recalled", true)));
    }

    public static Map<String, Object> sound() {
        var answers = new HashMap<String, Object>();
        answers.put("doctor", "王医生");
        answers.put("weight", "62.5");
        answers.put("gravida", 2);
        answers.put("seenOn", LocalDate.of(2026, 3, 1));
        answers.put("reached", "yes");
        return answers;
    }
}
