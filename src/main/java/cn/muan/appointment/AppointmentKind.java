package cn.muan.appointment;

import java.util.Locale;

/** What she is to come for. */
public enum AppointmentKind {
    ANTENATAL_CHECK, DELIVERY, ASSESSMENT;

    /** The word forms and texts use, such as {@code antenatal-check}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static AppointmentKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Message key of its name. */
    public String key() {
        return "appointment.kind." + code();
    }

    /** Checks and delivery need an institution of her care level (O36, S4 第八条; O37, S3 二（三）); an assessment finds out what level she needs. */
    boolean needsCareLevel() {
        return this != ASSESSMENT;
    }
}
