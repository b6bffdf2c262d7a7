package cn.muan.woman;

/** By what document a woman is known; unknown people are registered too, with the reason (domain G2). */
public enum IdType {
    RESIDENT_ID, PASSPORT, OTHER, UNKNOWN;

    /** Message key of its name. */
    public String key() {
        return "woman.id-type." + name();
    }
}
