package cn.muan.critical;

/** Where a woman goes who leaves against advice: what decides who looks for her (O60, S4 第十八条). */
public enum Destination {
    IN_DISTRICT, OTHER_COUNTY, OTHER_REGION, UNKNOWN;

    /** Message key of its name. */
    public String key() {
        return "critical.destination." + CriticalWords.code(this);
    }
}
