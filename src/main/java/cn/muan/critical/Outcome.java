package cn.muan.critical;

import java.util.Locale;

/** How a critical episode ended. */
public enum Outcome {
    SURVIVED, DIED, TRANSFERRED, LEFT_AGAINST_ADVICE, LEFT_REGION, JOINED;

    /** Message key of its name. */
    public String key() {
        return "critical.outcome." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
