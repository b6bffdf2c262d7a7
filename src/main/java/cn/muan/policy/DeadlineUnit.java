package cn.muan.policy;

import java.util.Arrays;

/**
 * The unit of a deadline: elapsed minutes or hours (T1), days (T2), the end of a local day (T3) or of a calendar quarter (T5), or hours from 00:00 of the
 * trigger's local day.
 */
public enum DeadlineUnit {
    MINUTE("minute"), HOUR("hour"), DAY("day"), LOCAL_DAY_END("local-day-end"), LOCAL_HOUR("local-hour"), QUARTER_END("quarter-end");

    private final String code;

    DeadlineUnit(String code) {
        this.code = code;
    }

    /** The word the decision table uses. */
    public String code() {
        return code;
    }

    public static DeadlineUnit of(String code) {
        return Arrays.stream(values()).filter(unit -> unit.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown unit " + code));
    }
}
