package cn.muan.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;

/** What a login name and a password must look like. */
final class AccountRules {

    static final int PASSWORD_MIN = 12;
    static final int PASSWORD_MAX = 128;
    private static final int DISTINCT_MIN = 6;
    private static final int NAME_MAX = 80;
    private static final String LOGIN = "[a-z0-9][a-z0-9._-]{2,63}";
    private static final List<String> COMMON = List.of("password", "qwerty", "123456", "abcdef", "admin123", "letmein");

    private AccountRules() {
    }

    static String normalised(String loginName) {
        return loginName == null ? "" : loginName.strip().toLowerCase(Locale.ROOT);
    }

    static void check(String loginName, String displayName) {
        var errors = new LinkedHashMap<String, Message>();
        if (!loginName.matches(LOGIN)) {
            errors.put("loginName", new Message("access.login-form"));
        }
        if (displayName == null || displayName.isBlank() || displayName.length() > NAME_MAX) {
            errors.put("displayName", new Message("access.name-length", NAME_MAX));
        }
        refuse(errors);
    }

    static void checkPassword(String loginName, String password) {
        Message reason = weakness(loginName, password);
        if (reason != null) {
            refuse(Map.of("password", reason));
        }
    }

    /** Why the password is not accepted, or null when it is. */
    static Message weakness(String loginName, String password) {
        if (password == null || password.length() < PASSWORD_MIN || password.length() > PASSWORD_MAX) {
            return new Message("access.password-length", PASSWORD_MIN, PASSWORD_MAX);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.contains(loginName) || COMMON.stream().anyMatch(lower::contains)
                || password.chars().distinct().count() < DISTINCT_MIN) {
            return new Message("access.password-guessable");
        }
        return null;
    }

    private static void refuse(Map<String, Message> errors) {
        if (!errors.isEmpty()) {
            throw new FieldsRefused(errors);
        }
    }
}
