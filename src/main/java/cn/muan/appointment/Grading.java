package cn.muan.appointment;

import java.util.Locale;

/** What an antenatal visit did about her colour (O5, S3 二（三）「每次提供产前检查服务时」): confirmed it, asked for an assessment, or owes that. */
public enum Grading {
    CONFIRMED, REASSESS, LATER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Grading of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
