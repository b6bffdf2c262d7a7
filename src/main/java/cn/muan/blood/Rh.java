package cn.muan.blood;

import java.util.Locale;

/** RhD of the woman as far as it is known. */
public enum Rh {
    POSITIVE, NEGATIVE, UNKNOWN;

    static Rh of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
