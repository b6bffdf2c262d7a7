package cn.muan.policy;

import java.util.Arrays;

/** The rhythm of a repeated duty: every n weeks or months from an anchor (T4), once within n days, or once in a window of gestation. */
public enum CadenceUnit {
    WEEK("week", 52), MONTH("month", 12), ONCE("once", 366), GESTATION("gestation", 42);

    private final String code;
    private final int most;

    CadenceUnit(String code, int most) {
        this.code = code;
        this.most = most;
    }

    /** The word the decision table uses. */
    public String code() {
        return code;
    }

    /** The largest amount that makes sense: weeks, months, days or completed weeks of gestation. */
    int most() {
        return most;
    }

    public static CadenceUnit of(String code) {
        return Arrays.stream(values()).filter(unit -> unit.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown cadence " + code));
    }
}
