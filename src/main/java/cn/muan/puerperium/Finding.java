package cn.muan.puerperium;

import java.util.Arrays;
import java.util.Locale;

import cn.muan.base.Refused;

/** Symptoms and signs looked for after a birth; any of them is positive 「阳性症状和体征」 (S0（四）). The list is ours, no seed has one. */
public enum Finding {
    BLEEDING, INFECTION, HYPERTENSION, WOUND, THROMBOSIS, UTERUS, BREAST, URINARY, ORGAN, OTHER;

    /** As the forms write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Finding of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst()
                .orElseThrow(() -> new Refused("puerperium.unknown-finding"));
    }

    /** Message key of its name. */
    public String key() {
        return "puerperium.finding." + name();
    }
}
