package cn.muan.resource;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;

/** A liaison as somebody entered it; {@code to} is the last day, null while it is open. */
public record LiaisonEntry(String name, String post, String phone, LocalDate from, LocalDate to) {

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_POST = 100;

    /** @throws FieldsRefused naming every field that cannot stand */
    LiaisonEntry checked() {
        Map<String, Message> errors = new LinkedHashMap<>();
        text(errors, "name", name, LONGEST_NAME);
        text(errors, "post", post, LONGEST_POST);
        if (!Phones.valid(phone)) {
            errors.put("phone", new Message("resource.phone-invalid"));
        }
        if (from == null) {
            errors.put("from", new Message("resource.needed"));
        } else if (to != null && to.isBefore(from)) {
            errors.put("to", new Message("resource.liaison.ends-before"));
        }
        if (!errors.isEmpty()) {
            throw new FieldsRefused(errors);
        }
        return new LiaisonEntry(name.strip(), post.strip(), phone.strip(), from, to);
    }

    private static void text(Map<String, Message> errors, String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            errors.put(field, new Message("resource.needed"));
        } else if (value.strip().length() > longest) {
            errors.put(field, new Message("resource.too-long", longest));
        }
    }
}
