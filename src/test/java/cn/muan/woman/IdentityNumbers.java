package cn.muan.woman;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Synthetic numbers with a valid check character; the sequence makes them different, and female where it is even. */
public final class IdentityNumbers {

    private IdentityNumbers() {
    }

    public static String female(LocalDate birth, int sequence) {
        return number("500103", birth, sequence * 2 % 1000);
    }

    public static String male(LocalDate birth, int sequence) {
        return number("500103", birth, (sequence * 2 + 1) % 1000);
    }

    static String number(String area, LocalDate birth, int order) {
        String first = area + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format("%03d", order);
        return first + IdentityNumber.checkOf(first);
    }
}
