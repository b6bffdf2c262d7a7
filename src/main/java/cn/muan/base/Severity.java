package cn.muan.base;

/** Severity of a pregnancy risk assessment, mildest first. Infectiousness (传) is a fact beside it, never above it. */
public enum Severity {
    GREEN, YELLOW, ORANGE, RED;

    /** The lower-case word the engine, the decision tables and the messages use. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Severity of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }

    public boolean atLeast(Severity other) {
        return compareTo(other) >= 0;
    }
}
