package cn.muan.policy;

import java.util.Arrays;

/** How a community centre reaches a woman; one kind never stands in for another (domain G10). */
public enum Contact {
    HOME("home"), PHONE("phone"), VISIT("visit");

    private final String code;

    Contact(String code) {
        this.code = code;
    }

    /** The word the decision table, the diagram and the occurrence of a duty use. */
    public String code() {
        return code;
    }

    public static Contact of(String code) {
        return Arrays.stream(values()).filter(contact -> contact.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown contact " + code));
    }
}
