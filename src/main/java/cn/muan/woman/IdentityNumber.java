package cn.muan.woman;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

import cn.muan.base.Message;
import cn.muan.base.Refused;

/** A resident identity number of a woman: 18 characters, check character by ISO 7064 MOD 11-2 (GB 11643-1999). */
public record IdentityNumber(String value) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    /** @throws Refused with the reason when the number cannot be a woman's */
    public static IdentityNumber of(String typed, LocalDate today) {
        String number = Typed.number(typed);
        problem(number, today).ifPresent(reason -> {
            throw new Refused(reason.key(), reason.args());
        });
        return new IdentityNumber(number);
    }

    /** Why the number is not acceptable, empty when it is. */
    public static Optional<Message> problem(String typed, LocalDate today) {
        String number = Typed.number(typed);
        if (number == null) {
            return wrong("woman.required");
        }
        if (number.matches("\\d{15}")) {
            return wrong("woman.id.fifteen");
        }
        if (number.length() != 18) {
            return wrong("woman.id.length", number.length());
        }
        if (!number.matches("[1-9]\\d{16}[\\dX]")) {
            return wrong("woman.id.characters");
        }
        Optional<LocalDate> birth = birth(number);
        if (birth.isEmpty() || birth.get().isAfter(today) || birth.get().getYear() < 1900) {
            return wrong("woman.id.birth");
        }
        if (checkOf(number) != number.charAt(17)) {
            return wrong("woman.id.checksum");
        }
        return female(number) ? Optional.empty() : wrong("woman.id.male");
    }

    public LocalDate birthDate() {
        return birth(value).orElseThrow();
    }

    /** The check character of the first 17 digits. */
    public static char checkOf(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static boolean female(String number) {
        return (number.charAt(16) - '0') % 2 == 0;
    }

    private static Optional<LocalDate> birth(String number) {
        try {
            return Optional.of(LocalDate.parse(number.substring(6, 14), BIRTH));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<Message> wrong(String key, Object... args) {
        return Optional.of(new Message(key, args));
    }

    /** Masked, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return NameMask.number(value);
    }
}
