package cn.muan.casework;

/** Why a case in management is closed; 42 days count from any ending of the pregnancy (S3 一, domain G3). */
public enum ClosingReason {
    PUERPERIUM_ENDED, LEFT_REGION, DIED, NO_LONGER_HIGH_RISK, ENROLLED_BY_MISTAKE, OTHER,
    /** The record turned out to be another record's pregnancy; only joining them gives this reason. */
    JOINED;

    /** Those that no act or event of its own brings about: whoever closes a case chooses among these. */
    public boolean chosenByPeople() {
        return this != JOINED && this != DIED && this != LEFT_REGION;
    }

    /** Message key of its name. */
    public String key() {
        return "casework.reason." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Reasons that mean little without a word of explanation. */
    boolean needsNote() {
        return this == OTHER || this == ENROLLED_BY_MISTAKE;
    }
}
