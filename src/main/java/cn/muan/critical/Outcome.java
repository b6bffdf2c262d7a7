package cn.muan.critical;

import java.util.Locale;

/** How a critical episode ended. */
public enum Outcome {
    SURVIVED, DIED, TRANSFERRED, LEFT_AGAINST_ADVICE, LEFT_REGION, JOINED, MISTAKEN;

    /** Whether it was an episode of hers at all, and so counts in the reviews. */
    public boolean real() {
        return this != JOINED && this != MISTAKEN;
    }

    /** Message key of its name. */
    public String key() {
        return "critical.outcome." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
