package cn.muan.caesarean;

import java.util.Locale;

/** What is stamped in the theatre, in the order in which it happens. */
public enum Moment {
    ANAESTHESIA, INCISION, BIRTH;

    /** Key of the act that stamps it, such as {@code stamp-birth}. */
    public String act() {
        return "stamp-" + code();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its field in the form of the birth. */
    String field() {
        return switch (this) {
            case ANAESTHESIA -> "anaesthesiaAt";
            case INCISION -> "incisionAt";
            case BIRTH -> "bornAt";
        };
    }
}
