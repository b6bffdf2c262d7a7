package cn.muan.woman;

import java.text.Normalizer;
import java.util.Locale;

/** Brings what people type and paste into one form before it is checked, stored or searched. */
final class Typed {

    private Typed() {
    }

    static String text(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
    }

    /** Half-width, upper case, without spaces and dashes. */
    static String number(String typed) {
        String text = text(typed);
        return text == null ? null : text.replaceAll("[\\s\\-—–]", "").toUpperCase(Locale.ROOT);
    }

    static String tail(String number) {
        return number == null || number.length() < 4 ? null : number.substring(number.length() - 4);
    }
}
