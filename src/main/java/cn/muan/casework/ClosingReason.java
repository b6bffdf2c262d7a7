package cn.muan.casework;

/** Why a case in management is closed; 42 days count from any ending of the pregnancy (S3 一, domain G3). */
public enum ClosingReason {
    PUERPERIUM_ENDED, LEFT_REGION, DIED, NO_LONGER_HIGH_RISK, ENROLLED_BY_MISTAKE, OTHER,
    /** The record turned out to be another record's pregnancy; only joining them gives this reason. */
    JOINED;

    public boolean chosenByPeople() {
        return this != JOINED;
    }

    /** Reasons that mean little without a word of explanation. */
    boolean needsNote() {
        return this == OTHER || this == ENROLLED_BY_MISTAKE || this == LEFT_REGION;
    }
}
