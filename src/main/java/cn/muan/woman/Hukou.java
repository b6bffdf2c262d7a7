package cn.muan.woman;

/** Household registration 户籍 relative to the district of residence. */
public enum Hukou {
    LOCAL, NON_LOCAL, UNKNOWN;

    /** Message key of its name. */
    public String key() {
        return "woman.hukou." + name();
    }
}
