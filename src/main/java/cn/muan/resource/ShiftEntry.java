package cn.muan.resource;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import cn.muan.access.Role;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;

/**
 * A shift as somebody entered it.
 *
 * @param personId of who has an account, null for a name alone
 * @param phone    needed: whoever is on duty must be reachable
 * @param email    may be empty
 */
public record ShiftEntry(Role role, String name, Long personId, String phone, String email, Instant from, Instant to) {

    /** Longest shift; a longer one is a mistake in the date. */
    static final Duration LONGEST = Duration.ofHours(48);
    private static final int LONGEST_NAME = 50;

    /** @throws FieldsRefused naming every field that cannot stand */
    ShiftEntry checked() {
        Map<String, Message> errors = new LinkedHashMap<>();
        if (role == null) {
            errors.put("role", new Message("resource.needed"));
        }
        if (name == null || name.isBlank()) {
            errors.put("name", new Message("resource.needed"));
        } else if (name.strip().length() > LONGEST_NAME) {
            errors.put("name", new Message("resource.too-long", LONGEST_NAME));
        }
        if (!Phones.valid(phone)) {
            errors.put("phone", new Message("resource.phone-invalid"));
        }
        if (email != null && !email.isBlank() && !email.strip().matches("[^@\\s]{1,60}@[^@\\s]{1,39}")) {
            errors.put("email", new Message("resource.email-invalid"));
        }
        times(errors);
        if (!errors.isEmpty()) {
            throw new FieldsRefused(errors);
        }
        return new ShiftEntry(role, name.strip(), personId, phone.strip(), email == null ? "" : email.strip(), from, to);
    }

    private void times(Map<String, Message> errors) {
        if (from == null) {
            errors.put("from", new Message("resource.needed"));
        }
        if (to == null) {
            errors.put("to", new Message("resource.needed"));
        }
        if (from != null && to != null && !to.isAfter(from)) {
            errors.put("to", new Message("resource.shift.ends-before"));
        } else if (from != null && to != null && Duration.between(from, to).compareTo(LONGEST) > 0) {
            errors.put("to", new Message("resource.shift.too-long", LONGEST.toHours()));
        }
    }
}
