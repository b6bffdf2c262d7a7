package cn.muan.woman;

import java.util.Locale;

/** Why a woman is handled like a high-risk one whatever her colour (O12: S1 三.4; O13: S2 四.5). */
public enum KeyFlag {
    DISABLED("O12"), INTELLECTUAL("O12"), PSYCHIATRIC("O12"), SEVERE_MENTAL_DISORDER("O12"), EPILEPSY("O12"),
    MOBILE("O13"), UNSTABLE_MARRIAGE("O13"), POOR("O13"), LOW_EDUCATION("O13"), CUSTOMS("O13"), REMOTE("O13"),
    IRRATIONAL_PREGNANCY("O13"), NO_RECORD("O13");

    private final String obligation;

    KeyFlag(String obligation) {
        this.obligation = obligation;
    }

    /** Code of the rule that names the flag. */
    public String obligation() {
        return obligation;
    }

    /** Article of the notice that names it. */
    public String article() {
        return obligation.equals("O12") ? "S1 三.4" : "S2 四.5";
    }

    /** The word the decision tables use, such as {@code unstable-marriage}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Message key of its name. */
    public String key() {
        return "woman.flag." + name();
    }
}
