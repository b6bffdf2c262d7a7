package cn.muan.policy;

import java.util.Arrays;

/** How long a period of a recurring duty is, shortest first: a calendar week from Monday to Sunday, or a calendar month (T5). */
public enum PeriodUnit {
    WEEK("week"), MONTH("month");

    private final String code;

    PeriodUnit(String code) {
        this.code = code;
    }

    /** The word the decision table uses. */
    public String code() {
        return code;
    }

    public static PeriodUnit of(String code) {
        return Arrays.stream(values()).filter(unit -> unit.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown period " + code));
    }
}
