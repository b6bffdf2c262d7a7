package cn.muan.policy;

import java.util.Arrays;

/** Whom a step of a ladder alarms, relative to who owes the duty; the directory finds the organisation. */
public enum Recipient {
    OWNER("owner"), DEPARTMENT_HEAD("department-head"), SAFETY_OFFICE("safety-office"), MCH("mch"),
    DISTRICT_SAFETY_OFFICE("district-safety-office"), COMMISSION("commission"), MUNICIPAL_MCH("municipal-mch"),
    MUNICIPAL_SAFETY_OFFICE("municipal-safety-office"), MUNICIPAL_COMMISSION("municipal-commission");

    private final String code;

    Recipient(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Recipient of(String code) {
        return Arrays.stream(values()).filter(recipient -> recipient.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown recipient " + code));
    }
}
